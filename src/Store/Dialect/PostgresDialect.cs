using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Styrkedja.Store.Schema;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Dialect;

/// <summary>PostgreSQL: for production.</summary>
internal sealed class PostgresDialect : DatabaseDialect, IAsyncDisposable
{
    // Any number will do, as long as it stays: "styrkedj" in ASCII.
    private const long SchemaLock = 0x73747972_6b65646a;
    private const long SealLock = SchemaLock + 1;

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnectionStringBuilder _connection;

    public PostgresDialect(string connectionString, int patience)
    {
        _connection = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = 20,
            // What a person waits for; a bulk load has no statement that is longer.
            CommandTimeout = patience,
            ApplicationName = "styrkedja",
            IncludeErrorDetail = false,
            // Of the queries of all pages: parsing and planning them takes longer than running them.
            MaxAutoPrepare = 300,
            // A connection keeps nothing that the next user of it would meet: locks end with their transaction.
            NoResetOnClose = true,
        };
        _source = new NpgsqlDataSourceBuilder(_connection.ToString()).Build();
    }

    internal override string Name => "postgres";

    public override string Place => $"{_connection.Database} på {_connection.Host}:{_connection.Port}";

    public override bool IsShared => true;

    public override DbDataSource Source => _source;

    // The words first, by themselves: else a plan made for any words asks the index of words once for each document.
    internal override string SearchSql =>
        """
            with found as materialized (
                select e.id, e.document_id, ts_rank(e.words, to_tsquery('simple', @words)) as rank
                from search_entry e
                where e.words @@ to_tsquery('simple', @words) and e.municipality_id = @municipality
            ), placed as materialized (
                select e.id, e.rank, d.board_id, d.year, d.kind as document_kind, d.sha256
                from found e
                join document d on d.id = e.document_id
                where (@board::uuid is null or d.board_id = @board) and (@year::integer is null or d.year = @year)
            ), best as (
                select * from placed order by rank desc, year desc, id limit @limit offset @skip
            )
            select e.document_id, e.kind, e.position, e.title, e.body, e.first_line, e.last_line,
                b.board_id, b.year, b.document_kind, b.sha256, (select count(*) from placed)
            from best b
            join search_entry e on e.id = b.id
            order by b.rank desc, b.year desc, b.id
            """;

    internal override string SearchCountSql =>
        """
            with found as materialized (
                select e.document_id
                from search_entry e
                where e.words @@ to_tsquery('simple', @words) and e.municipality_id = @municipality
            )
            select count(*)
            from found e
            join document d on d.id = e.document_id
            where (@board::uuid is null or d.board_id = @board) and (@year::integer is null or d.year = @year)
            """;

    internal override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    internal override void Prepare() { }

    internal override async Task<DbConnection> Connect() => await _source.OpenConnectionAsync();

    internal override async Task<DbTransaction> LockSchema(DbConnection connection)
    {
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select pg_advisory_xact_lock(@key)";
        command.Parameters.Add(new NpgsqlParameter("key", SchemaLock));
        await command.ExecuteNonQueryAsync();
        return transaction;
    }

    internal override Task Hold(StyrkedjaDb db, long key) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({key})");

    internal override Task HoldBesideOthers(StyrkedjaDb db, long key) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({key})");

    internal override Task LockSeals(StyrkedjaDb db) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({SealLock})");

    internal override async Task<DbTransaction> Look(DbConnection connection) =>
        await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);

    internal override string ColumnsSql =>
        """
            select c.relname, a.attname,
                replace(format_type(a.atttypid, null), 'timestamp with time zone', 'timestamptz'),
                coalesce(array_position(i.indkey::smallint[], a.attnum) + 1, 0)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            """;

    // Made by the database itself of each row, unless its owner has said otherwise.
    internal override async Task<bool> SearchIndexAgrees(DbTransaction moment)
    {
        await using var command = moment.Connection!.CreateCommand();
        command.Transaction = moment;
        command.CommandText =
            "select count(*) from pg_attribute where attrelid = 'search_entry'::regclass and attname = 'words' and attgenerated = 's'";
        return await command.ExecuteScalarAsync() is 1L;
    }

    internal override Task<SchemaParts> SchemaParts(DbTransaction moment) => PostgresSchema.Parts(moment);

    internal override void MustExist() { }

    internal override void MustBePrivate() { }

    internal override async Task Grant(string role)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await PostgresGrants.Give(connection, role);
    }

    internal override async Task<bool> HasSchema(DbConnection connection, DbTransaction? transaction)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "select to_regclass('schema_script') is not null";
        return await command.ExecuteScalarAsync() is true;
    }

    internal override async Task BulkLoad(
        StyrkedjaDb db,
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object?[]> rows
    )
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var types = columns.Select(c => TypeOf(c.Type)).ToArray();
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns.Select(c => c.Name))}) from stdin (format binary)"
        );
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await import.WriteAsync(value, types[i]);
                }
                else
                {
                    await import.WriteNullAsync();
                }
            }
        }
        await import.CompleteAsync();
    }

    // A quoted word may hold anything but quotes and backslashes; :* matches by the beginning.
    internal override string SearchWords(IReadOnlyList<SearchWord> words) =>
        string.Join(
            " & ",
            words.Select(word =>
                $"({string.Join(" | ", word.Longer.Select(w => $"'{w}'").Prepend($"'{word.Text}':*"))})"
            )
        );

    internal override Task<IReadOnlyList<string>> WordsThatHold(
        DbConnection connection,
        Guid municipality,
        string word,
        int most
    ) =>
        SearchWord.Ask(
            connection,
            """
            select word from search_word
            where municipality_id = @municipality and word like '%' || @word || '%' and word not like @word || '%'
                and word !~ '[''\\]'
            order by length(word), word limit @most
            """,
            municipality,
            word,
            most
        );

    // In their order, so that two who do so at the same moment never wait for each other.
    internal override FormattableString? LearnWords(Guid municipality, Guid document) =>
        $"""
            insert into search_word (municipality_id, word)
            select distinct municipality_id, unnest(tsvector_to_array(words)) as word from search_entry
            where municipality_id = {municipality} and document_id = {document}
            order by word
            on conflict do nothing
            """;

    public override Trouble? TroubleOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }:
                    return Trouble.Duplicate;
                case PostgresException { SqlState: PostgresErrorCodes.DiskFull }:
                    return Trouble.Full;
                case PostgresException
                {
                    SqlState: PostgresErrorCodes.DeadlockDetected
                        or PostgresErrorCodes.SerializationFailure
                        or PostgresErrorCodes.LockNotAvailable
                        or PostgresErrorCodes.QueryCanceled
                        or PostgresErrorCodes.TooManyConnections
                }:
                    return Trouble.Busy;
                case PostgresException
                {
                    SqlState: PostgresErrorCodes.AdminShutdown
                        or PostgresErrorCodes.CannotConnectNow
                        or PostgresErrorCodes.InvalidCatalogName
                        or PostgresErrorCodes.InvalidPassword
                        or PostgresErrorCodes.InvalidAuthorizationSpecification
                        or PostgresErrorCodes.InsufficientPrivilege
                        or PostgresErrorCodes.ReadOnlySqlTransaction
                }:
                    return Trouble.Unreachable;
                case NpgsqlException { InnerException: TimeoutException }:
                    return Trouble.Busy;
                case SocketException:
                case NpgsqlException { InnerException: SocketException or IOException }:
                    return Trouble.Unreachable;
            }
        }
        return null;
    }

    public override Task BackUp(string file) => PostgresBackup.Write(_connection, file);

    public override Task Restore(string file, bool replace) => PostgresBackup.Restore(_connection, file, replace);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDbType TypeOf(Type type) =>
        type == typeof(Guid) ? NpgsqlDbType.Uuid
        : type == typeof(string) ? NpgsqlDbType.Text
        : type == typeof(int) ? NpgsqlDbType.Integer
        : type == typeof(long) ? NpgsqlDbType.Bigint
        : type == typeof(bool) ? NpgsqlDbType.Boolean
        : type == typeof(DateOnly) ? NpgsqlDbType.Date
        : type == typeof(DateTime) ? NpgsqlDbType.TimestampTz
        : type == typeof(byte[]) ? NpgsqlDbType.Bytea
        : throw new InvalidOperationException($"No column of ours holds {type}.");
}
