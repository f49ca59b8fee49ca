using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Settings;

/// <summary>A change of a setting as it is typed.</summary>
/// <param name="Value">The value, with or without its unit.</param>
/// <param name="From">The first day; empty for as long as anyone knows.</param>
/// <param name="Reason">Why.</param>
public sealed record SettingForm(string? Value, string? From, string? Reason)
{
    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>What is wrong with a reason; null where nothing is.</summary>
    public static string? ProblemOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? "Skriv varför, till exempel vem som har beslutat det."
        : reason.Length > LongestReason ? $"Texten är för lång. Korta den till högst {LongestReason} tecken."
        : null;

    /// <summary>Reads it.</summary>
    /// <param name="kind">What is set.</param>
    /// <returns>The value; or the problems by the name of their field, for the person who typed.</returns>
    public (DatedSetting? Value, IReadOnlyList<(string Field, string Problem)> Problems) Read(SettingKind kind)
    {
        var problems = new List<(string, string)>();
        DateOnly? from = null;
        var text = (Value ?? "").Trim();
        text = text.EndsWith(kind.Unit, StringComparison.Ordinal) ? text[..^kind.Unit.Length].TrimEnd() : text;
        if (!SwedishNumber.TryRead(text, out var number))
        {
            problems.Add((nameof(Value), $"Ange ett tal, till exempel {kind.Usual}."));
        }
        else if (
            number.Value < kind.Least.Value
            || number.Value > kind.Most.Value
            || number.Decimals > kind.MostDecimals
        )
        {
            problems.Add((nameof(Value), $"Ange {kind.Range}."));
        }
        if (From is { } typed && !string.IsNullOrWhiteSpace(typed))
        {
            if (SwedishDate.TryReadTyped(typed, out var day))
            {
                from = day;
            }
            else
            {
                problems.Add((nameof(From), "Ange en dag, till exempel 2025-01-01, eller lämna tomt."));
            }
        }
        if (ProblemOf(Reason) is { } problem)
        {
            problems.Add((nameof(Reason), problem));
        }
        return (problems.Count == 0 ? new DatedSetting(kind.Setting, from, number) : null, problems);
    }
}
