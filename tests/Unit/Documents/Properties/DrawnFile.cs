namespace Styrkedja.Unit.Documents.Properties;

/// <summary>One step of making a file: its name, and the seed of all that it draws.</summary>
/// <param name="Name">A key of the table of steps that it belongs to.</param>
/// <param name="Seed">The same seed makes the same bytes.</param>
internal readonly record struct Step(string Name, int Seed)
{
    /// <summary>Where the step draws from.</summary>
    public Random Random() => new(Seed);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name}({Seed})");
}

/// <summary>A drawn file: what it began as, and what was done to it. Its text says how to make it again.</summary>
/// <param name="Source">What it began as.</param>
/// <param name="Changes">What was done to it, in order.</param>
internal sealed record DrawnFile(Step Source, IReadOnlyList<Step> Changes)
{
    /// <summary>The bytes, the same each time.</summary>
    public byte[] Bytes() =>
        Changes.Aggregate(
            Sources.All[Source.Name](Source.Random()),
            (bytes, change) =>
                Properties.FileChanges.All[change.Name](bytes.Length == 0 ? " "u8.ToArray() : bytes, change.Random())
        );

    /// <inheritdoc/>
    public override string ToString() => string.Join(" + ", Changes.Prepend(Source));
}
