using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Names that run up to the next column, with one blank before its value: "Andel barn som trivs 85 %". The blank is no border
/// by itself; a value with its unit right before an empty column is that column's, and a bare number may be either's.
/// </summary>
internal static class TouchingNames
{
    private const int Near = 3;

    /// <summary>Parts such names in the lines of a table.</summary>
    /// <param name="lines">The segments of each line, which are changed.</param>
    /// <param name="columns">Where the headers stand.</param>
    /// <param name="name">The column of names.</param>
    /// <returns>The lines that can be read in two ways, and why.</returns>
    public static List<(int Line, string? Why)> Part(
        List<List<Segment>> lines,
        IReadOnlyList<(int Start, int End)> columns,
        int name
    )
    {
        var doubts = new List<(int, string?)>();
        if (name + 1 >= columns.Count)
        {
            return doubts;
        }
        var next = columns[name + 1];
        var after = name + 2 < columns.Count ? columns[name + 2].Start : int.MaxValue;
        for (var i = 0; i < lines.Count; i++)
        {
            var at = lines[i]
                .FindIndex(s => s.Start < next.Start - 1 && s.End >= next.Start - Near && s.End < after - 1);
            if (at < 0 || lines[i].Skip(at + 1).Any(s => s.Start < after - Near))
            {
                continue;
            }
            var (text, values) = SpacedValues.Part(lines[i][at].Text, 1);
            if (values.Count == 0 || !text.Any(char.IsLetter))
            {
                continue;
            }
            if (SwedishNumber.TryRead(values[0], out _) && lines[i][at].End - values[0].Length < next.Start)
            {
                // With nothing else on the line it is more of a name that wraps.
                if (lines[i].Count > at + 1)
                {
                    doubts.Add((i, $"”{values[0]}” kan höra till namnet eller till kolumnen efter"));
                }
                continue;
            }
            lines[i][at] = new Segment(lines[i][at].Start, text);
            lines[i].Insert(at + 1, new Segment(Math.Max(next.Start, lines[i][at].End + 1), values[0]));
        }
        return doubts;
    }
}
