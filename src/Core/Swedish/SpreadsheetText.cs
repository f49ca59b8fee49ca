using System.Globalization;

namespace Styrkedja.Core.Swedish;

/// <summary>
/// A text in a cell of a file that a spreadsheet opens. One that it might run as a formula gets an apostrophe before it,
/// one more than there was, so that reading it back gives what was written.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>As it is written.</summary>
    public static string Guard(string text) => Runs(text) ? "'" + text : text;

    /// <summary>As it was before it was written.</summary>
    public static string Unguard(string cell) => cell.StartsWith('\'') && Runs(cell[1..]) ? cell[1..] : cell;

    // A sign of a formula, also in its full-width and small forms, after whatever a spreadsheet may pass over; or a
    // control before anything else, which it may take for an end of the cell.
    private static bool Runs(string text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫')
            {
                return true;
            }
            if (c is '\t' or '\r' or '\n')
            {
                return true;
            }
            var passedOver =
                c is '\'' or '"'
                || char.IsWhiteSpace(c)
                || char.IsControl(c)
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            if (!passedOver)
            {
                return false;
            }
        }
        return false;
    }
}
