using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>000, 003 and 004 equal golden in every goal, indicator and activity, also after changes that mean nothing.</summary>
public sealed partial class GoldenTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_row_equals_golden(string id) => AssertEqual(id, RealDocuments.Records(id), lines: true);

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    [InlineData("004")]
    public void Empty_lines_at_random_mean_nothing(string id)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var lines = RealDocuments.Text(id).Split('\n').ToList();
            for (var i = 0; i < 7; i++)
            {
                lines.Insert(random.Next(lines.Count), "");
            }
            AssertEqual(id, Read(string.Join('\n', lines)), lines: false, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    [InlineData("004")]
    public void Heading_marks_mean_nothing(string id) =>
        AssertEqual(id, Read(HeadingMark().Replace(RealDocuments.Text(id), "")), lines: false);

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public void Tab_tables_may_be_pipe_tables(string id) =>
        AssertEqual(id, Read(TabsToPipes(RealDocuments.Text(id))), lines: false);

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public void Tab_tables_turned_to_pipe_tables_and_back_mean_nothing(string id) =>
        AssertEqual(id, Read(PipesToTabs(TabsToPipes(RealDocuments.Text(id)))), lines: false);

    [Fact]
    public void Pipe_tables_may_be_tab_tables() =>
        AssertEqual("004", Read(PipesToTabs(RealDocuments.Text("004"))), lines: false);

    [Theory]
    [InlineData("000", "Hägersten-Liljeholmen", "Norra Bergslunda")]
    [InlineData("003", "Hägersten-Älvsjö", "Söderå")]
    [InlineData("004", "Hässelby", "Vretsjö")]
    public void Place_names_mean_nothing(string id, string place, string other)
    {
        var golden = File.ReadAllText(RealDocuments.GoldenPath(id)).Replace(place, other, StringComparison.Ordinal);
        var read = Read(RealDocuments.Text(id).Replace(place, other, StringComparison.Ordinal));
        AssertEqual(JsonDocument.Parse(golden).RootElement, read, lines: true, id);
    }

    internal static void AssertEqual(string id, SteeringDocument document, bool lines, string? about = null) =>
        AssertEqual(
            JsonDocument.Parse(File.ReadAllText(RealDocuments.GoldenPath(id))).RootElement,
            document,
            lines,
            about ?? id
        );

    private static void AssertEqual(JsonElement golden, SteeringDocument document, bool lines, string about)
    {
        var (share, difference) = GoldenRows.Compare(
            GoldenRows.Load(golden, lines),
            GoldenRows.Of(document, golden, lines)
        );
        Assert.True(share == 1 && difference.Length == 0, $"{about}: {difference}");
    }

    private static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));

    private static string TabsToPipes(string text)
    {
        var result = new StringBuilder();
        var inTable = false;
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
            {
                inTable = false;
                result.Append(line).Append('\n');
                continue;
            }
            var cells = line.Split('\t');
            result
                .Append("| ")
                .AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))
                .Append(" |\n");
            if (!inTable)
            {
                result.Append('|').Append(string.Concat(cells.Select(_ => "---|"))).Append('\n');
            }
            inTable = true;
        }
        return result.ToString();
    }

    private static string PipesToTabs(string text)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                result.Append(line).Append('\n');
            }
            else if (line.AsSpan().IndexOfAnyExcept("|- :") >= 0)
            {
                result.AppendJoin('\t', line.Trim().Trim('|').Split('|').Select(c => c.Trim())).Append('\n');
            }
        }
        return result.ToString();
    }

    [GeneratedRegex("^#+ +", RegexOptions.Multiline)]
    private static partial Regex HeadingMark();
}
