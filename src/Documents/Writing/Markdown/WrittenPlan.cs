using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Writing.Markdown;

/// <summary>
/// A plan as the document that it is: its canonical Markdown, the records that it prints with their lines, and which item
/// each line is of. The same plan always gives the same text. Checks, differences and what is decided on work on this.
/// </summary>
/// <param name="Lines">The text, the first line at index 0.</param>
/// <param name="Blocks">The parts of the text.</param>
/// <param name="Document">The records.</param>
/// <param name="Places">The lines of each item that is in the plan.</param>
public sealed record WrittenPlan(
    IReadOnlyList<string> Lines,
    IReadOnlyList<DocumentBlock> Blocks,
    SteeringDocument Document,
    IReadOnlyDictionary<Guid, SourceLines> Places
)
{
    /// <summary>The text as a file: UTF-8 without a mark, a line feed after each line.</summary>
    public string Text => string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>SHA-256 of the text, lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The cells of one of its lines that is a row of a table.</summary>
    public static IEnumerable<string> Cells(string line) => PipeTable.Cells(line).Select(cell => cell.Trim());

    /// <summary>The plan as a file that was read and proof-read: all that is kept of it once it is decided on.</summary>
    /// <param name="name">What the file is called.</param>
    public DocumentFile ToFile(string name) =>
        new()
        {
            Name = name,
            Bytes = Encoding.UTF8.GetBytes(Text),
            Sha256 = Sha256,
            Reader = DocumentFiles.Version,
            Form = FileForm.Markdown,
            Lines = Lines,
            Blocks = Blocks,
            Document = Document,
            Findings = ProofReading.Of(Document, FieldVocabulary.BudgetAreas, FieldVocabulary.Definitions),
        };

    /// <summary>The item that a line is of: the last that begins at or above it; null above the first.</summary>
    public Guid? ItemAt(int line)
    {
        Guid? item = null;
        var nearest = 0;
        foreach (var (id, lines) in Places)
        {
            if (lines.First <= line && lines.First > nearest)
            {
                (item, nearest) = (id, lines.First);
            }
        }
        return item;
    }

    /// <summary>Writes a plan. What has no place in it, and what was taken out, is not written.</summary>
    /// <param name="outline">The plan.</param>
    /// <param name="board">Whose it is, as the board is called.</param>
    /// <param name="year">The year.</param>
    /// <param name="decided">Which way somebody has decided is good for an indicator of a name; null where nobody has.</param>
    public static WrittenPlan Of(PlanOutline outline, string board, int year, Func<string, Direction?> decided)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Verksamhetsplan {year} för {board}");
        var writing = new PlanWriting(decided);
        writing.Title(title);
        foreach (var text in outline.Roots.Where(root => root.Item.Kind == PlanItemKind.Contribution))
        {
            writing.Contribution(text);
        }
        writing.Assignments(outline.Roots.Where(root => root.Item.Kind == PlanItemKind.Assignment), null);
        foreach (var goal in outline.Roots.Where(root => root.Item.Kind == PlanItemKind.Goal))
        {
            writing.Goal(goal);
        }
        return writing.Finish(title, board, year);
    }
}
