using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>Where an imported document stands.</summary>
public enum DocumentState
{
    /// <summary>Read, and waiting for somebody to review it; nobody else sees it.</summary>
    Waiting,

    /// <summary>Accepted: what it says is shown.</summary>
    Accepted,

    /// <summary>Accepted once; a corrected file has taken its place. It can still be read.</summary>
    Superseded,

    /// <summary>Not accepted. The same file, uploaded again, waits again.</summary>
    Rejected,
}

/// <summary>Where documents stand, as the table of permissions asks.</summary>
public static class DocumentLife
{
    /// <summary>The state of a document in the words of the table.</summary>
    public static State StateOf(StoredDocument document) => StateOf(document.State, document.Origin);

    /// <inheritdoc cref="StateOf(StoredDocument)"/>
    public static State StateOf(DocumentState state, DocumentOrigin origin) =>
        origin == DocumentOrigin.Written ? State.Decided : StateOf(state);

    /// <summary>The state of one that was imported.</summary>
    public static State StateOf(DocumentState state) =>
        state switch
        {
            DocumentState.Waiting => State.Waiting,
            DocumentState.Accepted => State.Accepted,
            DocumentState.Superseded => State.Superseded,
            DocumentState.Rejected => State.Rejected,
        };
}

/// <summary>A document that was imported. Among accepted ones its identity is board, kind, year and origin.</summary>
public sealed class StoredDocument : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; unique in the municipality.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the file was called.</summary>
    public required string FileName { get; init; }

    /// <summary>The form of the file.</summary>
    public required FileForm Form { get; init; }

    /// <summary>How it came to be here.</summary>
    public required DocumentOrigin Origin { get; init; }

    /// <summary>How many lines it has.</summary>
    public required int LineCount { get; set; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; set; }

    /// <summary>The board as printed; null where none is.</summary>
    public required string? PrintedBoard { get; set; }

    /// <summary>The kind that was read.</summary>
    public required DocumentKind PrintedKind { get; set; }

    /// <summary>The year as printed; null where none is.</summary>
    public required int? PrintedYear { get; set; }

    /// <summary>The board that it was mapped to; null until it is accepted, where nobody is called as printed.</summary>
    public Guid? BoardId { get; set; }

    /// <summary>The kind that it was mapped to.</summary>
    public required DocumentKind Kind { get; set; }

    /// <summary>The year that it was mapped to.</summary>
    public int? Year { get; set; }

    /// <summary>Where it stands.</summary>
    public required DocumentState State { get; set; }

    /// <summary>Findings of severity error.</summary>
    public required int Errors { get; set; }

    /// <summary>Findings of severity warning.</summary>
    public required int Warnings { get; set; }

    /// <summary>Findings of severity info.</summary>
    public required int Infos { get; set; }

    /// <summary>When it was uploaded.</summary>
    public required DateTime ReceivedAt { get; set; }

    /// <summary>Who uploaded it.</summary>
    public required Guid ReceivedBy { get; set; }

    /// <summary>When it was accepted, so that its records became known.</summary>
    public DateTime? RecordedAt { get; set; }

    /// <summary>Who accepted it.</summary>
    public Guid? RecordedBy { get; set; }

    /// <summary>When a corrected file took its place.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>Raised at each change, so that a second writer is told.</summary>
    public int Version { get; set; }
}

/// <summary>The bytes of a file, once in a municipality.</summary>
public sealed class StoredFile : IOfMunicipality
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The bytes as they came.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>When they came.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Some hundred lines of a document as printed.</summary>
public sealed class StoredPrintedLines : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Number of the first line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Number of the last line.</summary>
    public required int LastLine { get; init; }

    /// <summary>The lines, a line feed between two.</summary>
    public required string Text { get; init; }

    /// <summary>A sign for each line: what it was taken for (<see cref="Printed.LineSigns"/>).</summary>
    public required string Classes { get; init; }

    /// <summary>A sign for each line: the block that it begins or goes on with.</summary>
    public required string Blocks { get; init; }

    /// <summary>
    /// Where each line is printed, a line feed between two (<see cref="Printed.PlaceWords"/>); null where the file has no
    /// pages, and where the places were not kept.
    /// </summary>
    public required string? Places { get; init; }
}
