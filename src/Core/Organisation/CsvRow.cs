namespace Styrkedja.Core.Organisation;

/// <summary>A row of a table that came as text.</summary>
/// <param name="Line">The line of the file that it begins on.</param>
/// <param name="Cells">Its cells as they stand; null where a quote begins one of them and none ends it.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string>? Cells)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells is not null && Cells.All(string.IsNullOrWhiteSpace);
}
