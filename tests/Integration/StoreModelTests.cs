using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Integration;

/// <summary>The mapping and the tables agree, and every row belongs to a municipality.</summary>
public sealed class StoreModelTests
{
    private static readonly string[] Unmapped = ["schema_script", "search_entry"];

    // A word that is renamed here is another word in every database that there is.
    private static readonly SortedDictionary<string, string> StoredWords = new(StringComparer.Ordinal)
    {
        ["ActivityStatus"] = "Unknown NotStarted Ongoing Done NotDone Moved Cancelled",
        ["AmountKind"] = "Frame Budget AdjustedBudget Forecast Closing Change Redistribution Volume",
        ["AmountSide"] = "Costs Income Net",
        ["Assessment"] = "Full Partial None",
        ["Direction"] = "Higher Lower Band",
        ["DirectionSource"] = "Target Words Assumed Catalogue",
        ["DocumentKind"] = "Plan Tertial1 Tertial2 AnnualReport MonthlyReport",
        ["DocumentState"] = "Waiting Accepted Superseded Rejected",
        ["FileForm"] = "Text Markdown Docx Pdf",
        ["GoalLevel"] = "Direction Area Board Unit",
        ["IndicatorMeasure"] = "Target CouncilTarget Outcome Forecast",
        ["IndicatorSplit"] = "Total Men Women",
        ["IndicatorStatus"] = "Full Partial None Missing",
        ["JobOutcome"] = "Done Failed Abandoned",
        ["MissingReason"] = "NoOutcome NoTarget NotNumeric",
        ["Owner"] = "Council Board",
        ["Severity"] = "Info Warning Error",
        ["StatusSource"] = "Printed Computed",
        ["TableKind"] =
            "Other Budget Result GrossChanges Applications ResultUnits Investments Balance Volumes Feedback Personnel",
        ["TargetKind"] = "None Number Maximum Minimum Band OnlyDirection Delegated Later",
    };

    [Fact]
    public void Every_entity_belongs_to_a_municipality()
    {
        foreach (var type in Model().Where(t => t.ClrType != typeof(StoredMunicipality)))
        {
            Assert.True(
                type.ClrType.IsAssignableTo(typeof(IOfMunicipality)),
                $"{type.ClrType.Name} belongs to nobody."
            );
            Assert.NotEmpty(type.GetDeclaredQueryFilters());
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Every_table_has_its_municipality_first_in_its_key_or_an_index(DatabaseKind kind)
    {
        using var database = await Migrated(kind);
        await using var rows = await StoreRows.Look(database);
        var first = await rows.All(
            kind == DatabaseKind.Sqlite
                ? "select distinct m.name from sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i "
                    + "where m.type = 'table' and i.seqno = 0 and i.name = 'municipality_id'"
                : "select distinct tablename from pg_indexes where schemaname = 'public' "
                    + "and indexdef like '%(municipality_id%'"
        );
        Assert.Empty(
            (await rows.Tables())
                .Keys.Where(table => !IsOfQuartz(table))
                .Except(["municipality", "schema_script"])
                .Except(first.Select(row => row[0]))
        );
    }

    // The schedule of the whole installation: it says when, not what of whom.
    private static bool IsOfQuartz(string table) => table.StartsWith("qrtz_", StringComparison.Ordinal);

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_mapping_is_what_the_scripts_make(DatabaseKind kind)
    {
        using var database = await Migrated(kind);
        await using var rows = await StoreRows.Look(database);
        var mapped = Model()
            .Select(type =>
                $"{type.GetTableName()}: {string.Join(' ', type.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal))}"
            );
        var made = (await rows.Tables())
            .Where(table => !Unmapped.Contains(table.Key) && !IsOfQuartz(table.Key))
            .Select(table => $"{table.Key}: {string.Join(' ', table.Value)}");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_words_that_are_stored_are_these()
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Model().SelectMany(type => type.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
            {
                Assert.Equal(typeof(string), property.GetProviderClrType());
                words[type.Name] = string.Join(' ', Enum.GetNames(type));
            }
        }
        Assert.Equal(
            string.Join('\n', StoredWords.Select(w => $"{w.Key}: {w.Value}")),
            string.Join('\n', words.Select(w => $"{w.Key}: {w.Value}"))
        );
    }

    private static IEnumerable<IEntityType> Model()
    {
        using var db = Database.At("ingen.db").Open(Guid.Empty);
        return db.Model.GetEntityTypes();
    }

    private static async Task<TestDatabase> Migrated(DatabaseKind kind)
    {
        var database = TestDatabase.Create(kind);
        await using var store = Database.At(database.Name);
        await store.Migrate(TimeProvider.System);
        return database;
    }
}
