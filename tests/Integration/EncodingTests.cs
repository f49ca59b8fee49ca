using System.Text;

namespace Styrkedja.Integration;

/// <summary>The same text in another encoding gives the same records.</summary>
public sealed class EncodingTests
{
    private static readonly string Text = File.ReadAllText(Command.Sample("lindvik-sodra-vb-2024.txt"));

    private static readonly Dictionary<string, Func<byte[]>> Encoded = new(StringComparer.Ordinal)
    {
        ["UTF-8 with a mark"] = () => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
        ["UTF-8 with CR LF"] = () => Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n")),
        ["UTF-16 LE with a mark"] = () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
        ["UTF-16 BE with a mark"] = () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
        ["UTF-16 LE without a mark"] = () => Encoding.Unicode.GetBytes(Text),
        ["UTF-16 BE without a mark"] = () => Encoding.BigEndianUnicode.GetBytes(Text),
        ["Windows-1252"] = OneByte,
        ["Windows-1252 with the mark of UTF-8"] = () => [0xEF, 0xBB, 0xBF, .. OneByte()],
    };

    public static TheoryData<string> Names() => [.. Encoded.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_text_in_another_encoding_reads_the_same(string name)
    {
        using var folder = new TemporaryFolder();
        var answer = Command.Run("read", folder.Write("annan-kodning.txt", Encoded[name]()), "--json");
        Assert.Empty(answer.Error);
        Assert.Equal(0, answer.ExitCode);
        var utf8 = Command.Run("read", Command.Sample("lindvik-sodra-vb-2024.txt"), "--json");
        // Windows-1252 has no narrow blank and no icons; what it has must be the same.
        Assert.Equal(Records(utf8.Out, name), Records(answer.Out, name));
    }

    private static string Records(string json, string name) =>
        string.Join(
            '\n',
            json.Split('\n')
                .Where(l => !l.Contains("\"sha256\"", StringComparison.Ordinal))
                .Select(l => name.StartsWith("Windows-1252", StringComparison.Ordinal) ? InOneByte(l) : l)
        );

    private static byte[] OneByte() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text);

    private static string InOneByte(string line) => new([.. line.Select(c => c is '−' or '?' ? '-' : c)]);
}
