using System.Text;
using FsCheck.Fluent;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Property = Styrkedja.Unit.Core.Property;

namespace Styrkedja.Unit.Web.Components;

/// <summary>A file that Excel in Swedish opens right, and in which nothing runs.</summary>
public sealed class CsvTests
{
    [Fact]
    public void A_file_begins_with_the_byte_order_mark_and_every_line_ends_with_CRLF() =>
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. "Namn;År\r\nÖdla;2024\r\n"u8],
            Csv.Bytes(
                ["Namn", "År"],
                [
                    ["Ödla", 2024],
                ]
            )
        );

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46", "'+46")]
    [InlineData("-", "'-")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("\na", "\"'\na\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋46", "'＋46")]
    [InlineData("－1", "'－1")]
    [InlineData("＠a", "'＠a")]
    [InlineData("﹦1+1", "'﹦1+1")]
    [InlineData("﹢46", "'﹢46")]
    [InlineData("﹣1", "'﹣1")]
    [InlineData("﹫a", "'﹫a")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("\u200B\uFEFF=1", "'\u200B\uFEFF=1")]
    [InlineData("\"=1", "\"'\"\"=1\"")]
    [InlineData("−12,5 %", "\"−12,5 %\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("'n", "'n")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a,=b", "\"a,=b\"")]
    [InlineData("säg \"hej\"", "\"säg \"\"hej\"\"\"")]
    [InlineData("två\nrader", "\"två\nrader\"")]
    [InlineData("a = b", "a = b")]
    [InlineData("", "")]
    public void A_text_stays_a_text(string text, string written) => Assert.Equal(written, Written(text));

    [Fact]
    public void A_number_stays_a_number()
    {
        Assert.Equal("-1234,50", Written(Quantity.Of(-1234.5m, 2)));
        Assert.Equal("-1234567", Written(-1_234_567));
        Assert.Equal("1056979000", Written(new Money(105_697_900_000)));
        Assert.Equal("0,05", Written(new Money(5)));
        Assert.Equal("", Written((Quantity?)null));
    }

    [Fact]
    public void A_day_is_written_as_year_month_day() => Assert.Equal("2024-03-01", Written(new DateOnly(2024, 3, 1)));

    [Fact]
    public void What_is_written_is_read_back_as_the_same() =>
        Property.Holds(
            Gen.OneOf(
                    Property.Texts,
                    Gen.Elements("=+-@＝＋－＠﹦﹢﹣﹫\t\r\n'\";, \u200B\uFEFFaÅ".ToCharArray())
                        .ArrayOf()
                        .Select(s => new string(s))
                )
                .Select(Storable)
                .NonEmptyListOf(),
            texts =>
            {
                var cells = texts.ToArray();
                var rows = Read(
                    Csv.Bytes(
                        cells,
                        [
                            [.. cells.Select(SheetCell.FromString)],
                        ]
                    )
                );
                return rows.Count == 2 && rows.All(row => row.SequenceEqual(cells));
            }
        );

    [Fact]
    public void No_cell_begins_with_the_sign_of_a_formula_after_what_is_passed_over() =>
        Property.Holds(
            Gen.Elements(" \u00A0\u3000\uFEFF\u200B\u200F\u0001\"'".ToCharArray())
                .ArrayOf()
                .Select(s => new string(s))
                .SelectMany(
                    _ => Gen.Elements("=+-@＝＋－＠﹦﹢﹣﹫\t\r\n".ToCharArray()),
                    (before, sign) => before + sign
                ),
            text => Written(text + "1").TrimStart('"').StartsWith('\'')
        );

    [Theory]
    [InlineData("Indikatorer – Södra nämnden 2024", "indikatorer-sodra-namnden-2024")]
    [InlineData("../../etc/passwd\r\nX: y", "etc-passwd-x-y")]
    [InlineData("…", "tabell")]
    [InlineData("\uD800", "tabell")]
    public void A_file_has_a_name_that_every_system_takes(string name, string file) =>
        Assert.Equal(file, Csv.FileName(name));

    private static string Written(SheetCell cell) =>
        Encoding.UTF8.GetString(
            Csv.Bytes(
                ["x"],
                [
                    [cell],
                ]
            )
        )["\uFEFFx\r\n".Length..^2];

    // Lone surrogates are never stored.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static List<string[]> Read(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file)[1..];
        var rows = new List<string[]>();
        var row = new List<string>();
        var i = 0;
        while (i < text.Length)
        {
            var cell = new StringBuilder();
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i]);
                }
                i++;
            }
            else
            {
                for (; text[i] is not (';' or '\r'); i++)
                {
                    cell.Append(text[i]);
                }
            }
            row.Add(SpreadsheetText.Unguard(cell.ToString()));
            if (text[i] == ';')
            {
                i++;
            }
            else
            {
                i += 2;
                rows.Add([.. row]);
                row.Clear();
            }
        }
        return rows;
    }
}
