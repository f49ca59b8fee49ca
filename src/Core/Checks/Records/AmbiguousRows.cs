using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>ambiguous-row</c>: a row that the reading could not decide alone.</summary>
internal static class AmbiguousRows
{
    public static Check Check { get; } =
        new(
            "ambiguous-row",
            "Rad som kan tolkas på flera sätt",
            [Severity.Info],
            "A row of a table can be read in more than one way; a person must decide.",
            Find
        );

    private const string Figures = "det framgår inte säkert vilka tal som hör till den, och till vilka kolumner";

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        document
            .Records.Indicators.Where(i => i.Ambiguous is not null)
            .Select(i => Describe($"Indikatorn ”{i.Name}”", i.Ambiguous!, i.Lines))
            .Concat(
                document
                    .Records.Activities.Where(a => a.Ambiguous is not null)
                    .Select(a => Describe($"Aktiviteten ”{a.Text}”", a.Ambiguous!, a.Lines))
            )
            .Concat(
                document
                    .Records.Tables.SelectMany(t => t.RowsWithDoubt())
                    .Where(r => r.IsDoubted)
                    .Select(r => Describe($"Tabellraden ”{r.Row.Label}”", Figures, r.Row.Lines))
            );

    private static Finding Describe(string what, string why, SourceLines lines) =>
        new(
            Check.Name,
            Severity.Info,
            $"{what} (rad {lines.First}) kan tolkas på mer än ett sätt: {why}.",
            "Jämför med källan och rätta tolkningen vid granskningen.",
            Expected: null,
            Found: null,
            lines
        );
}
