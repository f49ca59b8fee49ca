namespace Styrkedja.Documents.Writing.Spreadsheets;

/// <summary>A table that is taken away.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Columns">The heads of its columns.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
/// <param name="About">What it is of, and where it was taken from: pairs of a word and what it says.</param>
public sealed record Sheet(
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<SheetCell[]> Rows,
    IReadOnlyList<(string Word, string Says)> About
);
