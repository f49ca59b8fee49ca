using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Writing.Markdown;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A part of a written plan as a page shows it.</summary>
public abstract record WrittenPart
{
    private WrittenPart() { }

    /// <summary>A heading.</summary>
    /// <param name="Level">From 1 for the title, as in the text.</param>
    /// <param name="Text">The heading.</param>
    /// <param name="Line">Its line.</param>
    public sealed record Heading(int Level, string Text, int Line) : WrittenPart, IHtmlContent
    {
        /// <inheritdoc/>
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
            new HtmlContentBuilder()
                .AppendHtml(FormattableString.Invariant($"<h{Level} id=\"rad{Line}\">"))
                .Append(Text)
                .AppendHtml(FormattableString.Invariant($"</h{Level}>"))
                .WriteTo(writer, encoder);
    }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : WrittenPart;

    /// <summary>Items of a list, one after the other.</summary>
    public sealed record List(IReadOnlyList<string> Items) : WrittenPart;

    /// <summary>A table with its head.</summary>
    public sealed record Table(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : WrittenPart;

    /// <summary>The parts of a text, in order.</summary>
    public static IEnumerable<WrittenPart> Of(WrittenPlan written)
    {
        var items = new List<string>();
        foreach (var block in written.Blocks)
        {
            var lines = written.Lines.Skip(block.Lines.First - 1).Take(block.Lines.Last - block.Lines.First + 1);
            var first = lines.First();
            if (block.Kind == BlockKind.ListItem)
            {
                items.Add(first[2..]);
                continue;
            }
            if (items.Count > 0)
            {
                yield return new List(items);
                items = [];
            }
            yield return block.Kind switch
            {
                BlockKind.Heading => Headed(first, block.Lines.First),
                BlockKind.Table => Tabled([
                    .. lines.Select(line => (IReadOnlyList<string>)[.. WrittenPlan.Cells(line)]),
                ]),
                BlockKind.Paragraph or BlockKind.Furniture or BlockKind.Oversized => new Paragraph(first),
                BlockKind.ListItem => throw new InvalidOperationException("Items are gathered above."),
            };
        }
        if (items.Count > 0)
        {
            yield return new List(items);
        }
    }

    private static Heading Headed(string line, int number)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        return new Heading(level, line[(level + 1)..], number);
    }

    // The second line is the rule under the head.
    private static Table Tabled(IReadOnlyList<IReadOnlyList<string>> rows) => new(rows[0], [.. rows.Skip(2)]);
}
