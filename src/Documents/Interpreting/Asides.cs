using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What stands beside the text: page furniture, text boxes, notes, prose beside a table.</summary>
internal sealed class Asides(Claims claims, MoneyTables money, Sections sections)
{
    /// <summary>Furniture; or a text box or a note, which belongs to the section but is neither title nor field of a goal.</summary>
    public void Add(Item item, RowContext context)
    {
        if (item.Kind == ItemKind.Furniture)
        {
            claims.Set(item, LineClass.Furniture);
            return;
        }
        if (money.TryNote(item))
        {
            claims.Set(item, LineClass.Note);
            return;
        }
        claims.Set(item, NoteMarks.BeginsNote(item.Text) ? LineClass.Note : LineClass.Prose);
        sections.AddAside(item.Text, item.Span, context);
    }

    /// <summary>Prose beside a table: of the section, and of no row.</summary>
    public void Add(TableBlock table, RowContext context)
    {
        var beside = table.Rows.Where(r => r.Beside.Length > 0).ToList();
        if (beside.Count > 0)
        {
            var lines = beside.Select(r => r.Lines).Aggregate((all, next) => all.Through(next));
            sections.AddAside(SwedishText.Join(beside.Select(r => r.Beside)).TrimEnd(), lines, context);
        }
    }
}
