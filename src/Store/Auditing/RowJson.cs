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

    // A quote in a text is written otherwise, so that this is never part of one.
    private const string Changed = $",\"{ChangedKey}\":[";

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
                default:
                    StoredValue.AddJson(json, value);
                    break;
            }
        }
        return json.Append('}').ToString();
    }

    /// <summary>The row with the names of the personal columns that changed, which it does not show by itself.</summary>
    public static string WithChanged(string row, IReadOnlyList<string> personal) =>
        personal.Count == 0 ? row : $"{row[..^1]}{Changed}\"{string.Join("\",\"", personal)}\"]}}";

    /// <summary>The row without them.</summary>
    public static string WithoutChanged(string row)
    {
        // Nothing else ends so, and to look for it in every row takes long.
        var at = row.EndsWith("\"]}", StringComparison.Ordinal)
            ? row.LastIndexOf(Changed, StringComparison.Ordinal)
            : -1;
        return at < 0 ? row : row[..at] + "}";
    }

    /// <summary>The names of the personal columns that an entry about a change names.</summary>
    public static string[] ChangedColumns(string? row)
    {
        var at = row?.LastIndexOf(Changed, StringComparison.Ordinal) ?? -1;
        return at < 0 ? [] : row![(at + Changed.Length)..^2].Replace("\"", "", StringComparison.Ordinal).Split(',');
    }

    /// <summary>The names of the personal columns that have a value in a row.</summary>
    public static IEnumerable<string> PersonalColumns(string row)
    {
        const string marked = "\":" + Personal;
        for (var at = row.IndexOf(marked, StringComparison.Ordinal); at >= 0; )
        {
            yield return row[(row.LastIndexOf('"', at - 1) + 1)..at];
            at = row.IndexOf(marked, at + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>The columns of a row that was written here, each as JSON; none where it is null or no such row.</summary>
    public static SortedDictionary<string, string> Read(string? row)
    {
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (row is null)
        {
            return columns;
        }
        try
        {
            using var json = JsonDocument.Parse(row);
            foreach (var column in json.RootElement.EnumerateObject())
            {
                columns[column.Name] = column.Value.GetRawText();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Altered so that it is no object any more.
        }
        return columns;
    }
}
