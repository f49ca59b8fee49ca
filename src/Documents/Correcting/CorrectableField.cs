using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Correcting;

/// <summary>A field of a record as a person sees and corrects it.</summary>
/// <param name="Field">Which.</param>
/// <param name="Column">Which column of values, from 1; 0 where the field is no cell.</param>
/// <param name="Header">The header of the column as printed; empty where the field is no cell.</param>
/// <param name="Text">What it says, in the words of users.</param>
public sealed record CorrectableField(CorrectedField Field, int Column, string Header, string Text);

/// <summary>A field of a kind of record: as text, and the record with another text in it.</summary>
/// <param name="Field">Which.</param>
/// <param name="Read">Its text; null where this record has no such field.</param>
/// <param name="Write">The record with a text that <see cref="CorrectedWords.ProblemOf"/> has nothing against.</param>
/// <param name="Column">Which column of values, from 1; 0 where it is no cell.</param>
/// <param name="Header">The header of that column.</param>
internal sealed record FieldOf<T>(
    CorrectedField Field,
    Func<T, string?> Read,
    Func<T, string, T> Write,
    int Column = 0,
    string Header = ""
);
