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
    private const int MostPassedOver = 1_000_000;
    private const int MostInFile = 20_000;

    /// <summary>What is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public LogFilter Filter { get; set; } = new();

    /// <summary>How many entries come before the page.</summary>
    public int PassedOver { get; private set; }

    /// <summary>What was done, the latest first.</summary>
    public AuditActs Found { get; private set; } = new([], null);

    /// <summary>What their ids are called.</summary>
    public LogNames Names { get; private set; } = null!;

    /// <summary>Those who work or worked here, to choose among.</summary>
    public IReadOnlyList<StoredPerson> People { get; private set; } = [];

    /// <summary>The end of the chain; null where nothing is sealed.</summary>
    public AuditHead? Head { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="forbi">How many entries to pass over.</param>
    /// <param name="format">"csv" or "xlsx" gives the entries as a file.</param>
    public async Task<IActionResult> OnGet(int? forbi, string? format)
    {
        PassedOver = Math.Clamp(forbi ?? 0, 0, MostPassedOver);
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
        Found = await log.FindActs(place.Db, PassedOver, OnAPage);
        Names = await LogNames.Load(place.Db, [.. Found.Acts.SelectMany(act => act.Lines)]);
        Head = await AuditSeals.Head(database);
        return Page();
    }

    /// <summary>The address of what was done before.</summary>
    public string Earlier(int passedOver) => Filter.Query(("forbi", passedOver.ToString(CultureInfo.InvariantCulture)));

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
                "Varifrån",
                "Vad",
                "Gäller",
                "Ändring",
                "Varför",
                "Vem (id)",
                "Vad (kod)",
                "Handling (id)",
                "Tabell",
                "Rad",
                "Före (som det lagras)",
                "Efter (som det lagras)",
            ],
            lines.Select(line => Row(line, names))
        );
    }

    private static SheetCell[] Row(AuditLine line, LogNames names) =>
        [
            line.Number?.ToString(CultureInfo.InvariantCulture),
            line.Entry.At.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            names.Actor(line.Entry.ActorId, line.Entry.Origin),
            line.Entry.Origin,
            LogWords.Action(line.Entry.Action, line.Entry.Subject),
            LogWords.Subject(line.Entry.Subject),
            LogWords.Changes(line, names),
            line.Entry.Reason,
            line.Entry.ActorId.ToString(),
            line.Entry.Action,
            line.Entry.ChangeId.ToString(),
            line.Entry.Subject,
            line.Entry.SubjectId,
            line.Entry.Before,
            line.Entry.After,
        ];
}
