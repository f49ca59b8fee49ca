using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Styrkedja.Unit.Documents.Properties;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>Published documents that other programs have printed to PDF read as their text does, field by field.</summary>
[Trait("Speed", "Slow")]
public sealed class PrintedToPdfTests(ITestOutputHelper output)
{
    private const string Borders =
        "table{border-collapse:collapse;margin:12px 0}td,th{border:1px solid;padding:2px 4px;text-align:left}";

    private static readonly string[] Kinds = ["goals", "indicators", "activities", "decisions"];
    private static readonly string[] Places = ["line", "lastLine", "analysisLine", "analysisLastLine", "place"];

    public static TheoryData<string, string> Documents() =>
        new()
        {
            { "003_5d93a05e2ccf0c66", "serif" },
            { "003_5d93a05e2ccf0c66", "sans-serif" },
            { "004_ce6ff41ba5d2322e", "serif" },
            { "004_ce6ff41ba5d2322e", "sans-serif" },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Tagged_every_row_is_right(string document, string font) =>
        Assert.Equal(1, ShareRight(document, $"body{{font-family:{font}}}{Borders}"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Untagged_with_borders_97_rows_of_100_are_right(string document, string font) =>
        Assert.InRange(
            ShareRight(document, $"body{{font-family:{font}}}{Borders}", "--disable-pdf-tagging"),
            0.97m,
            1m
        );

    private decimal ShareRight(string document, string style, params string[] more)
    {
        var text = RepositoryRoot.SharedFile($"documents/{document}.txt");
        using var folder = new TemporaryFolder();
        var html = folder.Write(
            "document.html",
            Encoding.UTF8.GetBytes(DocumentHtml.Of(File.ReadAllBytes(text), style))
        );
        Tool.PrintPdf(html, folder.File("document.pdf"), more);
        var (wanted, got) = (Read(text), Read(folder.File("document.pdf")));
        var (right, all) = (0, 0);
        foreach (var kind in Kinds.Append("rows"))
        {
            var rest = Rows(got, kind);
            var rows = Rows(wanted, kind);
            var missing = rows.Where(row => !rest.Remove(row)).ToList();
            missing.ForEach(row => output.WriteLine($"- {row}"));
            rest.ForEach(row => output.WriteLine($"+ {row}"));
            output.WriteLine($"{kind}: {rows.Count - missing.Count} of {rows.Count} right, {rest.Count} too many");
            // What is too many is as wrong as what is missing.
            right += Math.Max(0, rows.Count - missing.Count - Math.Max(0, rest.Count - missing.Count));
            all += rows.Count;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {all}"));
        return (decimal)right / all;
    }

    private static JsonNode Read(string file)
    {
        var answer = Command.Run("read", file, "--json");
        Assert.Equal(0, answer.ExitCode);
        return JsonNode.Parse(answer.Out)!;
    }

    private static List<string> Rows(JsonNode read, string kind)
    {
        var rows =
            kind == "rows"
                ? read["tables"]!.AsArray().SelectMany(t => t!["rows"]!.AsArray())
                : read[kind]!.AsArray().AsEnumerable();
        return [.. rows.Select(row => Without(row!.DeepClone()).ToJsonString(JsonSerializerOptions.Web))];
    }

    // Lines are others in another file.
    private static JsonNode Without(JsonNode node)
    {
        if (node is JsonObject map)
        {
            foreach (var place in Places)
            {
                map.Remove(place);
            }
            map.Where(p => p.Value is not null).ToList().ForEach(p => Without(p.Value!));
        }
        else if (node is JsonArray array)
        {
            array.Where(n => n is not null).ToList().ForEach(n => Without(n!));
        }
        return node;
    }
}
