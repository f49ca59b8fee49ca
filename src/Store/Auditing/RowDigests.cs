using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// What the log keeps of a document's many rows: for each table how many they are and SHA-256 of them in the order of
/// their key. Each row is the names and values of the columns that have one, in the order of the names.
/// </summary>
internal sealed class RowDigests
{
    /// <summary>What the log calls the rows that a document prints, by a reading of it.</summary>
    public const string Rows = "document_rows";

    /// <summary>What it calls the values of a batch.</summary>
    public const string Values = "batch_values";

    /// <summary>What it called those that became known when a document was accepted, before there were batches.</summary>
    public const string ValuesBefore = "document_facts";

    /// <summary>What it calls the definitions that the rows of indicators of a reading were bound to.</summary>
    public const string Bindings = "document_bindings";

    /// <summary>The table of these, and the columns that say which row is bound to what.</summary>
    public const string Bound = "printed_indicator";

    /// <inheritdoc cref="Bound"/>
    public static readonly string[] BoundColumns = ["indicator_id", "position"];

    private readonly SortedDictionary<string, string> _tables = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a column stays as it is once written. A row of an indicator is bound to its definition later, which is entered
    /// then, and that a value was superseded follows from its batch, or from the value that took its place.
    /// </summary>
    public static bool IsFixed(string table, string column) =>
        (table, column)
            is not (("printed_indicator" or "indicator_row", "indicator_id") or ("indicator_value", "superseded_at"));

    /// <summary>Takes in the rows of a table while they pass.</summary>
    public IEnumerable<object?[]> Passing(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var digest = new Digest(columns, [.. columns.Where(column => IsFixed(table, column))]);
        foreach (var row in rows)
        {
            digest.Add(row);
            yield return row;
        }
        Add(table, digest.End());
    }

    /// <summary>Takes in a table whose rows have been digested.</summary>
    public void Add(string table, string digest) => _tables.Add(table, digest);

    /// <summary>What the log keeps.</summary>
    public override string ToString() =>
        "{" + string.Join(',', _tables.Select(table => $"\"{table.Key}\":{table.Value}")) + "}";

    /// <summary>The rows of one table, of one document.</summary>
    internal sealed class Digest : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly ArrayBufferWriter<byte> _room = new(1024);
        private readonly (byte[] Name, int Column)[] _columns;
        private long _rows;

        /// <summary>Begins.</summary>
        /// <param name="columns">The columns of a row, in its order.</param>
        /// <param name="of">Those that count.</param>
        public Digest(IReadOnlyList<string> columns, IReadOnlyCollection<string> of) =>
            _columns = [
                .. columns
                    .Select((name, i) => (name, i))
                    .Where(c => of.Contains(c.name))
                    .OrderBy(c => c.name, StringComparer.Ordinal)
                    .Select(c => (Encoding.ASCII.GetBytes(c.name + ":"), c.i)),
            ];

        /// <summary>Takes in a row: the values of the columns as they were named.</summary>
        public void Add(object?[] row)
        {
            _room.ResetWrittenCount();
            foreach (var (name, column) in _columns)
            {
                if (StoredValue.Of(row[column]) is { } value)
                {
                    _room.Write(name);
                    StoredValue.AddBytes(_room, value);
                }
            }
            _room.Write("\n"u8);
            _hash.AppendData(_room.WrittenSpan);
            _rows++;
        }

        /// <summary>Ends it, and begins with the next document.</summary>
        public string End()
        {
            var sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
            var json = string.Create(CultureInfo.InvariantCulture, $$"""{"rows":{{_rows}},"sha256":"{{sha256}}"}""");
            _rows = 0;
            return json;
        }

        public void Dispose() => _hash.Dispose();
    }
}
