using System.Buffers;
using System.Text.Json;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Carrying;

/// <summary>
/// What somebody says is a carried file, as bytes. They are weighed before anything is made of them: three bytes can become
/// a hundred.
/// </summary>
internal static class CarriedBytes
{
    private const int Chunk = 256 * 1024;

    // The most that files have given which the reader's own limits let through: 42 MB, 6.5 million tokens, 0.6 million
    // elements, strings of 22,000 bytes.
    private const int MostBytes = 48 * 1024 * 1024;
    private const int MostTokens = 8_000_000;
    private const int MostElements = 1_500_000;
    private const int MostProperties = 2 * DocumentReader.MostLines; // of one object: the classes of lines
    private const int LongestName = 64;
    private const int LongestString = 1024 * 1024;

    /// <summary>Reads and weighs it.</summary>
    /// <param name="input">Where it comes from.</param>
    /// <param name="depth">The deepest that it may be.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="LimitExceededException">It is more than reading gives.</exception>
    /// <exception cref="IOException">It is cut off.</exception>
    public static async Task<ReadOnlySequence<byte>> Read(Stream input, int depth)
    {
        Part? first = null;
        Part? last = null;
        for (var total = 0; ; )
        {
            var buffer = new byte[Chunk];
            var read = await input.ReadAtLeastAsync(buffer, Chunk, throwOnEndOfStream: false);
            total += read;
            Must(total <= MostBytes);
            last = new Part(buffer.AsMemory(0, read), last);
            first ??= last;
            if (read < Chunk)
            {
                break;
            }
        }
        var all = new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        Weigh(all, depth);
        return all;
    }

    private static void Weigh(ReadOnlySequence<byte> bytes, int depth)
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = depth });
        var inArray = new bool[depth + 1];
        var properties = new int[depth + 1];
        var elements = 0;
        for (var tokens = 1; json.Read(); tokens++)
        {
            var level = json.CurrentDepth;
            var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    properties[level]++;
                    Must(properties[level] <= MostProperties && length <= LongestName);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    break;
                default:
                    elements += level > 0 && inArray[level] ? 1 : 0;
                    break;
            }
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                (inArray[level + 1], properties[level + 1]) = (json.TokenType == JsonTokenType.StartArray, 0);
            }
            Must(tokens <= MostTokens && elements <= MostElements && length <= LongestString);
        }
    }

    private static void Must(bool holds)
    {
        if (!holds)
        {
            throw new LimitExceededException();
        }
    }

    private sealed class Part : ReadOnlySequenceSegment<byte>
    {
        public Part(ReadOnlyMemory<byte> bytes, Part? before)
        {
            Memory = bytes;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
