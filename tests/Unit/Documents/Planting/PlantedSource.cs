using System.Globalization;
using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Lines that take the place of others in a file.</summary>
/// <param name="At">The first line that goes, counted from 1.</param>
/// <param name="Replaced">How many go; none where lines are only added before it.</param>
/// <param name="Lines">What stands there instead.</param>
internal sealed record TextChange(int At, int Replaced, IReadOnlyList<string> Lines)
{
    /// <summary>How many lines the file has more.</summary>
    public int Added => Lines.Count - Replaced;

    /// <summary>The lines of a file with the change.</summary>
    public string[] In(IReadOnlyList<string> lines) =>
        [.. lines.Take(At - 1), .. Lines, .. lines.Skip(At - 1 + Replaced)];
}

/// <summary>The text of a plan or report, what is read of it, and what is found in it as it stands.</summary>
internal sealed class PlantedSource
{
    /// <summary>Reads a text.</summary>
    public PlantedSource(string name, string text)
    {
        (Name, Lines) = (name, text.ReplaceLineEndings("\n").Split('\n'));
        Records = Read(Lines);
        Findings = Find(Records);
        HasPipes = Lines.Count(l => l.StartsWith('|')) > 20;
        HasTabs = Lines.Count(l => l.Contains('\t', StringComparison.Ordinal)) > 60;
    }

    /// <summary>Which document.</summary>
    public string Name { get; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>What is read of it.</summary>
    public SteeringDocument Records { get; }

    /// <summary>What is found in it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>True where tables are drawn with pipes.</summary>
    public bool HasPipes { get; }

    /// <summary>True where the cells of tables stand between tabs.</summary>
    public bool HasTabs { get; }

    /// <summary>What is read of lines.</summary>
    public static SteeringDocument Read(IEnumerable<string> lines) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>What is found in a document.</summary>
    public static IReadOnlyList<Finding> Find(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas);

    /// <summary>What a check finds in the changed text and does not find in this one.</summary>
    public IReadOnlyList<Finding> NewOf(string check, TextChange change)
    {
        var before = Findings.CountBy(f => Key(f, 0)).ToDictionary();
        var found = new List<Finding>();
        foreach (var finding in Find(Read(change.In(Lines))).Where(f => f.Check == check))
        {
            var key = Key(finding, finding.Lines.First >= change.At + change.Lines.Count ? change.Added : 0);
            if (before.GetValueOrDefault(key) is > 0 and var known)
            {
                before[key] = known - 1;
            }
            else
            {
                found.Add(finding);
            }
        }
        return found;
    }

    /// <summary>A line with another text in one of the cells of its row; null where the cells are not seen in it.</summary>
    public TextChange? WithCell(PrintedRow row, int column, string text)
    {
        if (row.Lines.First != row.Lines.Last)
        {
            return null;
        }
        var line = new PlantedRow(row, Lines[row.Lines.First - 1], HasPipes);
        line.Put(column, text);
        return line.IsWhole ? new TextChange(row.Lines.First, 1, [line.ToString()]) : null;
    }

    /// <summary>Rows of cells as this text prints tables.</summary>
    public IReadOnlyList<string> Drawn(IReadOnlyList<IReadOnlyList<string>> rows) =>
        HasPipes
            ?
            [
                $"| {string.Join(" | ", rows[0])} |",
                $"|{string.Concat(Enumerable.Repeat("---|", rows[0].Count))}",
                .. rows.Skip(1).Select(r => $"| {string.Join(" | ", r)} |"),
            ]
            : [.. rows.Select(r => string.Join('\t', r))];

    /// <summary>A row of cells as this text prints one.</summary>
    public string Drawn(IReadOnlyList<string> cells) =>
        HasPipes ? $"| {string.Join(" | ", cells)} |" : string.Join('\t', cells);

    /// <summary>A heading as this text prints one.</summary>
    public string Heading(string title) =>
        Lines.Any(l => l.StartsWith("## ", StringComparison.Ordinal)) ? "### " + title : title;

    /// <summary>The line after a section: where something of its own may stand.</summary>
    public static int After(PrintedSection section) => section.Lines.Last + 1;

    /// <summary>Adds lines of their own, with empty ones around.</summary>
    public static TextChange Add(int at, IReadOnlyList<string> lines) => new(at, 0, ["", .. lines, ""]);

    private static (string, Severity, int, string?, string?) Key(Finding finding, int shift) =>
        (finding.Check, finding.Severity, finding.Lines.First - shift, finding.Expected, finding.Found);

    /// <summary>A year in print.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
