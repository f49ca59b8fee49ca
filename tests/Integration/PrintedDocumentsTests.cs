using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;
using Styrkedja.Unit.Documents.Pdf;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>What was read, stored and loaded back is what was read, in every field, and is judged alike.</summary>
public sealed class PrintedDocumentsTests
{
    private static readonly string[] s_real =
    [
        "000_bb6957f8cebd6c8a",
        "001_6f14490c9fee9dff",
        "003_5d93a05e2ccf0c66",
        "004_ce6ff41ba5d2322e",
    ];

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_loaded_equals_what_was_read(DatabaseKind kind)
    {
        using var place = TestDatabase.Create(kind);
        await using var store = Database.At(place.Name);
        await store.Migrate(TimeProvider.System);
        var actor = new Actor(Guid.Empty, Actor.Program);
        var municipality = (await Municipalities.Enter(store, "Prov", actor, Permissions.OfCommandLine)).Id;
        var imports = new DocumentImports(store, municipality, Permissions.OfCommandLine);
        var compared = 0;
        foreach (var file in Files())
        {
            var received = await imports.Receive(file, actor with { Person = municipality });
            if (file.Name.Contains("003", StringComparison.Ordinal))
            {
                // Accepting binds rows to definitions: what they print stays.
                await imports.Accept(
                    received.Document,
                    0,
                    new(null, "Nämnden", file.Document.Kind, 2024),
                    actor with
                    {
                        Person = municipality,
                    }
                );
            }
            await using var db = store.Open(municipality);
            var loaded = await new PrintedDocuments(db).Load(received.Document);
            Assert.NotNull(loaded);
            Assert.Empty(RecordDifferences.Between(file.Document, loaded));
            var findings = ProofReading.Of(loaded, FieldVocabulary.BudgetAreas);
            Assert.Equal(file.Findings, findings);
            compared += file.Findings.Count;
        }
        Assert.InRange(compared, 50, 5_000);
        await using var other = store.Open(Guid.CreateVersion7());
        Assert.Null(await new PrintedDocuments(other).Load(Guid.CreateVersion7()));
    }

    [Fact]
    public void A_difference_in_any_field_is_told()
    {
        var file = Files().First();
        var one = file.Document;
        var other = one with
        {
            Goals = [.. one.Goals.Skip(1).Prepend(one.Goals[0] with { CodePrinted = !one.Goals[0].CodePrinted })],
        };
        Assert.Equal("x.Goals[0].CodePrinted", Assert.Single(RecordDifferences.Between(one, other, "x")).Split(':')[0]);
        Assert.NotEmpty(RecordDifferences.Between(one, one with { Board = null }, "x"));
        Assert.NotEmpty(RecordDifferences.Between(one, one with { Indicators = [.. one.Indicators.SkipLast(1)] }, "x"));
    }

    private static IEnumerable<DocumentFile> Files()
    {
        var paths = s_real
            .Select(name => RepositoryRoot.SharedFile($"documents/{name}.txt"))
            .Concat(Directory.GetFiles(RepositoryRoot.Path("samples"), "*.txt"))
            .Concat(Directory.GetFiles(RepositoryRoot.Path("samples"), "*.docx"));
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            Assert.True(
                DocumentFiles.TryRead(Path.GetFileName(path), File.ReadAllBytes(path), out var file, out var refusal),
                refusal?.Message
            );
            yield return file;
        }
        var differing = PlanPdf.WithTargetsChanged().Bytes();
        Assert.True(DocumentFiles.TryRead("plan.pdf", differing, out var printed, out _));
        Assert.NotEmpty(printed.Document.Coverage.TagsDiffer);
        Assert.Equal(printed.Lines.Count, printed.Document.Coverage.Places.Count);
        yield return printed;
    }
}
