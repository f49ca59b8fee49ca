using System.Text.Json;

namespace Styrkedja.Integration;

/// <summary>The JSON has exactly the keys of the contract in the reading design, and those added to it since.</summary>
public sealed class ContractTests
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        [""] = "document decisions goals indicators activities sections tables resultUnits findings coverage",
        ["document"] = "kind year board title sha256 format lines" + " said",
        ["document.said"] = "kind year board",
        ["decisions"] = "number text amounts line lastLine",
        ["decisions.amounts"] = "text kronor",
        ["goals"] =
            "level code codePrinted area title status expectedResults description analysis line lastLine" + " comment",
        ["goals.expectedResults"] = "text status line",
        ["indicators"] =
            "name owner goal boardGoal target kfTarget periodicity outcome men women previous period status statusSource "
            + "direction directionSource analysis ambiguous line lastLine"
            + " forecast",
        ["indicators.target"] = "text kind value unit",
        ["indicators.kfTarget"] = "text kind value unit",
        ["activities"] =
            "text owner goal boardGoal start end lead participants deviation analysis ambiguous line lastLine",
        ["sections"] = "title level goal boardGoal paragraphs line lastLine",
        ["tables"] = "kind title area unit columns columnMeanings rows notes line lastLine",
        ["tables.columnMeanings"] = "kind year side" + " deviation",
        ["tables.rows"] = "label group level total cells ambiguous line lastLine",
        ["tables.rows.cells"] = "text value",
        ["tables.notes"] = "text line",
        ["resultUnits"] = "code name grossBudget fundIn result fundOut line",
        ["findings"] = "check severity message remedy expected found line lastLine",
        ["coverage"] = "lines visible classified unclassified" + " missed",
        ["coverage.missed"] = "tableRows tableHeads decisions goals",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["document.kind"] = "plan T1 T2 report month",
        ["document.format"] = "markdown text docx pdf",
        ["goals.level"] = "direction area board",
        ["goals.status"] = "full partial none",
        ["indicators.owner"] = "kf board",
        ["activities.owner"] = "kf board",
        ["indicators.target.kind"] = "number max min band direction delegated later none",
        ["indicators.status"] = "full partial none missing",
        ["indicators.statusSource"] = "printed computed",
        ["indicators.directionSource"] = "target shipped words assumed catalogue",
        ["tables.kind"] =
            "budget result grossChanges applications resultUnits investments balance volumes feedback personnel other",
        ["tables.columnMeanings.kind"] = "frame budget adjusted forecast closing change redistribution volume",
        ["tables.columnMeanings.side"] = "costs income net",
        ["findings.severity"] = "error warning info",
    };

    [Fact]
    public void Json_has_exactly_the_keys_of_the_contract()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sample in Directory.EnumerateFiles(Path.GetDirectoryName(Command.Sample("x"))!, "*.*"))
        {
            if (Path.GetExtension(sample) is ".txt" or ".docx")
            {
                var answer = Command.Run("read", sample, "--json");
                Assert.Equal(0, answer.ExitCode);
                Assert.Empty(answer.Error);
                // Nothing before the object and nothing but a line end after it.
                Assert.StartsWith("{", answer.Out, StringComparison.Ordinal);
                Assert.EndsWith("}\n", answer.Out, StringComparison.Ordinal);
                Walk("", JsonDocument.Parse(answer.Out).RootElement, seen);
            }
        }
        // Every object of the contract occurs in the samples, or this test would show nothing of it.
        Assert.Empty(Keys.Keys.Except(seen));
    }

    private static void Walk(string path, JsonElement value, HashSet<string> seen)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Walk(path, item, seen);
                }
                break;
            case JsonValueKind.Object:
                seen.Add(path);
                Assert.True(Keys.TryGetValue(path, out var keys), $"{path} is no object of the contract.");
                Assert.Equal(keys.Split(' ').Order(StringComparer.Ordinal), Names(value));
                foreach (var property in value.EnumerateObject())
                {
                    Walk(path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value, seen);
                }
                break;
            case JsonValueKind.String when Words.TryGetValue(path, out var words):
                Assert.Contains(value.GetString(), words.Split(' '));
                break;
        }
    }

    private static IEnumerable<string> Names(JsonElement value) =>
        value.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
}
