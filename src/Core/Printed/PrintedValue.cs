using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Printed;

/// <summary>A printed cell and the number in it.</summary>
/// <param name="Text">As printed; empty for an empty cell.</param>
/// <param name="Measure">The number and unit, or null where the text is no number ("i.u.", "-").</param>
public readonly record struct PrintedValue(string Text, Measure? Measure)
{
    /// <summary>True for an empty cell and for a lone dash.</summary>
    public bool IsEmpty => SwedishText.Fold(Text).Length == 0;

    /// <summary>Reads one cleaned cell.</summary>
    public static PrintedValue Read(string text) =>
        new(text, Swedish.Measure.TryRead(PrintedFigure.WithoutAbout(text), out var measure) ? measure : null);
}
