using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Log;

/// <summary>Logg: every change, who made it, from where, when and why.</summary>
[Needs(Right.SeeLog)]
public sealed class IndexModel(Place place, Database database) : PageModel
{
    private const int OnAPage = 50;
    private const int MostPages = 1000;
    private const int MostInFile = 20_000;

    /// <summary>What is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public LogFilter Filter { get; set; } = new();

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The entries, the latest first.</summary>
    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>What their ids are called.</summary>
    public LogNames Names { get; private set; } = null!;

    /// <summary>Those who work or worked here, to choose among.</summary>
    public IReadOnlyList<StoredPerson> People { get; private set; } = [];

    /// <summary>The end of the chain; null where nothing is sealed.</summary>
    public AuditHead? Head { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="sida">The page of the list.</param>
    /// <param name="format">"csv" or "xlsx" gives the entries as a file.</param>
    public async Task<IActionResult> OnGet(int? sida, string? format)
    {
        Number = Math.Clamp(sida ?? 1, 1, MostPages);
        People = [.. (await place.Db.Persons.ToListAsync()).OrderBy(p => p.Name, SwedishOrder.Names)];
        if (Filter.Problem is { } problem)
        {
            ModelState.AddModelError("", problem);
            Names = await LogNames.Load(place.Db, []);
            return Page();
        }
        var log = await Filter.Ask(place.Db);
        if (TableFile.IsAsked(format))
        {
            return await AsFile(log);
        }
        var found = await log.Find(place.Db, (Number - 1) * OnAPage, OnAPage + 1);
        HasMore = found.Count > OnAPage && Number < MostPages;
        Lines = [.. found.Take(OnAPage)];
        Names = await LogNames.Load(place.Db, Lines);
        Head = await AuditSeals.Head(database);
        return Page();
    }

    /// <summary>The address of another page of the list.</summary>
    public string PageLink(int number) => Filter.Query(("sida", number.ToString(CultureInfo.InvariantCulture)));

    private async Task<TableFile> AsFile(AuditLog log)
    {
        var lines = await log.Find(place.Db, 0, MostInFile);
        var names = await LogNames.Load(place.Db, lines);
        return new TableFile(
            $"logg-{place.Municipality.Slug}",
            [
                "Förseglad som",
                "När (UTC)",
                "Vem",
                "Vem (id)",
                "Varifrån",
                "Vad",
                "Ändring (id)",
                "Tabell",
                "Rad",
                "Före",
                "Efter",
                "Varför",
            ],
            lines.Select(line =>
                (SheetCell[])
                    [
                        line.Number?.ToString(CultureInfo.InvariantCulture),
                        line.Entry.At.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
                        names.Actor(line.Entry.ActorId, line.Entry.Origin),
                        line.Entry.ActorId.ToString(),
                        line.Entry.Origin,
                        line.Entry.Action,
                        line.Entry.ChangeId.ToString(),
                        line.Entry.Subject,
                        line.Entry.SubjectId,
                        line.Entry.Before,
                        line.Entry.After,
                        line.Entry.Reason,
                    ]
            )
        );
    }
}
