namespace Styrkedja.Core.Checks;

/// <summary>One named check: a pure function from records to findings.</summary>
public sealed class Check
{
    internal Check(
        string name,
        string title,
        IReadOnlyList<Severity> severities,
        string meaning,
        Func<CheckedDocument, IEnumerable<Finding>> find
    )
    {
        Name = name;
        Title = title;
        Severities = severities;
        Meaning = meaning;
        Find = find;
    }

    /// <summary>Its name, stable: what <see cref="Finding.Check"/> says.</summary>
    public string Name { get; }

    /// <summary>What users call it, in Swedish.</summary>
    public string Title { get; }

    /// <summary>The severities that its findings may have, the usual one first.</summary>
    public IReadOnlyList<Severity> Severities { get; }

    /// <summary>What it finds, in English, in a sentence or two.</summary>
    public string Meaning { get; }

    /// <summary>The findings of one document, in any order.</summary>
    internal Func<CheckedDocument, IEnumerable<Finding>> Find { get; }
}
