using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// What several queries find that are written by hand and asked in one round: for what very many pages wait for, since each
/// query of EF Core costs more to put together and to wait for than it costs the database.
/// </summary>
internal sealed class RowSets : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly DbDataReader _rows;
    private bool _isFirst = true;

    private RowSets(DbCommand command, DbDataReader rows) => (_command, _rows) = (command, rows);

    /// <summary>Asks them, in the transaction that is open where there is one.</summary>
    /// <param name="db">Where. Its municipality is a parameter like others.</param>
    /// <param name="sql">The queries, with a semicolon between.</param>
    /// <param name="values">Their parameters.</param>
    public static async Task<RowSets> Ask(StyrkedjaDb db, string sql, params (string Name, object? Value)[] values)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        foreach (var (name, value) in values)
        {
            command.With(name, value);
        }
        return new RowSets(command, await command.ExecuteReaderAsync());
    }

    /// <summary>What the next of them found.</summary>
    public async Task<List<T>> Next<T>(Func<DbDataReader, T> read)
    {
        if (!_isFirst)
        {
            await _rows.NextResultAsync();
        }
        _isFirst = false;
        var all = new List<T>();
        while (await _rows.ReadAsync())
        {
            all.Add(read(_rows));
        }
        return all;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _rows.DisposeAsync();
        await _command.DisposeAsync();
    }
}

/// <summary>Values of columns that may be null.</summary>
internal static class RowValues
{
    /// <summary>A Guid, or null.</summary>
    public static Guid? Id(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    /// <summary>A whole number, or null.</summary>
    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>A day, or null.</summary>
    public static DateOnly? Day(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>An instant in UTC.</summary>
    public static DateTime Instant(this DbDataReader row, int column) =>
        DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    /// <summary>A word that stands for one of an enumeration.</summary>
    public static T Word<T>(this DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));
}
