using System.Globalization;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Points to decide while they are read.</summary>
internal sealed class Decisions
{
    private const int LongestAnnouncement = 250;

    private readonly List<PrintedDecision> _points = [];

    /// <summary>Reads a numbered point, or more of the one before.</summary>
    /// <returns>False where the text is neither.</returns>
    public bool TryRead(Item item)
    {
        var text = item.Text;
        if (Items.Numbered().Match(text) is { Success: true } match)
        {
            var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            _points.Add(new PrintedDecision(number, text[(match.Groups[1].Length + 1)..].TrimStart(), [], item.Span));
            return true;
        }
        if (
            _points.Count == 0
            || item.Kind != ItemKind.Text
            || !SwedishText.StartsLower(text)
            || _points[^1].Text.Length > Sections.LongestParagraph
        )
        {
            return false;
        }
        var last = _points[^1];
        _points[^1] = last with { Text = SwedishText.Join(last.Text, text), Lines = last.Lines.Through(item.Span) };
        return true;
    }

    /// <summary>True for the sentence that points to decide stand under: "… föreslår att kommunfullmäktige beslutar följande."</summary>
    public bool Announces(Item item) =>
        _points.Count == 0
        && item.Kind == ItemKind.Text
        && item.Text.Length < LongestAnnouncement
        && item.Text.AsSpan().TrimEnd(".: ") is var text
        && item.Text.Contains("beslut", StringComparison.OrdinalIgnoreCase)
        && (
            text.EndsWith(" beslutar följande", StringComparison.Ordinal)
            || text.EndsWith(" beslutar", StringComparison.Ordinal)
            || text.EndsWith(" besluta", StringComparison.Ordinal)
            || text.EndsWith(" beslutar att", StringComparison.Ordinal)
            || text.EndsWith(" besluta att", StringComparison.Ordinal)
            || text.EndsWith(" besluta följande", StringComparison.Ordinal)
        );

    /// <summary>True for the point that comes next: 1 first, then the number after the last.</summary>
    public bool IsNext(Item item) =>
        item.Kind == ItemKind.Text
        && Items.Numbered().Match(item.Text) is { Success: true } match
        && match
            .Groups[1]
            .ValueSpan.SequenceEqual(
                (_points.Count == 0 ? 1 : _points[^1].Number + 1).ToString(CultureInfo.InvariantCulture)
            );

    /// <summary>The records.</summary>
    public IReadOnlyList<PrintedDecision> Finish() => [.. _points.Select(p => p with { Amounts = Amounts.In(p.Text) })];
}
