using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Iakttagelser: what the checks found in a document.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place) : PageModel
{
    private const int Most = 100;

    /// <summary>All of the document, by line.</summary>
    public IReadOnlyList<StoredPrintedFinding> All { get; private set; } = [];

    /// <summary>Those of the severity and check that are asked for.</summary>
    public IReadOnlyList<StoredPrintedFinding> Chosen { get; private set; } = [];

    /// <summary>Those that one page shows.</summary>
    public IEnumerable<StoredPrintedFinding> Shown => Chosen.Take(Most);

    /// <summary>The severity that is asked for, as it stands in the address.</summary>
    public string Severity { get; private set; } = "";

    /// <summary>The check that is asked for.</summary>
    public string Check { get; private set; } = "";

    /// <summary>The checks that found something, with how many.</summary>
    public IEnumerable<(string Name, int Count)> Checks =>
        All.GroupBy(f => f.CheckName).Select(group => (group.Key, group.Count())).OrderByDescending(c => c.Item2);

    /// <summary>How many there are of a severity.</summary>
    public int Count(Severity severity) => All.Count(f => f.Severity == severity);

    /// <summary>Loads them.</summary>
    public async Task<IActionResult> OnGet(string? grad, string? kontroll, string? format)
    {
        (Severity, Check) = (grad ?? "", kontroll ?? "");
        All = await place
            .Db.PrintedFindings.Where(f => f.ReadingId == place.Document.Reading)
            .OrderBy(f => f.Position)
            .ToListAsync();
        Chosen =
        [
            .. All.Where(f =>
                    (Severity.Length == 0 || SeverityWords.Slug(f.Severity) == Severity)
                    && (Check.Length == 0 || f.CheckName == Check)
                )
                .OrderByDescending(f => f.Severity),
        ];
        return format == "csv" ? AsCsv() : Page();
    }

    private FileContentResult AsCsv() =>
        Csv.File(
            $"iakttagelser-{place.Board?.Slug}-{place.YearText}",
            ["Grad", "Kontroll", "Rad", "Sista rad", "Iakttagelse", "Väntat", "Funnet", "Åtgärd"],
            Chosen.Select(f =>
                (CsvCell[])
                    [
                        SeverityWords.Name(f.Severity),
                        CheckCatalogue.TitleOf(f.CheckName),
                        f.FirstLine,
                        f.LastLine,
                        FindingWords.Message(f, place),
                        f.Expected,
                        FindingWords.IsHidden(f, place) ? null : f.Found,
                        f.Remedy,
                    ]
            )
        );
}
