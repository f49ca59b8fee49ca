using System.Text.Json;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// Money tables of the real documents: every label, group, level, value, unit and column meaning, against figures taken
/// from the documents by hand (Golden/tables.json).
/// </summary>
public sealed class TableGoldenTests
{
    private static readonly JsonElement Golden = JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Path("tests", "Unit", "Golden", "tables.json")))
        .RootElement;

    public static TheoryData<int> Tables() => [.. Enumerable.Range(0, Golden.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_equals_golden(int index)
    {
        var golden = Golden[index];
        var about = $"{golden.GetProperty("document")}:{golden.GetProperty("line")}";
        var table = Find(golden);
        Assert.True(table is not null, $"{about} was not read as a table.");
        Assert.Equal(golden.GetProperty("lastLine").GetInt32(), table.Lines.Last);
        Assert.Equal(golden.GetProperty("kind").GetString(), table.Kind.ToString(), ignoreCase: true);
        Assert.Equal(golden.GetProperty("unit").GetString(), table.Unit);
        Assert.Equal(golden.GetProperty("columns").EnumerateArray().Select(c => c.GetString()), table.Columns);
        Assert.Equal(
            golden.GetProperty("columnMeanings").EnumerateArray().Select(Meaning),
            table.Meanings.Select(Meaning)
        );
        Assert.Equal(golden.GetProperty("rows").EnumerateArray().Select(Row), table.Rows.Select(Row));
    }

    private static PrintedTable? Find(JsonElement golden)
    {
        var document = RealDocuments.Records(golden.GetProperty("document").GetString()!);
        var label = golden.GetProperty("rows")[0].GetProperty("label").GetString();
        return document.Tables.FirstOrDefault(t =>
            t.Lines.First == golden.GetProperty("line").GetInt32() && t.Rows[0].Label == label
        );
    }

    private static string Meaning(JsonElement meaning) =>
        $"{meaning.GetProperty("kind")} {meaning.GetProperty("year")} {meaning.GetProperty("side")} {meaning.GetProperty("deviation")}".ToLowerInvariant();

    private static string Meaning(ColumnMeaning meaning)
    {
        var kind = meaning.Kind == AmountKind.AdjustedBudget ? "adjusted" : meaning.Kind?.ToString();
        return $"{kind} {meaning.Year} {meaning.Side} {meaning.Deviation}".ToLowerInvariant();
    }

    private static string Row(JsonElement row)
    {
        var values = row.GetProperty("values")
            .EnumerateArray()
            .Select(v => v.ValueKind == JsonValueKind.Null ? "–" : v.GetDecimal().ToString("0.######", null));
        return $"{row.GetProperty("line")} {row.GetProperty("group")} / {row.GetProperty("label")} "
            + $"{row.GetProperty("level")} {row.GetProperty("total")} {string.Join(' ', values)}";
    }

    private static string Row(PrintedRow row)
    {
        var values = row.Cells.Select(c => c.Value is { } value ? value.Value.ToString("0.######", null) : "–");
        return $"{row.Lines.First} {row.Group} / {row.Label} {row.Level} {row.Total} {string.Join(' ', values)}";
    }
}
