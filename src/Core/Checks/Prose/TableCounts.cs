using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// An enumeration in the prose ("57 beröm, 677 förslag och frågor samt 221 klagomål") against a group of rows in a table of
/// what citizens have said: where all counts but one stand in the group, the one must be the sum of the rows left over.
/// </summary>
internal static class TableCounts
{
    private const int FewestThatAgree = 3;
    private const int MostCounts = 40;
    private const int MostGroups = 200;

    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var groups = Groups(document.Records.Tables);
        if (groups.Count == 0)
        {
            yield break;
        }
        foreach (var sentences in document.Sentences.GroupBy(s => (s.Section, s.Paragraph)))
        {
            var (total, counts) = Enumerated(sentences);
            if (counts.Count is <= FewestThatAgree or > MostCounts)
            {
                continue;
            }
            var findings = groups.Select(g => Compare(g, total, counts, sentences.First().Lines));
            if (findings.FirstOrDefault(f => f is not null) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Compare(Group group, int? total, List<int> counts, SourceLines lines)
    {
        var used = new Dictionary<int, int>();
        var odd = new List<int>();
        foreach (var count in counts)
        {
            var before = used.GetValueOrDefault(count);
            if (before < group.Rows.GetValueOrDefault(count))
            {
                used[count] = before + 1;
            }
            else
            {
                odd.Add(count);
            }
        }
        if (odd.Count != 1 || counts.Count == group.Size + 1)
        {
            return null;
        }
        var (found, expected) = (odd[0], group.Sum - counts.Sum(c => (long)c) + odd[0]);
        // The rest of the group must be what the count speaks of: all together are the total, or it is nearly right.
        var sure = total == group.Sum || Math.Abs(found - expected) <= expected / 10m;
        if (found == expected || !sure || expected > int.MaxValue)
        {
            return null;
        }
        return CountAgainstText.Finding(
            $"Texten räknar {Print(found)} där övriga antal stämmer med gruppen ”{group.Name}” i tabellen"
                + $" ”{group.Title}”; gruppens återstående rader är tillsammans {Print(expected)}.",
            (int)expected,
            found,
            lines
        );
    }

    // What a paragraph enumerates: the counts from "av dessa" or "varav" to the last sentence that holds any, and the total.
    private static (int? Total, List<int> Counts) Enumerated(IEnumerable<Sentence> sentences)
    {
        var (total, counts, begun) = ((int?)null, new List<int>(), false);
        foreach (var sentence in sentences)
        {
            var words = sentence.Words;
            var before = counts.Count;
            for (var i = 0; i < words.Count; i++)
            {
                begun |= words[i].Text is "varav" || (words[i].Text is "dessa" && i > 0 && words[i - 1].Text is "av");
                if (!words[i].IsCount || CountedSet.At(words, i + 1).Text is "%" or "procent" or "mnkr" or "tkr")
                {
                    continue;
                }
                if (begun)
                {
                    counts.Add(words[i].Count!.Value);
                }
                else if (CountedSet.At(words, i - 1).Text is "totalt" or "sammanlagt")
                {
                    total = words[i].Count;
                }
            }
            if (begun && counts.Count == before)
            {
                break;
            }
        }
        return (total, counts);
    }

    // Every column of every group, the last column first: there stands the year.
    private static List<Group> Groups(IReadOnlyList<PrintedTable> tables) =>
        [
            .. tables
                .Where(t => t.Kind == TableKind.Feedback)
                .SelectMany(t =>
                    t.Rows.Where(r => r.Group is not null && !r.Total)
                        .GroupBy(r => r.Group!)
                        .SelectMany(g =>
                            Enumerable
                                .Range(0, t.Columns.Count)
                                .Reverse()
                                .Select(c => new Group(t.Title, g.Key, g.Select(r => Value(r, c)).OfType<int>()))
                        )
                )
                .Where(g => g.Size > FewestThatAgree)
                .Take(MostGroups),
        ];

    private static int? Value(PrintedRow row, int column) =>
        column < row.Cells.Count
        && row.Cells[column].Value?.Value is { } value
        && value == decimal.Truncate(value)
        && value is > 0 and < int.MaxValue
            ? (int)value
            : null;

    private static string Print(long number) => Swedish.SwedishNumber.Print(number, 0);

    // The values of one group in one column, with how many rows hold each.
    private sealed class Group
    {
        public Group(string title, string name, IEnumerable<int> values)
        {
            (Title, Name) = (title, name);
            Rows = values.CountBy(v => v).ToDictionary();
            Size = Rows.Values.Sum();
            Sum = Rows.Sum(r => (long)r.Key * r.Value);
        }

        public string Title { get; }

        public string Name { get; }

        public Dictionary<int, int> Rows { get; }

        public int Size { get; }

        public long Sum { get; }
    }
}
