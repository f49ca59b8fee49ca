using System.Text.Json;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// The errors that stand in the four published documents, by class. An item is found where an error or warning overlaps
/// its lines and names both of its numbers.
/// </summary>
public sealed partial class ContradictionTests
{
    private static readonly List<Item> Items =
    [
        .. JsonDocument
            .Parse(File.ReadAllText(RepositoryRoot.SharedFile("golden/contradictions.json")))
            .RootElement.EnumerateArray()
            .Select(e => new Item(
                e.GetProperty("document").GetString()![..3],
                e.GetProperty("line").GetInt32(),
                e.GetProperty("lastLine").GetInt32(),
                e.GetProperty("class").GetString()!,
                [.. Numbers().Matches(e.GetProperty("expected").GetString()!).Select(m => m.Value)],
                [.. Numbers().Matches(e.GetProperty("found").GetString()!).Select(m => m.Value)]
            )),
    ];

    /// <summary>What is not found: an error within rounding (twice), and what only a person can know.</summary>
    private static readonly string[] Missed =
    [
        "000:1669",
        "000:186",
        "000:1753",
        "000:1104",
        "001:135",
        "001:137",
        "001:229",
        "001:3895",
        "001:889",
        "003:2529",
        "003:151",
        "003:529",
        "003:1953",
        "004:1397",
        "004:1436",
    ];

    [Theory]
    [InlineData("count", 3, 3)]
    [InlineData("table", 12, 12)]
    [InlineData("text", 19, 21)]
    [InlineData("meaning", 2, 15)]
    public void Of_each_class_so_many_are_found(string kind, int found, int all)
    {
        var items = Items.Where(i => i.Class == kind).ToList();
        Assert.Equal((found, all), (items.Count(IsFound), items.Count));
    }

    [Fact]
    public void These_are_missed() =>
        Assert.Equal(Missed, Items.Where(i => !IsFound(i)).Select(i => $"{i.Document}:{i.Line}"));

    /// <summary>Errors and warnings beyond the list, each of them read and judged: all are real.</summary>
    [Theory]
    [InlineData("000", 1)]
    [InlineData("001", 0)]
    [InlineData("003", 8)]
    [InlineData("004", 4)]
    public void So_many_more_are_found(string id, int more) =>
        Assert.Equal(more, Findings(id).Count(f => !Items.Exists(i => i.Document == id && Says(f, i))));

    /// <summary>Every table that the close readings call balanced is left in peace.</summary>
    [Theory]
    [InlineData("000", "1576 1577")]
    [InlineData("001", "")]
    [InlineData("003", "2059 2133")]
    [InlineData("004", "1325 1337 1559 1570")]
    public void Errors_stand_in_these_lines_alone(string id, string lines) =>
        Assert.Equal(
            lines,
            string.Join(
                ' ',
                Findings(id).Where(f => f.Severity == Severity.Error).Select(f => f.Lines.First).Distinct()
            )
        );

    private static bool IsFound(Item item) => Findings(item.Document).Any(f => Says(f, item));

    private static IEnumerable<Finding> Findings(string id) =>
        ProofReading
            .Of(RealDocuments.Records(id), FieldVocabulary.BudgetAreas)
            .Where(f => f.Severity is Severity.Error or Severity.Warning);

    private static bool Says(Finding finding, Item item)
    {
        var text = $"{finding.Message} {finding.Expected} {finding.Found}";
        return finding.Lines.First <= item.LastLine
            && finding.Lines.Last >= item.Line
            && item.Expected.Concat(item.Found).All(n => Names(text, n));
    }

    // The number itself, not a part of another.
    private static bool Names(string text, string number) =>
        Regex.IsMatch(text, $@"(?<![\d,]){Regex.Escape(number)}(?![\d,]\d|\d)", RegexOptions.CultureInvariant);

    private sealed record Item(
        string Document,
        int Line,
        int LastLine,
        string Class,
        IReadOnlyList<string> Expected,
        IReadOnlyList<string> Found
    );

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|(?<![\d,])-?\d+(?: \d{3})*(?:,\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
