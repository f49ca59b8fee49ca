using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Styrkedja.Integration.LongestFirst))]

namespace Styrkedja.Integration;

/// <summary>
/// The tests of a class run one after the other: one that takes minutes begins first, else the whole run waits for it alone
/// while a core is idle.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesMinutesAttribute : Attribute;

/// <summary>Begins with the classes that take minutes.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> Long =
    [
        .. typeof(LongestFirst)
            .Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(TakesMinutesAttribute), inherit: false))
            .Select(type => type.FullName!),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : notnull, ITestCollection =>
        // A collection without a name of its own is called after its class: "Test collection for X (id: …)".
        [
            .. testCollections.OrderByDescending(collection =>
                collection.TestCollectionDisplayName.Split(' ').Any(Long.Contains)
            ),
        ];
}
