using System.Text.Json;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;
using Styrkedja.Unit.House;
using Styrkedja.Web.Features.Economy;

namespace Styrkedja.Integration.Economy;

/// <summary>Printed tables keep every word, number and line on their way into the store and back.</summary>
public sealed class StoredTablesTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task Tables_and_result_units_come_back_as_they_were_read(DatabaseKind kind)
    {
        using var place = TestDatabase.Create(kind);
        await using var database = Database.At(place.Name);
        await database.Migrate(TimeProvider.System);
        var municipality = (
            await Municipalities.Enter(
                database,
                "Lindvik kommun",
                new(Guid.Empty, Actor.Program),
                Permissions.OfCommandLine
            )
        ).Id;
        var imports = new DocumentImports(database, municipality, Permissions.OfCommandLine);
        foreach (var name in new[] { "lindvik-sodra-plan-2024", "lindvik-sodra-vb-2024", "seventh" })
        {
            var file = Read(name + ".txt");
            var received = await imports.Receive(file, new(municipality, Actor.Program));
            await using var db = database.Open(municipality);
            Assert.NotEmpty(file.Document.Tables);
            var reading = await db.CurrentReading(received.Document);
            Assert.Equal(Text(file.Document.Tables), Text(await StoredTables.Load(db, reading)));
            Assert.Equal(file.Document.ResultUnits, await StoredTables.LoadResultUnits(db, reading));
        }
    }

    private static string Text<T>(T records) => JsonSerializer.Serialize(records);

    private static DocumentFile Read(string name)
    {
        var bytes = File.ReadAllBytes(RepositoryRoot.Path("samples", name));
        Assert.True(DocumentFiles.TryRead(name, bytes, out var file, out var refusal), refusal?.Message);
        return file;
    }
}
