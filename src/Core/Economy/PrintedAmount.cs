namespace Styrkedja.Core.Economy;

/// <summary>An amount of money in running text.</summary>
/// <param name="Text">As printed: "180,3 mnkr".</param>
/// <param name="Amount">What it is worth.</param>
public sealed record PrintedAmount(string Text, Money Amount);
