namespace Styrkedja.Core.Printed;

/// <summary>The words of a document that say what it is, of which year and whose; null where nothing says it.</summary>
/// <param name="Kind">The line that says the kind.</param>
/// <param name="Year">The line that says the year.</param>
/// <param name="Board">The line that says the board.</param>
public sealed record SaidIdentity(string? Kind, string? Year, string? Board);
