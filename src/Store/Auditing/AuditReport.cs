namespace Styrkedja.Store.Auditing;

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">The end of the chain; null where nothing is sealed.</param>
/// <param name="Waiting">How many entries are not sealed yet: what is cut off there is not noticed.</param>
/// <param name="OldestWaiting">When the oldest of them was made.</param>
/// <param name="GivenHead">Where in the chain the hash stands that was given; null where it is not in it, or none was.</param>
/// <param name="Problems">What is wrong; the first of them where they are very many.</param>
/// <param name="Unlisted">How many more there are.</param>
public sealed record AuditReport(
    long Entries,
    AuditHead? Head,
    long Waiting,
    DateTime? OldestWaiting,
    long? GivenHead,
    IReadOnlyList<AuditProblem> Problems,
    long Unlisted
);

/// <summary>Something that is wrong. What is not known of it is null.</summary>
public sealed record AuditProblem(AuditFault Fault)
{
    /// <summary>The number of the seal.</summary>
    public long? Number { get; init; }

    /// <summary>The number of another seal that it has to do with.</summary>
    public long? Other { get; init; }

    /// <summary>The entry.</summary>
    public Guid? Entry { get; init; }

    /// <summary>When the entry says that it was made.</summary>
    public DateTime? At { get; init; }

    /// <summary>The table.</summary>
    public string? Subject { get; init; }

    /// <summary>The row.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The columns that differ.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}

/// <summary>What can be wrong.</summary>
public enum AuditFault
{
    /// <summary>An entry or its seal is not what was sealed, or one before it has been removed.</summary>
    Altered,

    /// <summary>A sealed entry is gone.</summary>
    Removed,

    /// <summary>An entry that waited to be sealed is gone.</summary>
    RemovedUnsealed,

    /// <summary>Numbers are missing in the chain.</summary>
    SealsRemoved,

    /// <summary>An entry was put in between two that follow on each other.</summary>
    Inserted,

    /// <summary>An entry that is neither sealed nor waits to be.</summary>
    Smuggled,

    /// <summary>A sealed entry waits to be sealed once more.</summary>
    SealedAndWaiting,

    /// <summary>A seal stands in another place than where it was made.</summary>
    Moved,

    /// <summary>Two seals have each other's entry.</summary>
    Swapped,

    /// <summary>A row is not as its last entry says.</summary>
    FactChanged,

    /// <summary>A row is gone, and no entry says so.</summary>
    FactRemoved,

    /// <summary>A row is there, and no entry says how it came.</summary>
    FactUnlogged,

    /// <summary>The entries about a row do not follow on each other: a change in between was not entered.</summary>
    FactUnexplained,

    /// <summary>The bytes of a file are not those of its hash.</summary>
    FileChanged,

    /// <summary>A value of an indicator is marked as superseded though its document is not, or the other way round.</summary>
    FactSuperseded,

    /// <summary>What is shown of a document is not what its current reading says, or none is current.</summary>
    ReadingNotShown,

    /// <summary>The file of a document is gone.</summary>
    FileRemoved,

    /// <summary>What can be searched for of a document is not what it prints.</summary>
    SearchChanged,

    /// <summary>The index of words is not made of what can be searched for.</summary>
    SearchIndexChanged,

    /// <summary>The schema has something that no script makes.</summary>
    SchemaAdded,

    /// <summary>Something of the schema is not as the scripts make it.</summary>
    SchemaChanged,

    /// <summary>Something that the scripts make is gone.</summary>
    SchemaRemoved,
}

/// <summary>The problems while they are found: the first are kept, all are counted.</summary>
internal sealed class AuditProblems
{
    private const int Most = 1000;

    private readonly List<AuditProblem> _first = [];

    public IReadOnlyList<AuditProblem> First => _first;

    public long Unlisted { get; private set; }

    public void Add(AuditProblem problem)
    {
        if (_first.Count < Most)
        {
            _first.Add(problem);
        }
        else
        {
            Unlisted++;
        }
    }
}
