using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>What a file holds that cannot be read: tables whose columns were lost, goals in words of their own, a title that says nothing.</summary>
internal static partial class UnreadPlants
{
    private static readonly string[] Names =
    [
        "Norra badet",
        "Södra badet",
        "Bibliotek",
        "Idrottshallar",
        "Öppen fritid",
        "Kulturskola",
        "Simskola",
        "Lovaktiviteter",
        "Mötesplatser",
        "Fältarbete",
        "Naturreservat",
        "Vandringsleder",
    ];

    private static readonly string[] Marks =
    [
        "Effektmål",
        "Utvecklingsmål",
        "Delmål",
        "Kvalitetsmål",
        "Prioriterat mål",
        "Fokusmål",
        "Servicemål",
    ];

    private static readonly string[] Titles =
    [
        "Alla barn kan simma när de slutar sexan",
        "Biblioteken är öppna när invånarna är lediga",
        "Fler unga deltar i föreningslivet",
        "Lederna är lätta att hitta för alla",
        "Väntetiderna till kulturskolan är korta",
        "Medarbetarna har en god arbetsmiljö",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } =
    [new("not-understood", Severity.Warning, Lost), new("not-understood", Severity.Info, Untold)];

    private static TextFault? Lost(PlantedSource d, Random r)
    {
        var sections = d
            .Records.Sections.Where(s => s.Goal is null && s.Paragraphs.Count > 0 && s.Lines.First > 60)
            .ToList();
        if (sections.Count == 0)
        {
            return null;
        }
        var at = PlantedSource.After(TextPlant.Any(sections, r));
        IReadOnlyList<string> lines = r.Next(5) switch
        {
            0 => Rows(r, "      ", 2, 3),
            1 => Rows(r, " ", 3, 3),
            2 => Rows(r, "   ", 3, 3),
            3 => Rows(r, " ", 1, 8),
            _ => [$"{TextPlant.Any(Marks, r)}: {TextPlant.Any(Titles, r)}"],
        };
        return new TextFault(PlantedSource.Add(at, lines));
    }

    // Rows of numbers with blanks where the columns were.
    private static string[] Rows(Random r, string gap, int numbers, int least) =>
        [
            .. Names
                .OrderBy(_ => r.Next())
                .Take(r.Next(least, least + 4))
                .Select(n => string.Join(gap, Enumerable.Range(0, numbers).Select(_ => Figure(r)).Prepend(n))),
        ];

    private static string Figure(Random r) => SwedishNumber.Print(r.Next(11, 9000) / 10m, 1);

    // Nothing says whose the document is, or what it is.
    private static TextFault? Untold(PlantedSource d, Random r)
    {
        if (r.Next(2) == 0)
        {
            var group = TextPlant.Any(["ledningsgruppen", "styrgruppen", "arbetsgruppen"], r);
            return Everywhere(d, Board(), group);
        }
        return d.Records.Kind == DocumentKind.Unknown
            ? null
            : Everywhere(d, Kind(), TextPlant.Any(["vägledning", "skiss", "skrift"], r));
    }

    private static TextFault? Everywhere(PlantedSource d, Regex words, string other) =>
        d.Lines.Any(l => words.IsMatch(l))
            ? new TextFault(new TextChange(1, d.Lines.Count, [.. d.Lines.Select(l => words.Replace(l, other))]))
            : null;

    [GeneratedRegex(@"[\p{L}-]*nämnd(?!mål)\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Board();

    [GeneratedRegex(
        @"\p{L}*(?:verksamhetsplan|verksamhetsberättelse|tertialrapport|årsredovisning|årsrapport)\p{L}*|\bVP\b|\bVB\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Kind();
}
