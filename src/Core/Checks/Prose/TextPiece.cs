using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Any text of a document's records: a title, a paragraph, a name, a cell.</summary>
/// <param name="Text">As printed, cleaned.</param>
/// <param name="IsCell">True for a cell of a table, where a lone sign may be a mark and not a text.</param>
/// <param name="Lines">Where.</param>
internal sealed record TextPiece(string Text, bool IsCell, SourceLines Lines)
{
    /// <summary>All texts, each once; a goal's fields are paragraphs of its section in a document that was read.</summary>
    public static IEnumerable<TextPiece> Of(SteeringDocument document)
    {
        foreach (var line in document.Coverage.Cover)
        {
            yield return new TextPiece(line.Text, false, line.Lines);
        }
        foreach (var decision in document.Decisions)
        {
            yield return new TextPiece(decision.Text, false, decision.Lines);
        }
        var titled = new HashSet<int>();
        foreach (var goal in document.Goals)
        {
            titled.Add(goal.Lines.First);
            yield return new TextPiece(goal.Title, false, goal.Lines);
            foreach (var result in goal.ExpectedResults)
            {
                yield return new TextPiece(result.Text, false, result.Lines);
            }
            if (document.Sections.Count == 0)
            {
                foreach (var text in Given(goal.Description, goal.Analysis, goal.Comment))
                {
                    yield return new TextPiece(text, false, goal.Lines);
                }
            }
        }
        foreach (var section in document.Sections)
        {
            if (!titled.Contains(section.Lines.First))
            {
                var heading = new SourceLines(section.Lines.First, section.Lines.First);
                yield return new TextPiece(section.Title, false, heading);
            }
            foreach (var paragraph in section.Paragraphs)
            {
                yield return new TextPiece(paragraph.Text, false, paragraph.Lines);
            }
        }
        foreach (var text in Rows(document).Concat(document.Tables.SelectMany(Cells)))
        {
            yield return text;
        }
    }

    private static IEnumerable<TextPiece> Rows(SteeringDocument document)
    {
        foreach (var row in document.Indicators)
        {
            foreach (var text in Given(row.Name, row.Target.Text, row.CouncilTarget.Text))
            {
                yield return new TextPiece(text, false, row.Lines);
            }
            foreach (var text in Given(row.Analysis))
            {
                yield return new TextPiece(text, false, row.AnalysisLines ?? row.Lines);
            }
        }
        foreach (var activity in document.Activities)
        {
            yield return new TextPiece(activity.Text, false, activity.Lines);
            foreach (var text in Given(activity.Analysis))
            {
                yield return new TextPiece(text, false, activity.AnalysisLines ?? activity.Lines);
            }
        }
    }

    private static IEnumerable<TextPiece> Cells(PrintedTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var text in row.Cells.Select(c => c.Text).Prepend(row.Label))
            {
                yield return new TextPiece(text, true, row.Lines);
            }
        }
        foreach (var note in table.Notes)
        {
            yield return new TextPiece(note.Text, false, note.Lines);
        }
    }

    private static IEnumerable<string> Given(params string?[] texts) => texts.OfType<string>();
}
