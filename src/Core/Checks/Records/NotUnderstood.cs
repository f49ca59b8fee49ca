using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>not-understood</c>: what of a document was not understood, so that what the other checks do not find is not
/// taken for right.
/// </summary>
internal static class NotUnderstood
{
    private const int MostListed = 12;

    public static Check Check { get; } =
        new(
            "not-understood",
            "Inte förstått",
            [Severity.Warning, Severity.Info],
            "Lines look like rows or heads of tables, like goals or points to decide, and could not be read as such: nothing in them is "
                + "checked. Or the document does not say what kind it is, of which year or whose; that is an info.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var records = document.Records;
        foreach (var look in records.Coverage.Missed.GroupBy(m => m.Looks))
        {
            var lines = look.Select(m => m.Line).ToList();
            yield return new Finding(
                Check.Name,
                Severity.Warning,
                $"{Count(lines.Count)} ser ut som {Name(look.Key, lines.Count)}, men kunde inte tolkas: rad {Listed(lines)}. Det "
                    + "som står där är inte kontrollerat.",
                look.Key == MissedLook.Goal
                    ? "Jämför med källan. Säg i Granska vilka ord som står före ett mål och vilken nivå de betyder, och läs dokumentet igen."
                    : "Jämför med källan. Läs helst originalet i Word, där tabeller är tabeller.",
                Expected: null,
                lines.Count.ToString(CultureInfo.InvariantCulture),
                new SourceLines(lines[0], lines[0])
            );
        }
        // Data typed into the system has no lines, and says what it is.
        if (records.Coverage.Lines > 0 && Unsaid(records) is { Length: > 0 } unsaid)
        {
            yield return new Finding(
                Check.Name,
                Severity.Info,
                $"Dokumentet säger inte {unsaid}.",
                "Skriv det i titeln, till exempel ”Verksamhetsplan 2025 för kulturnämnden”, eller ange det när dokumentet godkänns.",
                Expected: null,
                Found: null,
                new SourceLines(1, 1)
            );
        }
    }

    private static string Unsaid(SteeringDocument records) =>
        string.Join(
            " och inte ",
            new[]
            {
                records.Kind == DocumentKind.Unknown ? "vilket slags dokument det är" : null,
                records.Year is null ? "vilket år det gäller" : null,
                records.Board is null ? "vilken nämnd det gäller" : null,
            }.OfType<string>()
        );

    private static string Name(MissedLook look, int count) =>
        look switch
        {
            MissedLook.TableRow => count == 1 ? "en tabellrad" : "tabellrader",
            MissedLook.TableHead => count == 1 ? "ett tabellhuvud" : "tabellhuvuden",
            MissedLook.Goal => "mål",
            MissedLook.Decision => count == 1 ? "en beslutspunkt" : "beslutspunkter",
        };

    private static string Count(int count) =>
        count == 1 ? "En rad" : $"{count.ToString(CultureInfo.InvariantCulture)} rader";

    private static string Listed(List<int> lines) =>
        string.Join(", ", lines.Take(MostListed).Select(l => l.ToString(CultureInfo.InvariantCulture)))
        + (lines.Count > MostListed ? " …" : "");
}
