using Styrkedja.Core.Goals;

namespace Styrkedja.Core.Printed;

/// <summary>Förväntat resultat: what will be true if the goal is reached; assessed one by one.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Status">The printed assessment, or null.</param>
/// <param name="Lines">Where.</param>
public sealed record PrintedExpectedResult(string Text, Assessment? Status, SourceLines Lines);
