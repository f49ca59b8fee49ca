using System.Text;
using System.Text.Json;

namespace Styrkedja.Integration;

/// <summary>What <c>check --json</c> and <c>check --sarif</c> give a program.</summary>
public sealed class CheckJsonTests
{
    private static readonly string Report = Command.Sample("lindvik-sodra-vb-2024.txt");
    private static readonly string Plan = Command.Sample("lindvik-sodra-plan-2023.txt");
    private static readonly string Word = Command.Sample("lindvik-skola-plan-2024.docx");

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["error"] = "error",
        ["warning"] = "warning",
        ["info"] = "note",
    };

    [Fact]
    public void Json_holds_every_file_and_the_findings_that_read_gives()
    {
        var answer = Command.Run("check", Report, Plan, Word, "--json");
        Assert.Empty(answer.Error);
        Assert.StartsWith("{", answer.Out, StringComparison.Ordinal);
        Assert.EndsWith("}\n", answer.Out, StringComparison.Ordinal);
        var root = Parse(answer.Out);
        Assert.Equal(["files", "errors", "warnings", "infos"], Names(root));
        var files = root.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal([Report, Plan, Word], files.Select(f => Text(f, "file")));
        foreach (var file in files)
        {
            Assert.Equal(["file", "title", "findings"], Names(file));
            var read = Parse(Command.Run("read", Text(file, "file"), "--json").Out);
            Assert.Equal(Text(read.GetProperty("document"), "title"), Text(file, "title"));
            Assert.Equal(read.GetProperty("findings").GetRawText(), Dedented(file.GetProperty("findings")));
        }
        var severities = files.SelectMany(Findings).Select(f => Text(f, "severity")).ToList();
        Assert.NotEmpty(severities);
        Assert.Equal(severities.Count(s => s == "error"), root.GetProperty("errors").GetInt32());
        Assert.Equal(severities.Count(s => s == "warning"), root.GetProperty("warnings").GetInt32());
        Assert.Equal(severities.Count(s => s == "info"), root.GetProperty("infos").GetInt32());
    }

    [Theory]
    [InlineData("varning", "error", "warning")]
    [InlineData("fel", "error")]
    public void Json_leaves_out_what_is_milder_but_counts_it(string severity, params string[] shown)
    {
        var all = Parse(Command.Run("check", Report, Plan, "--json").Out);
        var root = Parse(Command.Run("check", "--severity", severity, "--json", Report, Plan).Out);
        Assert.Equal(
            all.GetProperty("files")
                .EnumerateArray()
                .SelectMany(Findings)
                .Where(f => shown.Contains(Text(f, "severity")))
                .Select(f => f.GetRawText()),
            root.GetProperty("files").EnumerateArray().SelectMany(Findings).Select(f => f.GetRawText())
        );
        Assert.Equal(all.GetProperty("infos").GetInt32(), root.GetProperty("infos").GetInt32());
        Assert.NotEqual(0, root.GetProperty("infos").GetInt32());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--sarif")]
    public void What_cannot_be_read_is_told_and_left_out(string form)
    {
        var answer = Command.Run("check", form, "finns-inte.txt", Plan);
        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith("finns-inte.txt: ", Assert.Single(answer.Error), StringComparison.Ordinal);
        var root = Parse(answer.Out);
        Assert.DoesNotContain("finns-inte.txt", answer.Out, StringComparison.Ordinal);
        Assert.Contains("lindvik-sodra-plan-2023.txt", answer.Out, StringComparison.Ordinal);
        if (form == "--sarif")
        {
            Assert.False(Run(root).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        }
    }

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        var answer = Command.Run("check", Report, Plan, Word, "--sarif");
        Assert.Empty(answer.Error);
        var root = Parse(answer.Out);
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", Text(root, "$schema"));
        Assert.Equal("2.1.0", Text(root, "version"));
        var run = Run(root);
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Styrkedja", Text(driver, "name"));
        Assert.Equal(Command.Run("--version").Out.Trim(), Text(driver, "version"));
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Count, rules.Select(r => Text(r, "id")).Distinct().Count());
        foreach (var rule in rules)
        {
            Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
            Assert.NotEmpty(Text(rule.GetProperty("help"), "text"));
            Assert.Contains(Text(rule.GetProperty("defaultConfiguration"), "level"), Levels.Values);
        }
    }

    [Fact]
    public void Every_result_in_Sarif_is_a_finding_with_its_rule_and_lines_in_its_file()
    {
        string[] files = [Report, Plan, Word];
        var json = Parse(Command.Run(["check", .. files, "--json"]).Out);
        var run = Run(Parse(Command.Run(["check", .. files, "--sarif"]).Out));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var findings = json.GetProperty("files")
            .EnumerateArray()
            .SelectMany(f => Findings(f).Select(x => (File: Text(f, "file"), Finding: x)))
            .ToList();
        Assert.NotEmpty(findings);
        Assert.Equal(findings.Count, results.Count);
        var lines = files.ToDictionary(
            f => f,
            f => Parse(Command.Run("read", f, "--json").Out).GetProperty("document").GetProperty("lines").GetInt32()
        );
        foreach (var ((file, finding), result) in findings.Zip(results))
        {
            Assert.Equal(Text(finding, "check"), Text(result, "ruleId"));
            Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
            Assert.Equal(Levels[Text(finding, "severity")], Text(result, "level"));
            Assert.Equal(
                $"{Text(finding, "message")} {Text(finding, "remedy")}",
                Text(result.GetProperty("message"), "text")
            );
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.Equal(new Uri(file).AbsoluteUri, Text(place.GetProperty("artifactLocation"), "uri"));
            var region = place.GetProperty("region");
            var (first, last) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
            Assert.Equal(
                (finding.GetProperty("line").GetInt32(), finding.GetProperty("lastLine").GetInt32()),
                (first, last)
            );
            Assert.InRange(first, 1, last);
            Assert.InRange(last, first, lines[file]);
        }
    }

    [Fact]
    public void Sarif_writes_names_as_addresses()
    {
        using var folder = new TemporaryFolder();
        const string Name = "plan för å ä #1 50%:b.txt";
        var file = folder.Write(Name, Encoding.UTF8.GetBytes(CheckCommandTests.Doubtful));
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        const string Escaped = "plan%20f%C3%B6r%20%C3%A5%20%C3%A4%20%231%2050%25%3Ab.txt";
        Assert.Equal($"file://{Path.GetDirectoryName(file)}/{Escaped}", Address(file));
        Assert.Equal($"{Path.GetDirectoryName(relative)}/{Escaped}", Address(relative));
    }

    private static string Address(string file)
    {
        var result = Run(Parse(Command.Run("check", file, "--sarif").Out)).GetProperty("results")[0];
        return Text(
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"),
            "uri"
        );
    }

    private static JsonElement Run(JsonElement root) => Assert.Single(root.GetProperty("runs").EnumerateArray());

    private static IEnumerable<JsonElement> Findings(JsonElement file) => file.GetProperty("findings").EnumerateArray();

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    // In the list of files the findings stand two steps further in.
    private static string Dedented(JsonElement findings) =>
        findings.GetRawText().Replace("\n    ", "\n", StringComparison.Ordinal);
}
