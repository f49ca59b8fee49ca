using System.Globalization;
using System.Text;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>What a tag says that its content reads (ActualText), against what is drawn.</summary>
internal static class SaidText
{
    private const string Utf16 = "þÿ";

    /// <summary>The text of a tag; where it is still the bytes of UTF-16, made text.</summary>
    public static string Of(string data) =>
        data.StartsWith(Utf16, StringComparison.Ordinal)
            ? Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(data[Utf16.Length..]))
            : data;

    /// <summary>
    /// Whether the two are different words. Fonts tell less of a joined letter than a tag does, and a drawing has no words:
    /// so one may hold letters that the other lacks, but no other figures.
    /// </summary>
    public static bool Differs(string said, string drawn)
    {
        var (one, other) = (Signs(said), Signs(drawn));
        return one.Length > 0
            && other.Length > 0
            && (Figures(one) != Figures(other) || !(IsWithin(one, other) || IsWithin(other, one)));
    }

    private static string Signs(string text) =>
        string.Concat(PrintedText.Storable(text).Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
            .ToLower(CultureInfo.InvariantCulture);

    private static string Figures(string text) => string.Concat(text.Where(char.IsDigit));

    private static bool IsWithin(string small, string large)
    {
        var at = 0;
        foreach (var c in large)
        {
            at += at < small.Length && small[at] == c ? 1 : 0;
        }
        return at == small.Length;
    }
}
