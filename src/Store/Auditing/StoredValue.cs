using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// A value of a column in the one form that the log and both databases have in common: a Guid, text, a whole number, a
/// truth, a day, an instant in whole milliseconds, or bytes.
/// </summary>
internal static class StoredValue
{
    // As the provider of SQLite writes it.
    private const string SqliteInstant = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The value of a property as the database keeps it.</summary>
    public static object? Of(object? value) =>
        value switch
        {
            string text => StorableText.Of(text),
            Enum word => word.ToString(),
            int number => (long)number,
            short number => (long)number,
            DateTime instant => ColumnMapping.Milliseconds(instant),
            DateTimeOffset instant => ColumnMapping.Milliseconds(instant.UtcDateTime),
            null or Guid or long or bool or DateOnly or byte[] or OtherForm => value,
            _ => throw new InvalidOperationException($"No column of ours holds {value.GetType()}."),
        };

    /// <summary>
    /// The value of a column, by the type that the scripts declare, where it stands in the one form in which the program
    /// writes it. SQLite keeps whatever somebody has put there and the program compares it as it stands, so that an id in
    /// small letters is another value: it is given as <see cref="OtherForm"/>.
    /// </summary>
    public static object? Read(DbDataReader row, int column, string declared)
    {
        if (row.IsDBNull(column))
        {
            return null;
        }
        var value = row is SqliteDataReader sqlite ? Whole(sqlite, column) : row.GetValue(column);
        return (declared, value) switch
        {
            ("uuid", Guid) or ("text", string) or ("bytea", byte[]) or ("date", DateOnly) => value,
            ("boolean", bool) or ("integer" or "bigint", long) => value,
            ("uuid", string text) when Guid.TryParseExact(text, "D", out var id) && IsPrinted(id, text) => id,
            ("integer" or "bigint", int number) => (long)number,
            ("boolean", 0L or 1L) => value is 1L,
            ("date", DateTime day) => DateOnly.FromDateTime(day),
            ("date", string text) when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => day,
            ("timestamptz", DateTime instant) when ColumnMapping.Milliseconds(instant) == instant => instant,
            ("timestamptz", string text) when Instant(text) is { } instant => instant,
            _ => new OtherForm(value),
        };
    }

    // Text is read to its end: what SQLite gives as text stops at the first zero byte, and hides bytes that are no text.
    private static object Whole(SqliteDataReader row, int column)
    {
        if (row.GetFieldType(column) != typeof(string))
        {
            return row.GetValue(column);
        }
        var bytes = row.GetFieldValue<byte[]>(column);
        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? Strict.GetString(bytes) : new NoText(bytes);
    }

    // There are very many of them.
    private static bool IsPrinted(Guid id, string text)
    {
        Span<char> small = stackalloc char[36];
        Span<char> capitals = stackalloc char[36];
        id.TryFormat(small, out _, "D");
        small.ToUpperInvariant(capitals);
        return text.AsSpan().SequenceEqual(capitals);
    }

    private static DateTime? Instant(string text) =>
        DateTime.TryParseExact(
            text,
            SqliteInstant,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
        && ColumnMapping.Milliseconds(instant) == instant
        && instant.ToString(SqliteInstant, CultureInfo.InvariantCulture) == text
            ? instant
            : null;

    /// <summary>Writes it as JSON. Written here, not by a library, so that it stays the same in every version.</summary>
    public static void AddJson(StringBuilder json, object value)
    {
        switch (value)
        {
            case long number:
                json.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case bool truth:
                json.Append(truth ? "true" : "false");
                break;
            case OtherForm other:
                // An object, which no value of a column is written as.
                json.Append("{\"otherwise\":");
                AddText(json, other.Text);
                json.Append('}');
                break;
            default:
                AddText(json, Words(value));
                break;
        }
    }

    /// <summary>Writes text between quotes: only what must be is escaped.</summary>
    public static void AddText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }
        json.Append('"');
    }

    /// <summary>Writes it as bytes behind their number, so that no two values run together.</summary>
    public static void AddBytes(IBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                AddInt(to, -1);
                break;
            case byte[] bytes:
                AddInt(to, bytes.Length);
                to.Write(bytes);
                break;
            case OtherForm other:
                AddInt(to, -2);
                AddBytes(to, other.Text);
                break;
            case long number:
                AddInt(to, sizeof(long));
                AddLong(to, number);
                break;
            default:
                AddBytes(to, value as string ?? (value is bool truth ? (truth ? "1" : "0") : Words(value)));
                break;
        }
    }

    /// <summary>Writes text as UTF-8 behind the number of its bytes; null is told from empty.</summary>
    public static void AddBytes(IBufferWriter<byte> to, string? text)
    {
        if (text is null)
        {
            AddInt(to, -1);
            return;
        }
        var room = to.GetSpan(sizeof(int) + Strict.GetMaxByteCount(text.Length));
        var length = Strict.GetBytes(text, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        to.Advance(sizeof(int) + length);
    }

    /// <summary>Writes eight bytes, the highest first.</summary>
    public static void AddLong(IBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
    }

    /// <summary>Writes the sixteen bytes of an id, in the order in which it is printed.</summary>
    public static void AddGuid(IBufferWriter<byte> to, Guid id)
    {
        id.TryWriteBytes(to.GetSpan(16), bigEndian: true, out _);
        to.Advance(16);
    }

    /// <summary>A value as words: also an id of a row.</summary>
    public static string Words(object value) =>
        value switch
        {
            string text => text,
            Guid id => id.ToString("D"),
            long number => number.ToString(CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            OtherForm other => $"\0{other.Text}", // no text of a column has such a sign
            byte[] bytes => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)),
            _ => throw new InvalidOperationException($"No column of ours holds {value.GetType()}."),
        };

    private static void AddInt(IBufferWriter<byte> to, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), number);
        to.Advance(sizeof(int));
    }
}

/// <summary>What stands in a column in another form than that in which the program writes its values.</summary>
/// <param name="Text">What kind of value it is, and what.</param>
internal sealed record OtherForm(string Text)
{
    /// <summary>Makes one of what the database gives.</summary>
    public OtherForm(object value)
        : this(
            value switch
            {
                byte[] bytes => $"blob: {Convert.ToHexStringLower(bytes)}",
                NoText text => $"text: {Convert.ToHexStringLower(text.Bytes)}",
                _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name}: {value}"),
            }
        ) { }
}

/// <summary>What a database gives as text, and is none that the program writes.</summary>
/// <param name="Bytes">What stands there.</param>
internal sealed record NoText(byte[] Bytes);
