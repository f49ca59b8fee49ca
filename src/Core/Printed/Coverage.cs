namespace Styrkedja.Core.Printed;

/// <summary>What every line of a document was taken for.</summary>
/// <param name="Lines">All lines, the last also without a line end.</param>
/// <param name="Classes">The class of each visible line, by line number.</param>
public sealed record Coverage(int Lines, IReadOnlyDictionary<int, LineClass> Classes)
{
    /// <summary>Lines with a visible character.</summary>
    public int Visible => Classes.Count;

    /// <summary>Lines that were not understood, in order.</summary>
    public IReadOnlyList<int> Unclassified =>
        [.. Classes.Where(c => c.Value == LineClass.Unclassified).Select(c => c.Key).Order()];
}
