using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Schema;

namespace Styrkedja.Integration;

/// <summary>The mapping and the tables agree, and every row belongs to a municipality.</summary>
public sealed class StoreModelTests
{
    // Of the installation, in a context of their own (Web/Security/AccountsDb).
    private static readonly string[] OfInstallation =
    [
        "account",
        "account_link",
        "account_login",
        "account_session",
        "account_token",
        "protection_key",
    ];

    private static readonly string[] Unmapped = ["schema_script", "search_entry", "search_word", .. OfInstallation];

    // A word that is renamed here is another word in every database that there is.
    private static readonly SortedDictionary<string, string> StoredWords = new(StringComparer.Ordinal)
    {
        ["ActivityStatus"] = "Unknown NotStarted Ongoing Done NotDone Moved Cancelled",
        ["AmountKind"] = "Frame Budget AdjustedBudget Forecast Closing Change Redistribution Volume",
        ["ApprovalOutcome"] = "Ready Returned Asked HasSigned",
        ["AmountSide"] = "Costs Income Net",
        ["Assessment"] = "Full Partial None",
        ["CorrectedField"] =
            "Name Kind Year Board Code Assessment Owner Goal Target CouncilTarget Outcome Men Women Previous Forecast Start "
            + "End Deviation Cell Doubt",
        ["CorrectedPart"] = "Document Goal Indicator Activity Row",
        ["Direction"] = "Higher Lower Band",
        ["DirectionSource"] = "Target Shipped Words Assumed Catalogue",
        ["DocumentKind"] = "Plan Tertial1 Tertial2 AnnualReport MonthlyReport Unknown",
        ["DocumentOrigin"] = "Imported Written",
        ["DocumentState"] = "Waiting Accepted Superseded Rejected",
        ["FileForm"] = "Text Markdown Docx Pdf",
        ["GoalLevel"] = "Direction Area Board Unit",
        ["IndicatorMeasure"] = "Target CouncilTarget Outcome Forecast",
        ["IndicatorSplit"] = "Total Men Women",
        ["IndicatorStatus"] = "Full Partial None Missing",
        ["JobOutcome"] = "Done Failed Abandoned",
        ["MissingReason"] = "NoOutcome NoTarget NotNumeric",
        ["MoneyUnit"] = "Kr Tkr Mnkr",
        ["Owner"] = "Council Board",
        ["RemarkKind"] =
            "Cover SaysKind SaysYear SaysBoard Unfilled TableRow TableHead Decision Goal TagsMissing TagsUnseen TagsMoved",
        ["PlanItemKind"] = "Contribution Goal ExpectedResult Indicator Activity Assignment",
        ["PlanState"] = "Draft Proposed Decided",
        ["ProposalState"] = "Waiting Postponed ReferredBack Amended Decided",
        ["ResponseState"] = "Open Explained Done",
        ["Role"] =
            "Anyone LoggedIn CouncilOffice Politician BoardSecretary Director HeadOfDepartment UnitHead Controller Planner Supplier Auditor Administrator Operator CommandLine",
        ["Sameness"] = "Same Apart",
        ["Setting"] = "StatusTolerance SmallBase",
        ["Severity"] = "Info Warning Error",
        ["SourceKind"] = "Printed Entered Loaded Computed",
        ["StatusSource"] = "Printed Computed",
        ["TableKind"] =
            "Other Budget Result GrossChanges Applications ResultUnits Investments Balance Volumes Feedback Personnel",
        ["TaughtMeaning"] =
            "DirectionGoal AreaGoal BoardGoal Description ExpectedResults Analysis Comment Indicator Activity Target "
            + "CouncilTarget Periodicity Outcome Men Women Previous Forecast Start End Deviation Status "
            + "Frame Budget AdjustedBudget Change Redistribution Costs Income Net",
        ["TargetScope"] = "Board City",
        ["UnitKind"] = "Council Board Administration Department Unit",
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

    // Why a change of these rows has no entry of its own in the audit log.
    private static readonly SortedDictionary<string, string> Unaudited = new(StringComparer.Ordinal)
    {
        ["StoredAuditEntry"] = "the log itself",
        ["StoredAuditPending"] = "the log itself",
        ["StoredAuditSeal"] = "the log itself",
        ["StoredIndicatorValue"] = "entered together with its batch, by number and hash",
        ["StoredJobRun"] = "what the program did by itself, kept for a time",
        ["StoredMail"] = "letters on their way, kept for a time",
        ["StoredFollowed"] = "what a person wants to see on their own page",
        ["StoredFile"] = "called by the hash of its bytes, and held by a document, which is audited",
    };

    [Fact]
    public void Every_entity_is_audited_or_digested_with_its_document_or_listed_with_the_reason()
    {
        var others = Model().Where(t => !t.ClrType.IsAssignableTo(typeof(IAudited)));
        Assert.Equal(
            Unaudited.Keys,
            others
                .Where(t => !t.ClrType.IsAssignableTo(typeof(IOfReading)))
                .Select(t => t.ClrType.Name)
                .Order(StringComparer.Ordinal)
        );
        // Which of their columns are written again is decided in one place.
        Assert.Equal(
            ["indicator_value.superseded_at", "printed_indicator.indicator_id"],
            Model()
                .SelectMany(t => t.GetProperties(), (t, p) => (Table: t.GetTableName()!, Column: p.GetColumnName()))
                .Where(c => !RowDigests.IsFixed(c.Table, c.Column))
                .Select(c => $"{c.Table}.{c.Column}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_audited_and_can_be_changed_by_two_at_once_has_a_version()
    {
        foreach (var type in Model().Where(t => t.ClrType.IsAssignableTo(typeof(IAudited))))
        {
            var changed = type.GetProperties()
                .Where(p => !p.PropertyInfo!.IsDefined(typeof(PersonalAttribute), false))
                .Where(p =>
                    !p.PropertyInfo!.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()
                        .Contains(typeof(IsExternalInit))
                );
            // Else the log could say that a row was what another had changed already.
            Assert.True(
                !changed.Any() || type.GetProperties().Any(p => p.IsConcurrencyToken),
                $"{type.ClrType.Name} has no version."
            );
        }
    }

    [Fact]
    public void Only_these_scripts_differ_between_the_databases() =>
        Assert.Equal(
            [
                "0002-search",
                "0005-audit-guard",
                "0015-council",
                "0017-search-word",
                "0028-handed-down",
                "0029-workflow",
            ],
            SchemaScripts
                .For("sqlite")
                .Zip(SchemaScripts.For("postgres"))
                .Where(pair => pair.First.Name != pair.Second.Name)
                .Select(pair => pair.First.Name.Split('.')[0])
        );

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
                .Except(["municipality", "schema_script", .. OfInstallation])
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

    // What a document prints carries the word, so that the plain nouns are free for what lives here.
    [Fact]
    public void What_is_printed_living_a_fact_or_the_log_are_these_tables()
    {
        var kinds = Model()
            .GroupBy(
                type =>
                    type.ClrType.IsAssignableTo(typeof(IOfReading)) || type.ClrType == typeof(StoredReading) ? "printed"
                    : type.ClrType == typeof(StoredIndicatorValue) || type.ClrType == typeof(StoredValueBatch) ? "facts"
                    : type.GetTableName()!.StartsWith("audit_", StringComparison.Ordinal) ? "log"
                    : "living",
                type => type.GetTableName()!
            )
            .ToDictionary(kind => kind.Key, kind => string.Join(' ', kind.Order(StringComparer.Ordinal)));
        Assert.Equal(
            "printed_activity printed_cell printed_column printed_decision printed_decision_amount "
                + "printed_expected_result printed_finding printed_goal printed_indicator printed_lines printed_note "
                + "printed_paragraph printed_reading printed_remark printed_result_unit printed_row printed_section printed_table",
            kinds["printed"]
        );
        Assert.Equal("indicator_value value_batch", kinds["facts"]);
        Assert.Equal("audit_entry audit_pending audit_seal", kinds["log"]);
        Assert.Equal(
            "board document finding_response followed held_role indicator indicator_sameness job_run municipality opened_year "
                + "organisation_unit outgoing_mail person plan plan_approval plan_consultation plan_item plan_proposal plan_version reading_correction served_board setting stored_file taught_word "
                + "unit_period unit_succession",
            kinds["living"]
        );
        Assert.DoesNotContain("printed_", kinds["living"], StringComparison.Ordinal);
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
