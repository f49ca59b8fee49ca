using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>
/// A reading of a document: what a version of the program found in its file. Its rows never change; reading the file anew
/// makes another, and one reading of a document is current.
/// </summary>
public sealed class StoredReading : IOfMunicipality, IAudited
{
    /// <summary>Its id. That of the first reading of a document imported before readings were kept is the document's.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Its number among those of the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it is the one that is shown.</summary>
    public required bool IsCurrent { get; set; }

    /// <summary>The version of the program that read; null where that was not kept.</summary>
    public required string? Reader { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>The board as printed; null where none is.</summary>
    public required string? PrintedBoard { get; init; }

    /// <summary>The kind that was read.</summary>
    public required DocumentKind PrintedKind { get; init; }

    /// <summary>The year as printed; null where none is.</summary>
    public required int? PrintedYear { get; init; }

    /// <summary>How many lines the file has.</summary>
    public required int LineCount { get; init; }

    /// <summary>Findings of severity error.</summary>
    public required int Errors { get; init; }

    /// <summary>Findings of severity warning.</summary>
    public required int Warnings { get; init; }

    /// <summary>Findings of severity info.</summary>
    public required int Infos { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>Who had it read.</summary>
    public required Guid ReadBy { get; init; }

    /// <summary>Raised at each change.</summary>
    public int Version { get; set; }
}
