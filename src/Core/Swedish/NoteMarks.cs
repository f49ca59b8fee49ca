using System.Text;

namespace Styrkedja.Core.Swedish;

/// <summary>
/// The marks that refer to a note: raised figures and stars. Print sets them against a number, of which they are no part:
/// "21,5¹" is 21,5.
/// </summary>
public static class NoteMarks
{
    private const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Figures as raised ones; all else as it is.</summary>
    public static string Raised(string text)
    {
        var raised = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            raised.Append(char.IsAsciiDigit(c) ? Figures[c - '0'] : c);
        }
        return raised.ToString();
    }

    /// <summary>True for a raised figure.</summary>
    public static bool IsRaised(char c) => Figures.Contains(c, StringComparison.Ordinal);

    /// <summary>A text without the marks that it ends with; "m²" keeps what is part of its unit.</summary>
    public static string Without(string text)
    {
        var end = text.Length;
        while (end > 0 && (IsRaised(text[end - 1]) || text[end - 1] is '*' or ',' or ' ' or ')'))
        {
            // Only what ends with a mark is cut, and the comma and bracket between two marks.
            if (text[end - 1] is ',' or ' ' or ')' && !(end > 1 && (IsRaised(text[end - 2]) || text[end - 2] is '*')))
            {
                break;
            }
            if (text[end - 1] is '²' or '³' && end > 1 && text[end - 2] == 'm')
            {
                break;
            }
            end--;
        }
        return text[..end].TrimEnd();
    }

    /// <summary>True for a text that begins with a raised figure and goes on with words: a note under a page or table.</summary>
    public static bool BeginsNote(string text) =>
        text.Length > 2 && IsRaised(text[0]) && text.AsSpan().TrimStart(Figures).Trim().Length > 1;
}
