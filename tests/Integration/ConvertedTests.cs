using System.Globalization;
using System.Text.Json;
using Styrkedja.Unit.Documents.Properties;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>A published document reads as well when other programs have made it a Word file or a PDF.</summary>
public sealed class ConvertedTests(ITestOutputHelper output)
{
    private const string Document = "004_ce6ff41ba5d2322e";

    private static readonly string[] Kinds = ["goals", "indicators", "activities"];

    [Fact]
    [Trait("Speed", "Slow")]
    public void As_a_Word_file_97_rows_of_100_are_right()
    {
        var text = RepositoryRoot.SharedFile($"documents/{Document}.txt");
        using var folder = new TemporaryFolder();
        Tool.Pandoc(text, folder.File("004.docx"), "-t", "docx");
        Assert.InRange(ShareRight(folder.File("004.docx")), 0.97m, 1m);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void As_a_PDF_every_row_is_right()
    {
        var text = RepositoryRoot.SharedFile($"documents/{Document}.txt");
        using var folder = new TemporaryFolder();
        Tool.Pandoc(text, folder.File("004.html"), "-s", "-t", "html");
        Tool.PrintPdf(folder.File("004.html"), folder.File("004.pdf"));
        Assert.Equal(1, ShareRight(folder.File("004.pdf")));
    }

    private decimal ShareRight(string file)
    {
        var golden = Parse(File.ReadAllText(RepositoryRoot.SharedFile($"golden/{Document}.json")));
        var answer = Command.Run("read", file, "--json");
        Assert.Equal(0, answer.ExitCode);
        var read = Parse(answer.Out);
        var (right, all) = (0, 0);
        foreach (var kind in Kinds)
        {
            var wanted = golden.GetProperty(kind).EnumerateArray().ToList();
            string[] fields = [.. wanted.SelectMany(r => r.EnumerateObject()).Select(p => p.Name).Distinct()];
            var got = read.GetProperty(kind).EnumerateArray().Select(row => Row(row, fields)).ToList();
            var missing = wanted.Select(row => Row(row, fields)).Where(row => !got.Remove(row)).ToList();
            missing.ForEach(row => output.WriteLine($"- {row}"));
            got.ForEach(row => output.WriteLine($"+ {row}"));
            output.WriteLine($"{kind}: {wanted.Count - missing.Count} of {wanted.Count} right, {got.Count} too many");
            (right, all) = (right + wanted.Count - missing.Count, all + wanted.Count);
        }
        var share = (decimal)right / all;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{right} of {all} golden rows: {share * 100:F1} %")
        );
        return share;
    }

    // Null, missing and empty are equal; a target is its text.
    private static string Row(JsonElement row, string[] fields) =>
        string.Join(" | ", fields.Where(f => f is not ("line" or "lastLine")).Select(f => $"{f}={Text(row, f)}"));

    private static string Text(JsonElement row, string field) =>
        !row.TryGetProperty(field, out var value) ? ""
        : value.ValueKind == JsonValueKind.Object ? Text(value, "text")
        : value.ToString();

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
