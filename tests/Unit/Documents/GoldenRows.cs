using System.Text.Json;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// Rows of golden data and of a reading in one form, so that they can be compared as multisets: null, missing and empty
/// are equal, and a field is compared only where golden gives it.
/// </summary>
internal sealed class GoldenRows
{
    private GoldenRows(List<string> goals, List<string> indicators, List<string> activities)
    {
        (Goals, Indicators, Activities) = (goals, indicators, activities);
    }

    public List<string> Goals { get; }

    public List<string> Indicators { get; }

    public List<string> Activities { get; }

    public int Count => Goals.Count + Indicators.Count + Activities.Count;

    /// <summary>The rows of golden data.</summary>
    public static GoldenRows Load(JsonElement golden, bool lines) =>
        new(
            [.. golden.GetProperty("goals").EnumerateArray().Select(g => Row(g, lines))],
            [.. golden.GetProperty("indicators").EnumerateArray().Select(g => Row(g, lines))],
            [.. golden.GetProperty("activities").EnumerateArray().Select(g => Row(g, lines))]
        );

    /// <summary>The rows of a reading, with the fields that golden gives.</summary>
    public static GoldenRows Of(SteeringDocument document, JsonElement golden, bool lines) =>
        new(
            [.. document.Goals.Select(g => Row(Fields(g), golden.GetProperty("goals"), lines))],
            [.. document.Indicators.Select(i => Row(Fields(i), golden.GetProperty("indicators"), lines))],
            [.. document.Activities.Select(a => Row(Fields(a), golden.GetProperty("activities"), lines))]
        );

    /// <summary>The share of golden rows that the reading has, 0–1, and what differs.</summary>
    public static (decimal Share, string Difference) Compare(GoldenRows golden, GoldenRows read)
    {
        var missing = new List<string>();
        var extra = new List<string>();
        foreach (
            var (want, got) in new[]
            {
                (golden.Goals, read.Goals),
                (golden.Indicators, read.Indicators),
                (golden.Activities, read.Activities),
            }
        )
        {
            var left = got.ToList();
            missing.AddRange(want.Where(row => !left.Remove(row)));
            extra.AddRange(left);
        }
        var share = (golden.Count - missing.Count) / (decimal)golden.Count;
        return (share, string.Join('\n', missing.Select(m => "- " + m).Concat(extra.Select(e => "+ " + e))));
    }

    private static string Row(JsonElement row, bool lines) =>
        string.Join(
            " | ",
            row.EnumerateObject()
                .Where(p => lines || p.Name is not ("line" or "lastLine"))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => $"{p.Name}={p.Value}")
        );

    private static string Row(Dictionary<string, string?> fields, JsonElement golden, bool lines)
    {
        var names = golden
            .EnumerateArray()
            .First()
            .EnumerateObject()
            .Select(p => p.Name)
            .Where(n => lines || n is not ("line" or "lastLine"));
        return string.Join(" | ", names.Order(StringComparer.Ordinal).Select(n => $"{n}={fields[n]}"));
    }

    private static Dictionary<string, string?> Fields(PrintedGoal goal) =>
        new(StringComparer.Ordinal)
        {
            ["level"] = goal.Level.ToString().ToLowerInvariant(),
            ["code"] = goal.Code,
            ["area"] = goal.Area,
            ["title"] = goal.Title,
            ["line"] = Line(goal.Lines),
        };

    private static Dictionary<string, string?> Fields(PrintedIndicator row) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = row.Name,
            ["owner"] = OwnerOf(row.Owner),
            ["goal"] = row.Goal,
            ["boardGoal"] = row.BoardGoal,
            ["target"] = row.Target.Text,
            ["kfTarget"] = row.CouncilTarget.Text,
            ["periodicity"] = row.Periodicity,
            ["outcome"] = row.Outcome?.Text,
            ["men"] = row.Men?.Text,
            ["women"] = row.Women?.Text,
            ["previous"] = row.Previous?.Text,
            ["forecast"] = row.Forecast?.Text,
            ["period"] = row.Period,
            ["status"] = row.Status?.ToString().ToLowerInvariant(),
            ["line"] = Line(row.Lines),
        };

    private static Dictionary<string, string?> Fields(PrintedActivity activity) =>
        new(StringComparer.Ordinal)
        {
            ["text"] = activity.Text,
            ["owner"] = OwnerOf(activity.Owner),
            ["goal"] = activity.Goal,
            ["boardGoal"] = activity.BoardGoal,
            ["start"] = activity.Start is { } start ? SwedishDate.Write(start) : null,
            ["end"] = activity.End is { } end ? SwedishDate.Write(end) : null,
            ["deviation"] = activity.Deviation.ToString(),
            ["line"] = Line(activity.Lines),
        };

    private static string OwnerOf(Owner owner) => owner == Owner.Council ? "kf" : "board";

    private static string Line(SourceLines lines) =>
        lines.First.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
