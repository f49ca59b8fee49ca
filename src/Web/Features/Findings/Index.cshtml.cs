using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Findings;

/// <summary>Iakttagelser: what the checks found in a document.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place, CurrentPerson person) : PageModel
{
    private const int Most = 100;

    private static readonly (string Slug, string Name, Func<ShownFinding, Guid?, bool> Is)[] s_states =
    [
        ("oppen", "Öppna", (f, _) => f.Came == ResponseState.Open),
        ("mina", "Mina öppna", (f, person) => f.IsFor(person)),
        ("forklarad", "Förklarade", (f, _) => f.Came == ResponseState.Explained),
        ("klar", "Klara", (f, _) => f.Came == ResponseState.Done),
    ];

    /// <summary>All of the document, by line.</summary>
    public IReadOnlyList<ShownFinding> All { get; private set; } = [];

    /// <summary>Those of the severity and check that are asked for.</summary>
    public IReadOnlyList<ShownFinding> Chosen { get; private set; } = [];

    /// <summary>Those that one page shows.</summary>
    public IEnumerable<ShownFinding> Shown => Chosen.Take(Most);

    /// <summary>The severity that is asked for, as it stands in the address.</summary>
    public string Severity { get; private set; } = "";

    /// <summary>The check that is asked for.</summary>
    public string Check { get; private set; } = "";

    /// <summary>How far somebody has come with those that are asked for: "oppen", "mina", …</summary>
    public string Came { get; private set; } = "";

    /// <summary>How many there are that somebody has come so far with.</summary>
    public IEnumerable<(string Slug, string Name, int Count)> States =>
        s_states.Select(state => (state.Slug, state.Name, All.Count(f => state.Is(f, person.Person))));

    /// <summary>The checks that found something, with how many.</summary>
    public IEnumerable<(string Name, int Count)> Checks =>
        All.GroupBy(f => f.Finding.CheckName)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(c => c.Item2);

    /// <summary>How many there are of a severity.</summary>
    public int Count(Severity severity) => All.Count(f => f.Finding.Severity == severity);

    /// <summary>Loads them.</summary>
    public async Task<IActionResult> OnGet(string? grad, string? kontroll, string? lage, string? format)
    {
        (Severity, Check, Came) = (grad ?? "", kontroll ?? "", lage ?? "");
        All = await ShownFinding.Load(place);
        // The gravest first, and what is settled last.
        Chosen =
        [
            .. All.Where(f =>
                    (Severity.Length == 0 || SeverityWords.Slug(f.Finding.Severity) == Severity)
                    && (Check.Length == 0 || f.Finding.CheckName == Check)
                    && (Came.Length == 0 || s_states.Any(state => state.Slug == Came && state.Is(f, person.Person)))
                )
                .OrderBy(f => f.Came == ResponseState.Open ? 0 : 1)
                .ThenByDescending(f => f.Finding.Severity),
        ];
        return TableFile.IsAsked(format) ? AsFile() : Page();
    }

    /// <summary>A finding as one of the list.</summary>
    public ListedFinding Listed(ShownFinding finding) => finding.Listed(place, person);

    private TableFile AsFile() =>
        new TableFile(
            $"iakttagelser-{place.Board?.Slug}-{place.YearText}",
            [
                "Grad",
                "Kontroll",
                "Rad",
                "Sista rad",
                "Iakttagelse",
                "Väntat",
                "Funnet",
                "Åtgärd",
                "Läge",
                "Förklaring",
                "Ansvarig",
            ],
            Chosen.Select(Row)
        );

    private SheetCell[] Row(ShownFinding shown)
    {
        var (f, isHidden) = (shown.Finding, FindingWords.IsHidden(shown.Finding, place));
        return
        [
            SeverityWords.Name(f.Severity),
            CheckCatalogue.TitleOf(f.CheckName),
            f.FirstLine,
            f.LastLine,
            FindingWords.Message(f, place),
            f.Expected,
            isHidden ? null : f.Found,
            f.Remedy,
            ResponseWords.Name(shown.Came),
            isHidden ? null : shown.Response?.Response,
            shown.Responsible,
        ];
    }
}
