using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables whose names wrap around lines that hold nothing but the values: which lines are one row cannot be told, so that
/// all of them are listed.
/// </summary>
internal static partial class WrappedTables
{
    private const int FewestColumns = 3;
    private const int LongestColumn = 30;
    private const int LongestRow = 90;
    private const int FewestValues = 2;
    private const int MostRows = 120;
    private const int MostOver = 4;
    private const int MostTrailing = 3;

    // A page's number, a comment and an empty line may stand between the head and its rows.
    private const int MostBetween = 6;

    private static readonly Vocabulary Columns = Vocabulary.Named("columns");

    /// <summary>The lines of such tables, and what each looks like.</summary>
    /// <param name="lines">The lines of text in order, as printed, none of them empty.</param>
    public static Dictionary<int, MissedLook> Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var found = new Dictionary<int, MissedLook>();
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsHead(lines[i].Text))
            {
                continue;
            }
            // A head that comes back on the next page has one row under it at times.
            var end = End(lines, i, heads.Contains(lines[i].Text) ? 1 : FewestValues);
            heads.Add(lines[i].Text);
            if (end <= i)
            {
                continue;
            }
            found[lines[i].Number] = MissedLook.TableHead;
            for (var k = i + 1; k <= end; k++)
            {
                found[lines[k].Number] = MissedLook.TableRow;
            }
            i = end;
        }
        AddHeadless(lines, found);
        return found;
    }

    // Lines of values alone among short lines that stand together, whatever is over them.
    private static void AddHeadless(IReadOnlyList<(int Number, string Text)> lines, Dictionary<int, MissedLook> found)
    {
        for (var i = 0; i < lines.Count; )
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Number == lines[end - 1].Number + 1 && IsShort(lines[end].Text))
            {
                end++;
            }
            var values = Enumerable.Range(i, end - i).Where(k => AreValues(lines[k].Text)).ToList();
            if (values.Count >= FewestValues && values[^1] - values[0] >= values.Count)
            {
                var first = values[0];
                while (first > i && values[0] - first < MostOver && IsShort(lines[first - 1].Text))
                {
                    first--;
                }
                for (var k = first; k <= Trailing(lines, values[^1], end); k++)
                {
                    found.TryAdd(lines[k].Number, MissedLook.TableRow);
                }
            }
            i = end;
        }
    }

    private static bool IsShort(string line) => line.Length <= LongestRow && !Chapter().IsMatch(line.Trim());

    // The rest of the last name, and a row or two without values.
    private static int Trailing(IReadOnlyList<(int Number, string Text)> lines, int last, int end)
    {
        var closes = end == lines.Count || lines[end].Number > lines[end - 1].Number + 1;
        if (closes && end - last - 1 <= MostTrailing)
        {
            return end - 1;
        }
        while (last + 1 < end && SwedishText.StartsLower(lines[last + 1].Text.Trim()))
        {
            last++;
        }
        return last;
    }

    private static bool AreValues(string line) =>
        Gap().Split(line.Trim()) is { Length: > 1 } parts && parts.All(p => Value().IsMatch(p)) && !parts.All(IsYear);

    // "Nyckeltal    Januari    Februari": what the rows are, and over each column its name.
    private static bool IsHead(string line)
    {
        if (line.Length > LongestRow || !line.AsSpan().Trim().Contains("  ", StringComparison.Ordinal))
        {
            return false;
        }
        var parts = Gap().Split(line.Trim());
        return parts.Length >= FewestColumns
            && Columns.KeyOf(parts[0]) is "indicator" or "measure"
            && parts.All(p => p.Length <= LongestColumn && (char.IsUpper(p[0]) || IsYear(p)));
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);

    // The last line of the table; the head's own where there are no lines of values.
    private static int End(IReadOnlyList<(int Number, string Text)> lines, int head, int fewest)
    {
        var (values, last) = (0, head);
        for (var i = head + 1; i < lines.Count && i - head <= MostRows; i++)
        {
            var text = lines[i].Text.Trim();
            var between = lines[i].Number - lines[i - 1].Number - 1;
            if (
                between > MostBetween
                || text.Length > LongestRow
                || Chapter().IsMatch(text)
                || IsHead(lines[i].Text)
                || (between > 0 && values > 0 && !HasValues(lines, i))
            )
            {
                break;
            }
            if (EndsWithValue(text))
            {
                values += IsValues(text) ? 1 : 0;
                last = i;
            }
            else if (last == i - 1 && last > head && SwedishText.StartsLower(text))
            {
                last = i;
            }
        }
        return values >= fewest ? last : head;
    }

    // Whether what stands together from a line on holds values alone on their lines.
    private static bool HasValues(IReadOnlyList<(int Number, string Text)> lines, int at)
    {
        for (var i = at; i < lines.Count && (i == at || lines[i].Number == lines[i - 1].Number + 1); i++)
        {
            if (lines[i].Text.Length > LongestRow)
            {
                return false;
            }
            if (IsValues(lines[i].Text.Trim()))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsValues(string text) => Gap().Split(text).All(p => Value().IsMatch(p));

    private static bool EndsWithValue(string text) => Gap().Split(text) is var parts && Value().IsMatch(parts[^1]);

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(
        @"^[-−–]?\s?\d{1,3}(?: ?\d{3}){0,3}(?:,\d{1,3})?(?:\s?(?:%|\p{L}{1,5}\d?(?:/\p{L}{1,5}\d?)?))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Value();

    [GeneratedRegex(@"^\d+\.\d+(?:\.\d+)*\.?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();
}
