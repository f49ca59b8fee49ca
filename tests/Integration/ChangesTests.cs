using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Integration;

/// <summary>The one way to save: whole or not at all, asked for, and one at a time for each thing.</summary>
public sealed class ChangesTests
{
    private const string Name = "Nils";
    private static readonly Actor Program = new(Guid.Empty, Actor.Program);
    private static readonly Act Renaming = new(Program, "person.enter");

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_has_not_asked_writes_nothing(DatabaseKind kind)
    {
        await using var test = await Prov.On(kind);
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            test.Make(async change =>
            {
                change.Rows.Add(test.Person(Name));
                await change.Write();
            })
        );
        Assert.Contains("person.enter", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, await test.Count(Name));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_not_allowed_writes_nothing_and_neither_does_what_fails_later(DatabaseKind kind)
    {
        await using var test = await Prov.On(kind);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            test.Make(change => test.Enter(change, Name), may: (_, _, _) => false)
        );
        await Assert.ThrowsAsync<StaleException>(() =>
            test.Make(async change =>
            {
                await test.Enter(change, Name);
                Change.Seen(false);
            })
        );
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            test.Make(async change =>
            {
                await test.Enter(change, Name);
                throw new NotAllowedException(Right.EditPeople);
            })
        );
        Assert.Equal(0, await test.Count(Name));
        Assert.Equal(2, await test.Entries());
        await test.Make(change => test.Enter(change, Name));
        Assert.Equal(1, await test.Count(Name));
        Assert.Equal(3, await test.Entries());
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Of_what_others_have_written_in_between_the_steps_are_made_again(DatabaseKind kind)
    {
        await using var test = await Prov.On(kind);
        var (times, id) = (0, Guid.CreateVersion7());
        await test.Make(change => test.Enter(change, Name, id));
        // Who does not look the first time is in the place of one whom another came before.
        await test.Make(async change =>
        {
            if (times++ == 0 || !await change.Rows.Persons.AnyAsync(p => p.Id == id))
            {
                await test.Enter(change, "En till");
                await test.Enter(change, Name, id);
            }
        });
        Assert.Equal(2, times);
        Assert.Equal((1, 0), (await test.Count(Name), await test.Count("En till")));
        times = 0;
        await Assert.ThrowsAsync<StaleException>(() =>
            test.Make(async change =>
            {
                times++;
                await test.Enter(change, Name, id);
            })
        );
        Assert.Equal(3, times);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Twenty_who_read_and_write_the_same_thing_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var test = await Prov.On(kind);
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(() =>
                        test.Make(async change =>
                        {
                            change.Require(Right.EditPeople);
                            var before = await change.Rows.Persons.CountAsync();
                            change.Rows.Add(test.Person($"Nummer {before}"));
                            await change.Write();
                        })
                    )
                )
        );
        await using var db = test.Store.Open(test.Municipality);
        var names = await db.Persons.Select(p => p.Name).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(21, names.Distinct().Count());
    }

    // A municipality of its own, and changes of its people.
    private sealed class Prov : IAsyncDisposable
    {
        private readonly TestDatabase _place;

        private Prov(TestDatabase place) => (_place, Store) = (place, Database.At(place.Name));

        public Database Store { get; }

        public Guid Municipality { get; private set; }

        public static async Task<Prov> On(DatabaseKind kind)
        {
            var test = new Prov(TestDatabase.Create(kind));
            await test.Store.Migrate(TimeProvider.System);
            test.Municipality = (await Municipalities.Enter(test.Store, "Prov", Program, Permissions.OfCommandLine)).Id;
            return test;
        }

        public Task Make(Func<Change, Task> steps, MayDo? may = null) =>
            Changes.Make(Store, Municipality, Renaming, may ?? Permissions.OfProgram, Held.People, steps);

        public Task Enter(Change change, string name, Guid? id = null)
        {
            change.Require(Right.EditPeople);
            change.Rows.Add(Person(name, id));
            return change.Write();
        }

        public StoredPerson Person(string name, Guid? id = null) =>
            new()
            {
                Id = id ?? Guid.CreateVersion7(),
                MunicipalityId = Municipality,
                Name = name,
            };

        public async Task<int> Count(string name)
        {
            await using var db = Store.Open(Municipality);
            return await db.Persons.CountAsync(p => p.Name == name, TestContext.Current.CancellationToken);
        }

        public async Task<int> Entries()
        {
            await using var db = Store.Open(Municipality);
            return await db.AuditEntries.CountAsync(TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            _place.Dispose();
        }
    }
}
