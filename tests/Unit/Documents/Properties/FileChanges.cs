using System.Text;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>What can be done to a file: to its bytes, to its lines, to the XML in it.</summary>
internal static class FileChanges
{
    /// <summary>Changes to any bytes.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Random, byte[]>> OfBytes { get; } =
        new Dictionary<string, Func<byte[], Random, byte[]>>(StringComparer.Ordinal)
        {
            ["flip"] = Flip,
            ["insert"] = (bytes, random) => Insert(bytes, random, Noise(random)),
            ["delete"] = (bytes, random) => Replace(bytes, Part(bytes, random), []),
            ["zero"] = (bytes, random) =>
                Part(bytes, random) is var part ? Replace(bytes, part, new byte[part.Length]) : [],
            ["repeat"] = (bytes, random) => Insert(bytes, random, bytes[Part(bytes, random).Range]),
            ["truncate"] = (bytes, random) => bytes[..random.Next(bytes.Length)],
            ["behead"] = (bytes, random) => bytes[random.Next(bytes.Length)..],
            ["splice"] = Splice,
        };

    /// <summary>Changes to the lines of a text, whatever its encoding.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Random, byte[]>> OfText { get; } =
        new Dictionary<string, Func<byte[], Random, byte[]>>(StringComparer.Ordinal)
        {
            ["line-twice"] = (bytes, random) =>
                Lines(bytes, l => l.Insert(random.Next(l.Count), l[random.Next(l.Count)])),
            ["line-deleted"] = (bytes, random) => Lines(bytes, l => l.RemoveAt(random.Next(l.Count))),
            ["lines-shuffled"] = (bytes, random) => Lines(bytes, l => Shuffle(l, random)),
            ["lines-joined"] = (bytes, random) => Lines(bytes, l => Join(l, random)),
            ["line-parted"] = (bytes, random) => Insert(bytes, random, "\n"u8.ToArray()),
            ["empty-lines"] = (bytes, random) => Lines(bytes, l => l.InsertRange(random.Next(l.Count), new string[7])),
            ["nasty"] = (bytes, random) => Insert(bytes, random, Nasty.Bytes(random)),
            ["nasty-line"] = (bytes, random) =>
                Insert(bytes, random, [.. "\n"u8, .. Nasty.Bytes(random), .. Nasty.Bytes(random), .. "\n"u8]),
            ["nasty-everywhere"] = (bytes, random) =>
                Nasty.Bytes(random) is var nasty && nasty.Length < 40
                    ? Lines(bytes, l => Every(l, random.Next(1, 9), Encoding.Latin1.GetString(nasty)))
                    : bytes,
            ["tabs-as-pipes"] = (bytes, _) => Swap(bytes, "\t", "|"),
            ["tabs-as-spaces"] = (bytes, random) => Swap(bytes, "\t", new string(' ', random.Next(1, 6))),
            ["spaces-as-tabs"] = (bytes, _) => Swap(bytes, " ", "\t"),
            ["pipes-as-tabs"] = (bytes, _) => Swap(bytes, "|", "\t"),
            ["no-hash"] = (bytes, _) => Swap(bytes, "#", ""),
            ["digit-as-many"] = (bytes, random) =>
                Swap(bytes, random.Next(10).ToString("D1", null), new string('9', random.Next(2, 40))),
            ["old-line-ends"] = (bytes, _) => Swap(bytes, "\n", "\r"),
            ["windows-line-ends"] = (bytes, _) => Swap(bytes, "\n", "\r\n"),
            ["form-feeds"] = (bytes, _) => Swap(bytes, "\n\n", "\n\f"),
            // U+FFFE and U+FFFF are no text, and Normalize throws for them.
            ["decomposed"] = (bytes, _) =>
                Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(bytes)
                        .Replace('\uFFFE', '?')
                        .Replace('\uFFFF', '?')
                        .Normalize(NormalizationForm.FormD)
                ),
            ["as-utf16"] = (bytes, _) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))],
            ["as-utf16-be"] = (bytes, _) => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(bytes)),
            ["as-windows-1252"] = (bytes, _) => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bytes)),
        };

    /// <summary>Every change.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Random, byte[]>> All { get; } =
        OfBytes.Concat(OfText).Concat(WordChanges.All).ToDictionary(StringComparer.Ordinal);

    /// <summary>Puts bytes somewhere.</summary>
    public static byte[] Insert(byte[] bytes, Random random, byte[] what) =>
        Replace(bytes, (random.Next(bytes.Length + 1), 0), what);

    private static byte[] Flip(byte[] bytes, Random random)
    {
        byte[] flipped = [.. bytes];
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }
        return flipped;
    }

    private static byte[] Splice(byte[] bytes, Random random)
    {
        string[] others = [.. Sources.TextSamples, .. Sources.WordSamples];
        var other = Sources.All[random.GetItems(others, 1)[0]](random);
        return [.. bytes[..random.Next(bytes.Length)], .. other[random.Next(other.Length)..]];
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1, 60)];
        random.NextBytes(noise);
        return noise;
    }

    private readonly record struct Span(int Start, int Length)
    {
        public Range Range => Start..(Start + Length);

        public static implicit operator Span((int Start, int Length) span) => new(span.Start, span.Length);
    }

    private static Span Part(byte[] bytes, Random random) =>
        random.Next(bytes.Length) is var start
            ? (start, random.Next(Math.Min(bytes.Length - start, 400) + 1))
            : default;

    private static byte[] Replace(byte[] bytes, Span part, byte[] with) =>
        [.. bytes.AsSpan(0, part.Start), .. with, .. bytes.AsSpan(part.Start + part.Length)];

    private static byte[] Swap(byte[] bytes, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(bytes).Split('\n')];
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static void Shuffle(List<string> lines, Random random)
    {
        var start = random.Next(lines.Count);
        var some = lines.GetRange(start, random.Next(lines.Count - start + 1)).ToArray();
        random.Shuffle(some);
        lines.RemoveRange(start, some.Length);
        lines.InsertRange(start, some);
    }

    private static void Join(List<string> lines, Random random)
    {
        var start = random.Next(lines.Count);
        var count = random.Next(Math.Min(lines.Count - start, 60) + 1);
        var joined = string.Concat(lines.GetRange(start, count));
        lines.RemoveRange(start, count);
        lines.Insert(start, joined);
    }

    private static void Every(List<string> lines, int step, string text)
    {
        for (var i = 0; i < lines.Count; i += step)
        {
            lines[i] = text + lines[i] + text;
        }
    }
}
