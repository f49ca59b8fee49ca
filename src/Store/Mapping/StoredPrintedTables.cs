using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Store.Mapping;

/// <summary>A table as printed.</summary>
public sealed class StoredPrintedTable : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the tables, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What it is about.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required string Title { get; init; }

    /// <summary>The budget area it is about; null where it spans several.</summary>
    public required string? Area { get; init; }

    /// <summary>kr, tkr or mnkr; null where it holds no money.</summary>
    public required string? Unit { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}

/// <summary>A value column of a table.</summary>
public sealed class StoredPrintedColumn : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The table.</summary>
    public required int TablePosition { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The header as printed.</summary>
    public required string Header { get; init; }

    /// <summary>What kind of amount it holds.</summary>
    public required AmountKind? Kind { get; init; }

    /// <summary>The year it is about.</summary>
    public required int? Year { get; init; }

    /// <summary>Costs, income or net.</summary>
    public required AmountSide? Side { get; init; }

    /// <summary>True where it prints a deviation from budget.</summary>
    public required bool Deviation { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed class StoredPrintedRow : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The table.</summary>
    public required int TablePosition { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What the row is.</summary>
    public required string Label { get; init; }

    /// <summary>The group it belongs to.</summary>
    public required string? RowGroup { get; init; }

    /// <summary>0 for a row of its own, 1 for a part.</summary>
    public required int Level { get; init; }

    /// <summary>True for a sum.</summary>
    public required bool Total { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}

/// <summary>A cell of a table.</summary>
public sealed class StoredPrintedCell : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The table.</summary>
    public required int TablePosition { get; init; }

    /// <summary>The row.</summary>
    public required int RowPosition { get; init; }

    /// <summary>The column.</summary>
    public required int Position { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>The number times a million; null where there is none.</summary>
    public required long? Millionths { get; init; }

    /// <summary>Decimals printed.</summary>
    public required int? Decimals { get; init; }
}

/// <summary>A note to a table.</summary>
public sealed class StoredPrintedNote : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The table.</summary>
    public required int TablePosition { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}

/// <summary>A result unit.</summary>
public sealed class StoredPrintedResultUnit : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Its code.</summary>
    public required string? Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Öre.</summary>
    public required long? GrossBudget { get; init; }

    /// <summary>Öre, surplus positive.</summary>
    public required long? FundIn { get; init; }

    /// <summary>Öre, surplus positive.</summary>
    public required long? Result { get; init; }

    /// <summary>Öre, surplus positive.</summary>
    public required long? FundOut { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
