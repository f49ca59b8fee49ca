using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Styrkedja.Machine;
using Styrkedja.Store.Schema;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Dialect;

/// <summary>SQLite: a file, so that anyone can start. Readers and one writer at a time work side by side (WAL).</summary>
internal sealed class SqliteDialect(string path, int patience) : DatabaseDialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoPermission = 3;
    private const int ReadOnly = 8;
    private const int DiskError = 10;
    private const int Damaged = 11;
    private const int DiskFull = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = patience,
    }.ToString();

    internal override string Name => "sqlite";

    public override string Place => path;

    public override bool IsShared => false;

    public override DbDataSource Source => SqliteFactory.Instance.CreateDataSource(_connection);

    private const string Found = """
        from search_index
        join search_entry e on e.id = search_index.rowid
        join document d on d.id = e.document_id
        where search_index match @words and e.municipality_id = @municipality
            and (@board is null or d.board_id = @board) and (@year is null or d.year = @year)
        """;

    internal override string SearchSql =>
        $"""
            with placed as materialized (
                select e.id, bm25(search_index, 8.0, 1.0) as worth, d.board_id, d.year, d.kind as document_kind, d.sha256
                {Found}
            ), best as (
                select * from placed order by worth, year desc, id limit @limit offset @skip
            )
            select e.document_id, e.kind, e.position, e.title, e.body, e.first_line, e.last_line,
                b.board_id, b.year, b.document_kind, b.sha256, (select count(*) from placed)
            from best b
            join search_entry e on e.id = b.id
            order by b.worth, b.year desc, b.id
            """;

    internal override string SearchCountSql => $"select count(*) {Found}";

    internal override void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(_connection).AddInterceptors(new SwedishOrder());

    internal override void Prepare()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            PrivateFiles.MakeFolder(folder);
        }
        if (!File.Exists(path))
        {
            // SQLite gives its log and its memory the mode of the file. Another may make it at the same moment.
            new FileStream(path, PrivateFiles.Made(FileMode.OpenOrCreate)).Dispose();
        }
    }

    internal override void MustBePrivate()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string[] open = [.. ((string[])[path, path + "-wal", path + "-shm"]).Where(PrivateFiles.IsOpen)];
        string[] mend =
        [
            .. PrivateFiles.IsOpen(folder) ? [$"chmod 700 {folder}"] : (string[])[],
            .. open.Length > 0 ? [$"chmod 600 {string.Join(' ', open)}"] : (string[])[],
        ];
        if (mend.Length > 0)
        {
            throw new StoreException(
                $"Andra på datorn kan läsa eller ändra databasen eller dess mapp. Kör {string.Join(" && ", mend)} och "
                    + "starta igen."
            );
        }
    }

    internal override async Task<DbConnection> Connect()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override async Task<DbTransaction> LockSchema(DbConnection connection)
    {
        // Readers then never wait for a writer. It is kept in the file, and cannot be set in a transaction.
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "pragma journal_mode = wal";
            await command.ExecuteNonQueryAsync();
        }
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    // A transaction that writes is alone from its beginning.
    internal override Task Hold(StyrkedjaDb db, long key) => Task.CompletedTask;

    internal override Task HoldBesideOthers(StyrkedjaDb db, long key) => Task.CompletedTask;

    internal override Task LockSeals(StyrkedjaDb db) => Task.CompletedTask;

    internal override Task<DbTransaction> Look(DbConnection connection) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    internal override string ColumnsSql =>
        "select m.name, c.name, lower(c.type), c.pk from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'";

    internal override Task<bool> SearchIndexAgrees(DbTransaction moment) => SqliteWords.Agree(moment);

    internal override Task<SchemaParts> SchemaParts(DbTransaction moment) => SqliteSchema.Parts(moment);

    internal override void MustExist()
    {
        if (!File.Exists(path))
        {
            throw new StoreException($"Databasen {path} finns inte. Kontrollera sökvägen.");
        }
    }

    internal override Task Grant(string role) =>
        throw new StoreException(
            $"Databasen {path} är en fil (SQLite), och den har inga roller. --serving-role används med PostgreSQL."
        );

    internal override async Task<bool> HasSchema(DbConnection connection, DbTransaction? transaction)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select count(*) from sqlite_master where name = 'schema_script'";
        return await command.ExecuteScalarAsync() is > 0L;
    }

    internal override async Task BulkLoad(
        StyrkedjaDb db,
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object?[]> rows
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var names = columns.Select(c => c.Name).ToList();
        command.CommandText =
            $"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(n => "@" + n))})";
        var parameters = names.ConvertAll(name => new SqliteParameter("@" + name, DBNull.Value));
        command.Parameters.AddRange(parameters.ToArray());
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }
            await command.ExecuteNonQueryAsync();
        }
    }

    // Quoted, since words such as "or" mean something to FTS5; a quote cannot be in a word.
    internal override string SearchWords(IReadOnlyList<SearchWord> words) =>
        string.Join(
            " AND ",
            words.Select(word =>
                $"({string.Join(" OR ", word.Longer.Select(w => $"\"{w}\"").Prepend($"\"{word.Text}\"*"))})"
            )
        );

    internal override async Task<IReadOnlyList<string>> WordsThatHold(
        DbConnection connection,
        Guid municipality,
        string word,
        int most
    )
    {
        await using (var list = connection.CreateCommand())
        {
            list.CommandText =
                "create virtual table if not exists temp.search_word using fts5vocab (main, search_index, row)";
            await list.ExecuteNonQueryAsync();
        }
        return await SearchWord.Ask(
            connection,
            """
            select term from temp.search_word
            where term like '%' || @word || '%' and term not like @word || '%' and instr(term, '"') = 0
            order by length(term), term limit @most
            """,
            municipality,
            word,
            most
        );
    }

    public override Trouble? TroubleOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is IOException or UnauthorizedAccessException)
            {
                return Trouble.Unreachable; // the folder cannot be made
            }
            if (e is SqliteException sqlite)
            {
                return sqlite.SqliteErrorCode switch
                {
                    Busy or Locked => Trouble.Busy,
                    DiskFull => Trouble.Full,
                    NoPermission or ReadOnly or DiskError or Damaged or CannotOpen or NoDatabase => Trouble.Unreachable,
                    _ => sqlite.SqliteExtendedErrorCode is UniqueViolation or PrimaryKeyViolation
                        ? Trouble.Duplicate
                        : null,
                };
            }
        }
        return null;
    }

    public override Task BackUp(string file) => SqliteBackup.Write(_connection, path, file);

    public override Task Restore(string file, bool replace) => SqliteBackup.Restore(path, file, replace);

    // The collation is SQLite's to ask for and .NET's to answer, at each connection.
    private sealed class SwedishOrder : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Add(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Add(connection);
            return Task.CompletedTask;
        }

        private static void Add(DbConnection connection) =>
            ((SqliteConnection)connection).CreateCollation(StyrkedjaDb.SwedishOrder, Core.Swedish.SwedishOrder.Compare);
    }
}
