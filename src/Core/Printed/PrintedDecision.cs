namespace Styrkedja.Core.Printed;

/// <summary>One numbered point of "förslag till beslut". Its amounts must be confirmed by a table (R18).</summary>
/// <param name="Number">The printed number.</param>
/// <param name="Text">The whole point without its number.</param>
/// <param name="Amounts">Amounts of money in the text, in order.</param>
/// <param name="Lines">Where it was printed.</param>
public sealed record PrintedDecision(int Number, string Text, IReadOnlyList<PrintedAmount> Amounts, SourceLines Lines);
