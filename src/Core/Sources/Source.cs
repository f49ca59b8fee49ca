using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Sources;

/// <summary>Where a fact comes from, as it is kept: one word for each kind of <see cref="Source"/>.</summary>
public enum SourceKind
{
    /// <summary>A document prints it.</summary>
    Printed,

    /// <summary>A person entered it.</summary>
    Entered,

    /// <summary>It came in a file or by the interface.</summary>
    Loaded,

    /// <summary>It follows from others.</summary>
    Computed,
}

/// <summary>Where a fact comes from, so that whoever reads it can go there.</summary>
public abstract record Source
{
    private Source() { }

    /// <summary>A document prints it.</summary>
    /// <param name="Document">Which.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Year">Its year: a report of 2024 also prints outcomes of 2023.</param>
    /// <param name="Lines">Where in its file.</param>
    public sealed record Printed(Guid Document, DocumentKind Kind, int Year, SourceLines Lines) : Source;

    /// <summary>A person entered it.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Entered(Guid Person, DateTime At) : Source;

    /// <summary>It came in a file or by the interface.</summary>
    /// <param name="Batch">What it came in.</param>
    /// <param name="Row">Its row there, from 1.</param>
    public sealed record Loaded(Guid Batch, int Row) : Source;

    /// <summary>It follows from others.</summary>
    /// <param name="Rule">By which rule: "R1".</param>
    /// <param name="Inputs">Of what.</param>
    public sealed record Computed(string Rule, IReadOnlyList<Source> Inputs) : Source
    {
        /// <inheritdoc/>
        public bool Equals(Computed? other) =>
            other is not null && Rule == other.Rule && Inputs.SequenceEqual(other.Inputs);

        /// <inheritdoc/>
        public override int GetHashCode() =>
            Inputs.Aggregate(Rule.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
    }

    /// <summary>Its word.</summary>
    public SourceKind Word =>
        this switch
        {
            Printed => SourceKind.Printed,
            Entered => SourceKind.Entered,
            Loaded => SourceKind.Loaded,
            Computed => SourceKind.Computed,
            _ => throw new InvalidOperationException("A source of a kind that there is not."),
        };
}
