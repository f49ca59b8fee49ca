using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading;

/// <summary>The header of a money table whose columns are parted by single spaces, or by less: "2030Budget 2031".</summary>
internal static partial class SpacedMoneyHeader
{
    private const int MostLines = 14;
    private const int LongestLine = 200;
    private const int LongestColumn = 40;
    private const int MostOfLabel = 5;

    private static readonly HashSet<string> HeaderWords = [.. Vocabulary.Named("headers").Entries[0].Folded];
    private static readonly VocabularyEntry Beginnings = Vocabulary.Named("headers").Entries[1];

    /// <summary>The label, the columns, the lines and the index after them; null where a line begins no header.</summary>
    public static (string Label, IReadOnlyList<string> Columns, List<int> Numbers, int Next)? Read(
        IReadOnlyList<RawLine> lines,
        int start,
        HashSet<int> furniture
    )
    {
        var first = Glued().Replace(SwedishText.Collapse(lines[start].Text), " ");
        if (first.Length > LongestLine || TakeLabel(first) is not { } label)
        {
            return null;
        }
        var (header, numbers, at) = ReadLines(lines, start, first[label.Length..].Trim(), furniture);
        var columns = Columns(header);
        // A column of several years, or as long as a line, is several that were not told apart.
        return
            columns.Count == 0
            || columns.Exists(c => c.Length > LongestColumn || c.Split(' ').Count(PrintedText.IsYear) > 1)
            ? null
            : (label, columns, numbers, at);
    }

    // "Mnkr VP 2021 …", "Omslutningsförändring (mnkr) Kostnader …" or "Nämnden, tkr Utfall …": what stands before the columns.
    private static string? TakeLabel(string line)
    {
        var words = line.Split(' ');
        if (words.Length >= 3 && MoneyUnits.Read(words[0]) is not null && IsHeaderWord(words[1]))
        {
            return words[0];
        }
        if (Bracketed().Match(line) is { Success: true } said && MoneyUnits.Read(said.Groups[1].Value) is not null)
        {
            var rest = line[said.Length..].Trim();
            return rest.Length > 0 && Array.TrueForAll(rest.Split(' '), IsHeaderWord)
                ? line[..said.Length].TrimEnd()
                : null;
        }
        if (NamesYears(line) && WithoutUnit(words) is { } bare)
        {
            return bare;
        }
        var unit = Array.FindIndex(
            words,
            w => w.Length > 2 && w[0] == '(' && w[^1] == ')' && MoneyUnits.Read(w[1..^1]) is not null
        );
        if (unit < 0)
        {
            unit = Array.FindIndex(words, w => MoneyUnits.Read(w) is not null);
            unit = unit > 0 && words[unit - 1].EndsWith(',') ? unit : -1;
        }
        return unit >= 0 && unit < words.Length - 1 && Array.TrueForAll(words[(unit + 1)..], IsHeaderWord)
            ? string.Join(' ', words[..(unit + 1)])
            : null;
    }

    /// <summary>True where a line has more than one year, as a head of columns of years has.</summary>
    public static bool NamesYears(string line) => Years().Count(line) > 1;

    // "Nämnd, förvaltning Budget 2030 Plan 2031": a few words, and columns that each end with their year.
    private static string? WithoutUnit(string[] words)
    {
        var at = words.Length;
        while (at > 0 && IsHeaderWord(words[at - 1]))
        {
            at--;
        }
        var columns = at < words.Length ? Columns(string.Join(' ', words[at..])) : [];
        return
            at is > 0 and <= MostOfLabel
            && char.IsUpper(words[0][0])
            && !words[..at].Any(w => w.Any(char.IsAsciiDigit) || w[^1] is '.' or ':')
            && columns.Count > 1
            && columns.TrueForAll(c => c.Split(' ') is { Length: > 1 } parts && PrintedText.IsYear(parts[^1]))
            ? string.Join(' ', words[..at])
            : null;
    }

    private static (string Header, List<int> Numbers, int Next) ReadLines(
        IReadOnlyList<RawLine> lines,
        int start,
        string header,
        HashSet<int> furniture
    )
    {
        List<int> numbers = [lines[start].Number];
        var at = start + 1;
        for (var i = at; i < lines.Count && i < start + MostLines; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }
            var text = SwedishText.Collapse(lines[i].Text);
            if (furniture.Contains(lines[i].Number) || !Array.TrueForAll(text.Split(' '), IsHeaderWord))
            {
                break;
            }
            header += " " + text;
            numbers.Add(lines[i].Number);
            at = i + 1;
        }
        return (header, numbers, at);
    }

    private static bool IsHeaderWord(string word)
    {
        var folded = SwedishText.Fold(word);
        return PrintedText.IsYear(word)
            || HeaderWords.Contains(folded)
            || Sign().IsMatch(word)
            || Beginnings.Folded.Any(b => folded.StartsWith(b, StringComparison.Ordinal));
    }

    // A column ends with its year and what stands in brackets after it; without either each word is a column.
    private static List<string> Columns(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var signed = words.Length > 1 && Sign().IsMatch(words[^1]);
        if (!signed && !Array.Exists(words, PrintedText.IsYear))
        {
            return [.. words];
        }
        var columns = new List<string>();
        var column = "";
        for (var i = 0; i < words.Length; i++)
        {
            column = SwedishText.Join(column, words[i]);
            var bracketFollows = i + 1 < words.Length && words[i + 1][0] == '(';
            if (
                (PrintedText.IsYear(words[i]) && !bracketFollows)
                || (words[i][^1] == ')' && column.Length > words[i].Length)
            )
            {
                columns.Add(column);
                column = "";
            }
        }
        if (column.Length > 0)
        {
            columns.Add(column);
        }
        return columns;
    }

    [GeneratedRegex(@"(?<=(?:19|20)\d\d)(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    // "Utfall (miljoner kronor)", "(Belopp i mnkr)".
    [GeneratedRegex(@"^[^()|]{0,60}\((?:[Bb]elopp i )?([^()]{2,20})\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // "Utfall (U)", "Avvikelse (B-U)": letters by which columns are told.
    [GeneratedRegex(@"^\(\p{Lu}(?:[-–]\p{Lu})?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
