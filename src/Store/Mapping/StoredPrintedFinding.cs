using Styrkedja.Core.Checks;

namespace Styrkedja.Store.Mapping;

/// <summary>What a check found when the document was imported.</summary>
public sealed class StoredPrintedFinding : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the findings, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Name of the check.</summary>
    public required string CheckName { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    /// <summary>What was expected.</summary>
    public required string? Expected { get; init; }

    /// <summary>What was found.</summary>
    public required string? Found { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
