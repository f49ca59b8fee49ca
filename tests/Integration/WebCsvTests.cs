using System.Net;
using System.Text;
using AngleSharp.Dom;
using Styrkedja.Core.Swedish;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Integration;

/// <summary>Every table that can be taken away has the same rows as CSV, as Excel in Swedish opens it.</summary>
[Trait("Speed", "Slow")]
public sealed class WebCsvTests(SampleServers servers)
{
    private const string Board = WebSample.Board;

    // On SQLite: both databases show the same pages (WebCrawlTests), and a file is made of what the page has loaded.
    public static TheoryData<string> Lists =>
        [
            Board,
            Board + "?dokument=plan",
            Board + "/mal",
            Board + "/mal/1.2",
            Board + "/indikatorer",
            Board + "/indikatorer?agare=kf&q=andel",
            Board + "/indikatorer?dokument=plan",
            Board + "/aktiviteter",
            Board + "/aktiviteter?dokument=t2&agare=namnden",
            Board + "/iakttagelser",
            Board + "/iakttagelser?dokument=plan&grad=fel",
            Board + "/ekonomi",
            Board + "/ekonomi/1",
            Board + "/ekonomi/2?dokument=plan",
            Board + "/dokument",
            "/lindvik",
            "/administration/jobb",
        ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task It_has_the_rows_of_the_page(string address)
    {
        const DatabaseKind kind = DatabaseKind.Sqlite;
        var page = await Page.Get(servers[kind], address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var links = page.Document.QuerySelectorAll(".table-tools a[href*='format=csv']");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var uri = new Uri(page.Response.RequestMessage!.RequestUri!, link.GetAttribute("href")!);
            var answer = await servers[kind].Client.GetAsync(uri.PathAndQuery, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            var records = Records(Encoding.UTF8.GetString(bytes[3..]));
            Assert.True(records[0].Count > 1, "It is not divided by semicolons.");
            Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
            Assert.Equal(Rows(page, link), records.Count - 1);
            await SameInExcel(uri.PathAndQuery, records);
        }
    }

    // The workbook has the same cells: numbers and days as such, and texts without the apostrophe that guards them in CSV.
    private async Task SameInExcel(string csv, List<List<string>> records)
    {
        var address = csv.Replace("format=csv", "format=xlsx", StringComparison.Ordinal);
        var answer = await servers[DatabaseKind.Sqlite].Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition!.FileName!, StringComparison.Ordinal);
        var book = new Xlsx(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Om", book.Names[1]);
        Assert.Contains(
            book.Rows(1),
            row =>
                ((string)row[1]!).EndsWith(csv.Split('?')[0], StringComparison.Ordinal)
                || ((string)row[1]!).Contains(csv.Split('?')[0] + "?", StringComparison.Ordinal)
        );
        var rows = book.Rows();
        Assert.Equal(records.Count, rows.Count);
        foreach (var (record, row) in records.Zip(rows))
        {
            Assert.Equal(record, row.Select((cell, at) => AsInCsv(cell, record[at])));
        }
    }

    private static string AsInCsv(object? cell, string record) =>
        cell switch
        {
            decimal number when record.Length == 10 && record[4] == '-' => SwedishDate.Write(Xlsx.Day(number)),
            decimal number when SwedishNumber.TryRead(record, out var read) && read.Value == number => record,
            decimal number => $"{number} is not {record}",
            string text when record == "'" + text => record,
            _ => (string?)cell ?? "",
        };

    // Of the table above the link, of the tree or of the list.
    private static int Rows(Page page, IElement link) =>
        link.Closest(".table-block") is { } block
            ? block.QuerySelectorAll("tbody tr").Count(row => row.QuerySelector("th[scope=rowgroup]") is null)
            : page.Document.QuerySelectorAll("main .tree li, main .findings > li").Length;

    private static List<List<string>> Records(string text)
    {
        var (records, record, cell, quoted) = (
            new List<List<string>>(),
            new List<string>(),
            new StringBuilder(),
            false
        );
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && c is (';' or '\n'))
            {
                record.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
        Assert.False(quoted, "A quote is not closed.");
        Assert.Empty(record);
        return records;
    }
}
