using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>What a person says that a document prints. It is never changed: another supersedes it.</summary>
public sealed class StoredReadingCorrection : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>What kind of record it is about.</summary>
    public required CorrectedPart Part { get; init; }

    /// <summary>The first line of the record; 0 for the document itself.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Its last line.</summary>
    public required int LastLine { get; init; }

    /// <summary>Which of the records with these lines, from 0.</summary>
    public required int Nth { get; init; }

    /// <summary>What of the record.</summary>
    public required CorrectedField Field { get; init; }

    /// <summary>Which column of values, from 1; 0 where the field is no cell.</summary>
    public required int CellColumn { get; init; }

    /// <summary>What the program read.</summary>
    public required string Was { get; init; }

    /// <summary>What is printed.</summary>
    public required string Becomes { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who said it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When something else was said, or it was taken back; null for what holds.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>What is said.</summary>
    public ReadingCorrection Said =>
        new(new CorrectedPlace(Part, new SourceLines(FirstLine, LastLine), Nth), Field, CellColumn, Was, Becomes);
}
