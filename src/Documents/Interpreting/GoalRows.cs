using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Opens the goals that stand in the rows of tables.</summary>
internal sealed class GoalRows(GoalNesting chain, Claims claims, Sections sections)
{
    /// <summary>Reads a table of goals; false where it is another.</summary>
    public bool TryRead(TableBlock table)
    {
        var rows = table.Rows.Where(r => !r.Rule && !r.IsEmpty).ToList();
        if (rows.Count == 0 || GoalTable.Recognise(rows[0].Cells) is not { } goals)
        {
            return false;
        }
        claims.Set(table.Rows.SelectMany(r => r.Numbers), LineClass.Goal);
        foreach (var row in rows.Skip(1))
        {
            var title = goals.GoalAt < row.Cells.Count ? row.Cells[goals.GoalAt] : "";
            if (CommentLabel.Begins(title) && chain.HasBegun)
            {
                Comment(CommentLabel.Without(title), row.Lines);
                continue;
            }
            if (GoalTable.IsTitle(title))
            {
                Open(goals.Level, title, row.Lines);
            }
            else if (title.Any(char.IsLetter) && chain.HasBegun)
            {
                Comment(title, row.Lines);
            }
            if (goals.StatusAt >= 0 && goals.StatusAt < row.Cells.Count)
            {
                chain.Assess(StatusWords.AssessmentOf(row.Cells[goals.StatusAt]));
            }
            foreach (var said in goals.Said(row.Cells))
            {
                Comment(said, row.Lines);
            }
        }
        return true;
    }

    private void Comment(string text, SourceLines lines)
    {
        if (text.Length > 0)
        {
            chain.Current?.Add("comment", text);
            sections.AddAside(text, lines, chain.Context);
        }
    }

    /// <summary>A table of indicators or activities whose first column is their goal, as a table for each goal.</summary>
    public IEnumerable<TableBlock> Parted(TableBlock table)
    {
        var first = table.Rows.FirstOrDefault(r => !r.Rule && !r.IsEmpty);
        if (first is null || GoalTable.Before(first.Cells) is not var (at, level))
        {
            yield return table;
            yield break;
        }
        List<Row> part = [first];
        foreach (var row in table.Rows.Where(r => r != first))
        {
            var title = at < row.Cells.Count ? row.Cells[at] : "";
            if (GoalTable.IsTitle(title) && title != chain.Current?.Title)
            {
                if (part.Count > 1)
                {
                    yield return new TableBlock([.. part]);
                    part = [first];
                }
                Open(level, title, row.Lines);
            }
            part.Add(row);
        }
        yield return new TableBlock(part);
    }

    private void Open(string level, string title, SourceLines lines)
    {
        chain.Open(level, title, lines);
        sections.Open(chain.Current!.Title, (int)chain.Current.Level + 1, chain.Context, lines);
    }
}
