using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Integration;

/// <summary>Names of municipalities.</summary>
public sealed class StoreMunicipalityTests
{
    private static readonly Actor Program = new(Guid.Empty, Actor.Program);

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Those_that_differ_in_a_ring_alone_are_two_with_an_address_each(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        await using var store = Database.At(test.Name);
        await store.Migrate(TimeProvider.System);
        Assert.Equal(
            "habo",
            (await Municipalities.Enter(store, "Habo kommun", Program, Permissions.OfCommandLine)).Slug
        );
        Assert.Equal(
            "habo-2",
            (await Municipalities.Enter(store, "Håbo kommun", Program, Permissions.OfCommandLine)).Slug
        );
        await Assert.ThrowsAsync<DuplicateNameException>(() =>
            Municipalities.Enter(store, "HABO  kommun", Program, Permissions.OfCommandLine)
        );
    }
}
