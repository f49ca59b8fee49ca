using System.Collections.Concurrent;
using System.IO.Compression;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Earlier;

/// <summary>A database of the release before is carried over whole, with its log, or left as it was.</summary>
public sealed class StoreUpgradeTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    // What script 11 moved, and to where. All columns go along; document_id is reading_id then.
    private static readonly Dictionary<string, string> s_moved = new(StringComparer.Ordinal)
    {
        ["document_lines"] = "printed_lines",
        ["decision_point"] = "printed_decision",
        ["decision_amount"] = "printed_decision_amount",
        ["goal"] = "printed_goal",
        ["expected_result"] = "printed_expected_result",
        ["indicator_row"] = "printed_indicator",
        ["activity"] = "printed_activity",
        ["section"] = "printed_section",
        ["paragraph"] = "printed_paragraph",
        ["printed_table"] = "printed_table",
        ["table_column"] = "printed_column",
        ["table_row"] = "printed_row",
        ["table_cell"] = "printed_cell",
        ["table_note"] = "printed_note",
        ["result_unit"] = "printed_result_unit",
        ["finding"] = "printed_finding",
    };

    // What the program may add to: the log, which has the digests before and after, and the list of scripts.
    private static readonly string[] s_grow = ["audit_entry", "audit_pending", "audit_seal", "schema_script"];

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Nothing_is_lost_and_the_log_is_clean(DatabaseKind kind)
    {
        using var database = Restored(kind);
        var before = await Rows(database, s_moved.Keys);
        var others = await Rows(database, null);
        Assert.Contains(before, table => table.Value.Count > 100);

        Assert.Contains("är uppdaterad", Succeeds("migrate", "--database", database.Name), Ordinal);

        await using (var rows = await StoreRows.Look(database))
        {
            var tables = await rows.Tables();
            foreach (var (earlier, lines) in before)
            {
                var columns = s_columns[earlier].Select(c => c == "document_id" ? "reading_id" : c);
                Assert.Equal(lines, await Lines(rows, s_moved[earlier], columns));
                Assert.True(earlier == s_moved[earlier] || !tables.ContainsKey(earlier), earlier);
            }
            foreach (var (table, lines) in others)
            {
                var now = await Lines(rows, table, s_columns[table].Select(c => Now(table, c)));
                Assert.True(
                    s_grow.Contains(table) ? lines.Except(now).Any() == false : lines.SequenceEqual(now),
                    $"{table} is not as it was."
                );
            }
            // Each document: what the log said of its rows, and what it says now.
            var carried = await rows.All(
                "select subject_id from audit_entry where action = 'schema.carry' and subject = 'document_rows' "
                    + "and before is not null and after is not null"
            );
            Assert.Equal(await rows.Count("select count(*) from document"), carried.Count);
        }
        Assert.Contains("Allt stämmer.", Succeeds("audit", "verify", "--database", database.Name), Ordinal);
        Assert.Contains("redan uppdaterad", Succeeds("migrate", "--database", database.Name), Ordinal);
        await IsReadBack(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_not_as_the_log_says_is_refused_and_left_as_it_was(DatabaseKind kind)
    {
        using var database = Restored(kind);
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("update goal set title = title || 'x' where position = 1");
        }
        var before = await Rows(database, null);
        var answer = Command.RunHosted("migrate", "--database", database.Name);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Contains("är inte som dess logg säger och ändras inte", Assert.Single(answer.Error), Ordinal);
        Assert.Equal(before, await Rows(database, null));
        Assert.Equal(s_moved.Count, (await Rows(database, s_moved.Keys)).Count);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task One_that_is_broken_off_in_the_middle_is_as_it_was(DatabaseKind kind)
    {
        using var database = Restored(kind);
        await using (var rows = await StoreRows.Open(database))
        {
            // The last table that the script makes cannot be made.
            await rows.Run("create table printed_finding (x integer)");
        }
        var before = await Rows(database, null);
        Assert.NotEqual(0, Command.Run("migrate", "--database", database.Name).ExitCode);
        Assert.Equal(before, await Rows(database, null));
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("drop table printed_finding");
        }
        Succeeds("migrate", "--database", database.Name);
        Assert.Contains("Allt stämmer.", Succeeds("audit", "verify", "--database", database.Name), Ordinal);
    }

    private static readonly string[] ReadOtherwise = ["lindvik-sodra-vb-2024.txt", "seventh.txt"];

    // What is loaded is what the stored file gives.
    private static async Task IsReadBack(TestDatabase database)
    {
        await using var store = Database.At(database.Name);
        Guid municipality;
        await using (var db = store.Open(Guid.Empty))
        {
            municipality = db.Municipalities.Single().Id;
        }
        await using var own = store.Open(municipality);
        var documents = own.Documents.ToList();
        Assert.InRange(documents.Count, 8, 20);
        var otherwise = new List<string>();
        foreach (var document in documents)
        {
            var bytes = own.Files.Single(f => f.Sha256 == document.Sha256).Bytes;
            Assert.True(DocumentFiles.TryRead(document.FileName, bytes, out var file, out _));
            var loaded = await new PrintedDocuments(own).Load(document.Id);
            Assert.NotNull(loaded);
            // The release before kept nothing of a reading beside its records.
            var kept = file.Document with
            {
                Coverage = new(file.Document.Coverage.Lines, file.Document.Coverage.Classes),
            };
            if (RecordDifferences.Between(Proposed(kept), Proposed(loaded)).Count > 0)
            {
                // Read otherwise by this release: it stands as it was until it is read again.
                otherwise.Add(document.FileName);
                continue;
            }
            Assert.Equal(
                file.Findings,
                ProofReading.Of(loaded, FieldVocabulary.BudgetAreas, FieldVocabulary.Definitions)
            );
        }
        // The heading Analys right after a list of results.
        Assert.Equal(ReadOtherwise, otherwise.Order(StringComparer.Ordinal));
    }

    // The same direction is proposed by the definitions that are shipped since, and was by words or by nothing before.
    private static SteeringDocument Proposed(SteeringDocument document) =>
        document with
        {
            Indicators =
            [
                .. document.Indicators.Select(row =>
                    row.DirectionSource is DirectionSource.Shipped or DirectionSource.Words
                        ? row with
                        {
                            DirectionSource = DirectionSource.Assumed,
                        }
                        : row
                ),
            ],
        };

    // Values were called by their document, and by their dimensions since.
    private const string Values = "indicator_value";
    private const string Key = "source_kind || ' ' || cast(source_year as text) || ' ' || cast(occurrence as text)";
    private const string Superseded = "superseded_at";
    private const string IsNull = "superseded_at is null";
    private static readonly string[] s_key = ["source_kind", "source_year", "occurrence"];

    private static string Now(string table, string column) =>
        (table, column) switch
        {
            (Values, Key) => "origin_key",
            (Values, "board_id") => "unit_id",
            (Values, "document_id") => "batch_id",
            (Values, "unit") => "measured_in",
            (_, Superseded) => IsNull,
            _ => column,
        };

    private static readonly ConcurrentDictionary<string, string[]> s_columns = new(StringComparer.Ordinal);

    // The rows of some tables as lines; null for all others than those that were moved.
    private static async Task<Dictionary<string, List<string>>> Rows(
        TestDatabase database,
        IReadOnlyCollection<string>? wanted
    )
    {
        await using var rows = await StoreRows.Look(database);
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (table, columns) in await rows.Tables())
        {
            if (wanted is null ? !s_moved.ContainsKey(table) : wanted.Contains(table))
            {
                s_columns[table] = table == Values ? [.. columns.Except(s_key), Key] : columns;
                found.Add(table, await Lines(rows, table, s_columns[table].Select(c => c == Superseded ? IsNull : c)));
            }
        }
        return found;
    }

    private static async Task<List<string>> Lines(StoreRows rows, string table, IEnumerable<string> columns) =>
        [
            .. (await rows.All($"select {string.Join(", ", columns)} from {table}"))
                .Select(row => string.Join(" | ", row))
                .Order(StringComparer.Ordinal),
        ];

    private static TestDatabase Restored(DatabaseKind kind)
    {
        var database = TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        var file = RepositoryRoot.Path("tests", "Integration", "Earlier", "lindvik-10.dump");
        if (kind == DatabaseKind.Sqlite)
        {
            using var packed = File.OpenRead(
                RepositoryRoot.Path("tests", "Integration", "Earlier", "lindvik-10.sqlite.gz")
            );
            using var unpacked = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Decompress))
            {
                gzip.CopyTo(unpacked);
            }
            file = folder.Write("lindvik.sqlite", unpacked.ToArray());
        }
        Succeeds("restore", file, "--database", database.Name);
        return database;
    }

    private static string Succeeds(params string[] words)
    {
        var answer = Command.RunHosted(words);
        Assert.True(answer.ExitCode == 0, answer.Out + string.Join('\n', answer.Error));
        return answer.Out;
    }
}
