using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>The worst files that people may bring cost the server little: they are read in another process.</summary>
[TakesMinutes]
[Trait("Speed", "Slow")]
public sealed class WorstFilesTests(ITestOutputHelper output)
{
    private const long MostMegabytes = 700;

    private static readonly Dictionary<string, (string Ending, Func<byte[]> Make)> Files = new(StringComparer.Ordinal)
    {
        ["one paragraph of 60 MB"] = (
            "docx",
            () => Word($"<w:p><w:r><w:t>{new string('a', 60_000_000)}</w:t></w:r></w:p>")
        ),
        ["99,000 runs of 600 letters"] = (
            "docx",
            () => Word("<w:p>" + Times($"<w:r><w:t>{new string('a', 600)}</w:t></w:r>", 99_000) + "</w:p>")
        ),
        ["190,000 paragraphs"] = (
            "docx",
            () => Word(Times("<w:p><w:r><w:t>nämnden ska minska</w:t></w:r></w:p>", 190_000))
        ),
        ["490,000 cells"] = (
            "docx",
            () =>
                Word(
                    $"<w:tbl>{Times($"<w:tr>{Times("<w:tc><w:p><w:r><w:t>1,5</w:t></w:r></w:p></w:tc>", 100)}</w:tr>", 4_900)}</w:tbl>"
                )
        ),
        ["nesting of 90"] = (
            "docx",
            () => Word(Times(Times("<w:sdt><w:sdtContent>", 45) + Plain + Times("</w:sdtContent></w:sdt>", 45), 10_000))
        ),
        ["190,000 lines and a plan"] = (
            "txt",
            () => Plan(Times("nämnden ska minska kostnaden med 12,5 mnkr\n", 190_000))
        ),
        ["20 MB of headings and a plan"] = ("txt", () => Plan(Times("# " + Times("Rubrik ", 15) + "\n", 180_000))),
        ["20 MB of columns and a plan"] = ("txt", () => Plan(Times(Times("ord      12,5    ", 6) + "\n", 190_000))),
        ["490,000 cells and a plan"] = ("txt", () => Plan(Times("|" + Times(" 12 345,6 |", 48) + "\n", 9_900))),
        ["PDF of 400 MB packed"] = ("pdf", BadFile.All["PDF bomb"].Make),
    };

    private const string Plain = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";

    [Fact]
    public async Task The_server_stays_small_while_they_are_read()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartProgram(database);
        output.WriteLine($"before: {Peak(server.ProcessId)} MB");
        foreach (var (name, (ending, make)) in Files)
        {
            var bytes = make();
            using var over = new CancellationTokenSource();
            var children = Task.Run(() => PeakOfChildren(server.ProcessId, over.Token), CancellationToken.None);
            var clock = Stopwatch.StartNew();
            var page = await WebSample.Upload(server, ($"{name.Replace(' ', '-')}.{ending}", bytes));
            var seconds = clock.Elapsed.TotalSeconds;
            await over.CancelAsync();
            var own = await children;
            var answer = page.Document.QuerySelector(".error-summary li")?.TextContent ?? "received";
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {bytes.Length / 1024} | {seconds:F1} | {Peak(server.ProcessId)} | {own} | {answer}"
                )
            );
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{name}: {page.Status}");
        }
        Assert.True(Peak(server.ProcessId) < MostMegabytes, $"{Peak(server.ProcessId)} MB");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, WebSample.Review)).Status);
    }

    private static byte[] Plan(string rest) =>
        [.. WebSample.Plan("Lindviks fritidsnämnd"), .. Encoding.UTF8.GetBytes(rest)];

    private static byte[] Word(string body) => new WordFile { Body = body }.Bytes();

    private static string Times(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static long Peak(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status")
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024;
    }

    // Those it started, and what they started, while they live.
    private static long PeakOfChildren(int server, CancellationToken over)
    {
        long peak = 0;
        while (!over.WaitHandle.WaitOne(20))
        {
            foreach (var child in Children(server).SelectMany(child => Children(child).Prepend(child)).ToList())
            {
                try
                {
                    peak = Math.Max(peak, Peak(child));
                }
                catch (Exception e) when (e is IOException or InvalidOperationException)
                {
                    // It has ended since.
                }
            }
        }
        return peak;
    }

    private static List<int> Children(int process)
    {
        try
        {
            return Directory
                .EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(task =>
                    File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
                .ToList();
        }
        catch (IOException)
        {
            return []; // it has ended since
        }
    }
}
