using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// A row as the log keeps it: a JSON object of its columns in the order of their names. A column without a value is left
/// out, so that a column which a later version adds changes no row that has none. A personal column that has a value is an
/// object of its own kind, which no value of a column is written as.
/// </summary>
internal static class RowJson
{
    /// <summary>Stands in the place of something personal.</summary>
    public const string Personal = """{"personal":true}""";

    /// <summary>In an entry about a change: the names of the personal columns that it changed.</summary>
    public const string ChangedKey = "changed";

    // Written as no value of a column is, so that it is told from one.
    private const string Digest = "{\"sha256\":\"";

    /// <summary>Whether a value stands for one that the log does not tell.</summary>
    public static bool IsHidden(string? value) =>
        value == Personal || value?.StartsWith(Digest, StringComparison.Ordinal) == true;

    /// <summary>Writes a row.</summary>
    /// <param name="columns">Its columns in the order of their names, each with its value.</param>
    /// <param name="keptAs">How each is kept.</param>
    public static string Write(IEnumerable<(string Name, object? Value)> columns, Func<string, Kept> keptAs)
    {
        var json = new StringBuilder("{", 512);
        foreach (var (name, value) in columns)
        {
            if (value is null)
            {
                continue;
            }
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(name).Append("\":");
            switch (keptAs(name))
            {
                case Kept.Personal:
                    json.Append(Personal);
                    break;
                case Kept.Digest:
                    var bytes = Encoding.UTF8.GetBytes(StoredValue.Words(value));
                    json.Append(Digest).Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("\"}");
                    break;
                case Kept.AsItIs:
                    StoredValue.AddJson(json, value);
                    break;
            }
        }
        return json.Append('}').ToString();
    }

    /// <summary>The row with the names of the personal columns that changed, which it does not show by itself.</summary>
    public static string WithChanged(string row, IReadOnlyList<string> personal) =>
        personal.Count == 0 ? row : $"{row[..^1]},\"{ChangedKey}\":{JsonSerializer.Serialize(personal)}}}";

    /// <summary>The row without them.</summary>
    public static string WithoutChanged(string row)
    {
        // Most rows have none, and to take them apart takes long.
        if (!row.EndsWith("\"]}", StringComparison.Ordinal) || !Columns(row).TryGetValue(ChangedKey, out var names))
        {
            return row;
        }
        // What was written last is taken off as it was written: the digest of the rest is in the log.
        var end = $",\"{ChangedKey}\":{names.GetRawText()}}}";
        return row.EndsWith(end, StringComparison.Ordinal) ? row[..^end.Length] + "}" : row;
    }

    /// <summary>The names of the personal columns that an entry about a change names.</summary>
    public static string[] ChangedColumns(string? row) =>
        Columns(row).TryGetValue(ChangedKey, out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(name => name.GetString() ?? "")]
            : [];

    /// <summary>The names of the personal columns that have a value in a row.</summary>
    public static IEnumerable<string> PersonalColumns(string row) =>
        row.Contains(Personal, StringComparison.Ordinal)
            ? Columns(row).Where(column => column.Value.GetRawText() == Personal).Select(column => column.Key)
            : [];

    /// <summary>The columns of a row that was written here, each as JSON; none where it is null or no such row.</summary>
    public static SortedDictionary<string, string> Read(string? row) =>
        new(
            Columns(row).ToDictionary(column => column.Key, column => column.Value.GetRawText()),
            StringComparer.Ordinal
        );

    private static Dictionary<string, JsonElement> Columns(string? row)
    {
        var columns = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (row is null)
        {
            return columns;
        }
        try
        {
            foreach (var column in JsonElement.Parse(row).EnumerateObject())
            {
                columns[column.Name] = column.Value;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Altered so that it is no object any more.
        }
        return columns;
    }
}
