using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>Bullets that somebody typed.</summary>
internal static class Bullets
{
    /// <summary>
    /// How long the bullet is that a line begins with: "- text", "• text", a font's own bullet, and "-Text" where the blank is
    /// lost; 0 for none. "-12,5" and "–" are no bullets.
    /// </summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return 0;
        }
        var blankNext = SwedishText.IsBlank(line[1]);
        return line[0] switch
        {
            '-' or '*' or '+' when blankNext => 1,
            '-' when char.IsUpper(line[1]) => 1,
            '•' or '·' or '▪' or '◦' or '‣' => 1,
            var c when PrintedText.IsPrivate(c) && blankNext => 1,
            _ => 0,
        };
    }
}
