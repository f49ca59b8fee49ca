using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Something expected is absent, or could not be decided.</summary>
    Info,

    /// <summary>Two statements disagree, or a value is suspicious.</summary>
    Warning,

    /// <summary>Arithmetic or a rule of the model is broken beyond rounding.</summary>
    Error,
}

/// <summary>What a check found (iakttagelse): for its reader, in Swedish, with what to do.</summary>
/// <param name="Check">The check's name, stable.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, where, with the figures.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Expected">The figure or word that was expected, or null.</param>
/// <param name="Found">The figure or word that was found, or null.</param>
/// <param name="Lines">Where.</param>
public sealed record Finding(
    string Check,
    Severity Severity,
    string Message,
    string Remedy,
    string? Expected,
    string? Found,
    SourceLines Lines
);
