using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The result units of a document by the budget area that their names tell ("… förskolor"), and the others.</summary>
internal sealed class ResultUnitGroups
{
    private const int ShortestStem = 6;

    private readonly IReadOnlyList<PrintedResultUnit> _all;
    private readonly List<(string Stem, IReadOnlyList<PrintedResultUnit> Units)> _sets = [];

    private ResultUnitGroups(IReadOnlyList<PrintedResultUnit> all) => _all = all;

    /// <summary>The groups.</summary>
    public static ResultUnitGroups Of(CheckedDocument document)
    {
        var groups = new ResultUnitGroups(document.Records.ResultUnits);
        var stems = document
            .Records.ResultUnits.SelectMany(u => Words(u.Name).Select(Stem).Distinct().Select(stem => (Unit: u, stem)))
            .GroupBy(u => u.stem, u => u.Unit)
            .Where(g => g.Key.Length == ShortestStem && document.Areas.HasNameThatBegins(g.Key));
        foreach (var group in stems)
        {
            var units = group.ToHashSet(ReferenceEqualityComparer.Instance);
            groups._sets.Add((group.Key, [.. groups._all.Where(units.Contains)]));
            groups._sets.Add(("", [.. groups._all.Where(u => !units.Contains(u))]));
        }
        return groups;
    }

    /// <summary>All units, those of each area, and those of no such area.</summary>
    public IEnumerable<IReadOnlyList<PrintedResultUnit>> Sets => _sets.Select(s => s.Units).Prepend(_all);

    /// <summary>
    /// The sets of a size that a count may mean: all units, those of one area, or those of no such area. An area that the
    /// words name comes first, and then alone.
    /// </summary>
    public IEnumerable<IReadOnlyList<PrintedResultUnit>> OfSize(int size, IReadOnlyList<ProseWord> words)
    {
        if (size == _all.Count)
        {
            return [_all];
        }
        var sets = _sets.Where(s => s.Units.Count == size).ToList();
        var named = sets.Where(g => g.Stem.Length > 0 && words.Any(w => Stem(SwedishText.Fold(w.Text)) == g.Stem))
            .ToList();
        return (named.Count > 0 ? named : sets).Select(g => g.Units);
    }

    private static IEnumerable<string> Words(string name) =>
        name.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Select(SwedishText.Fold);

    private static string Stem(string folded) => folded.Length > ShortestStem ? folded[..ShortestStem] : folded;
}
