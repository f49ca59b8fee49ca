using System.Text;
using FsCheck.Fluent;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store.Organisation;
using Styrkedja.Unit.Core;
using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Store.Organisation;

/// <summary>The text of a table as rows and cells, as people and spreadsheets write it.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("a;b", "1:a|b")]
    [InlineData("a;b\r\nc;d\r\n", "1:a|b 2:c|d 3:")]
    [InlineData("a,b;c", "1:a,b|c")]
    [InlineData("sep=;\na;b", "2:a|b")]
    [InlineData("\"sep=;\"\na", "2:a")]
    [InlineData("a;;b;", "1:a||b|")]
    [InlineData("", "1:")]
    [InlineData("\n\na", "1: 2: 3:a")]
    // Quotes: around a cell, doubled in it, over lines; before them blanks; elsewhere they are signs.
    [InlineData("\"a;b\";c", "1:a;b|c")]
    [InlineData("\"a \"\"b\"\"\";c", "1:a \"b\"|c")]
    [InlineData("\"\";c", "1:|c")]
    [InlineData("  \"a;b\" ;c", "1:a;b|c")]
    [InlineData("a\"b\";c", "1:a\"b\"|c")]
    [InlineData("\"a\nb\";c\nd", "1:a\nb|c 3:d")]
    // One that is left open takes no other row with it.
    [InlineData("\"a;b\nc;d", "1:open 2:c|d")]
    [InlineData("a;\"\nc;d", "1:open 2:c|d")]
    [InlineData("a;\"\"\"\nc;d", "1:open 2:c|d")]
    public void Rows_are_read_with_the_lines_that_they_begin_on(string text, string rows) =>
        Assert.Equal(
            rows,
            string.Join(
                ' ',
                CsvText.Rows(text).Select(r => $"{r.Line}:{(r.Cells is null ? "open" : string.Join('|', r.Cells))}")
            )
        );

    [Fact]
    public void A_cell_goes_over_twenty_lines_and_no_more()
    {
        string Text(int lines) => $"\"{string.Join('\n', Enumerable.Repeat("x", lines))}\"\ny";
        Assert.Equal(2, CsvText.Rows(Text(20)).Count);
        Assert.Equal(22, CsvText.Rows(Text(21)).Count);
        Assert.Null(CsvText.Rows(Text(21))[0].Cells);
    }

    [Fact]
    public void What_an_export_writes_is_read_back_the_same() =>
        Property.Holds(
            Property
                .Texts.Select(text => new string([.. text.Where(c => c is not ('\r' or '\0') && !char.IsSurrogate(c))]))
                .Where(text => text.Count(c => c == '\n') < 6)
                .ListOf(3)
                .NonEmptyListOf(),
            table =>
            {
                string[] head = ["a", "b", "c"];
                var bytes = Csv.Bytes(head, table.Select(row => row.Select(SheetCell.FromString).ToArray()));
                var rows = CsvText.Rows(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
                // Blanks at the ends of a cell without quotes are not kept, and nobody who reads one keeps any.
                static string Row(IEnumerable<string> cells) =>
                    string.Join(" | ", cells.Select(cell => SwedishText.Collapse(cell)));
                return rows.All(row => row.Cells is not null)
                    && rows.Skip(1)
                        .SkipLast(1)
                        .Select(row => Row(row.Cells!.Select(SpreadsheetText.Unguard)))
                        .SequenceEqual(table.Select(Row));
            }
        );

    [Fact]
    public void Nothing_is_thrown_for_any_text_and_every_line_is_in_a_row() =>
        Property.Holds(
            Gen.Elements("\"\"\";;\n\n ab\r\t'=".ToCharArray()).ArrayOf().Select(signs => new string(signs)),
            text =>
            {
                var rows = CsvText.Rows(text);
                var lines = rows.Select(row => row.Line).ToList();
                var most = text.Count(c => c == '\n') + 1;
                return lines.SequenceEqual(lines.Distinct().Order()) && lines[0] == 1 && lines[^1] <= most;
            }
        );
}
