using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>pdf-tags-differ</c>: the tags of a PDF say something else than its pages show.</summary>
internal static class DifferingTags
{
    private const int MostTold = 3;

    public static Check Check { get; } =
        new(
            "pdf-tags-differ",
            "Filens taggar och sidor säger olika",
            [Severity.Warning],
            "The tags of a PDF and its pages disagree: words that no tag holds, words that a page does not show, a row whose cells stand elsewhere. A person must look at the page.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var coverage = document.Records.Coverage;
        return coverage
            .TagsDiffer.GroupBy(d => (Page: coverage.PlaceOf(d.Lines)?.Page ?? 0, d.Fault))
            .OrderBy(g => g.Key.Page)
            .ThenBy(g => g.Key.Fault)
            .Select(g => Describe(g.Key.Fault, g.Key.Page, [.. g]));
    }

    private static Finding Describe(TagFault fault, int page, IReadOnlyList<TagDifference> all)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"sidan {page}");
        var words =
            string.Join(", ", all.Take(MostTold).Select(d => $"”{d.Text}”"))
            + (
                all.Count > MostTold
                    ? string.Create(CultureInfo.InvariantCulture, $" och {all.Count - MostTold} till")
                    : ""
            );
        var message = fault switch
        {
            TagFault.Missing => $"Filens taggar saknar text som {where} visar: {words}.",
            TagFault.Unseen => $"Filens taggar säger något som {where} inte visar: {words}.",
            TagFault.Moved => $"Filens taggar ordnar celler på {where} på ett annat sätt än sidan visar dem: {words}.",
        };
        return new Finding(
            Check.Name,
            Severity.Warning,
            message,
            "Jämför med filen och rätta det som lästes fel vid granskningen. Den som lyssnar på filen får höra taggarna.",
            Expected: null,
            Found: all[0].Text,
            all.Select(d => d.Lines).Aggregate((one, other) => one.Through(other))
        );
    }
}
