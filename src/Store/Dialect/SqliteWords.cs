using System.Data.Common;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// The index of words of SQLite: what it holds is compared with what it would hold if it were made now. FTS5 has a command
/// that does so, but it writes, and whoever audits need only read.
/// </summary>
internal static class SqliteWords
{
    // What it holds now; another of the same; and of each the places of every word, in their order.
    private static readonly string[] Make =
    [
        "create virtual table temp.search_again using fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 0')",
        "insert into temp.search_again (rowid, title, body) select id, title, body from main.search_entry",
        "create virtual table temp.words_now using fts5vocab (main, search_index, instance)",
        "create virtual table temp.words_again using fts5vocab (temp, search_again, instance)",
    ];

    private static readonly string[] Drop =
    [
        "drop table temp.words_again",
        "drop table temp.words_now",
        "drop table temp.search_again",
    ];

    /// <summary>Whether both are the same.</summary>
    public static async Task<bool> Agree(DbTransaction moment)
    {
        foreach (var sql in Make)
        {
            await Run(moment, sql);
        }
        var agree = await Compare(moment);
        foreach (var sql in Drop)
        {
            await Run(moment, sql);
        }
        return agree;
    }

    private static async Task<bool> Compare(DbTransaction moment)
    {
        await using var now = Command(moment, "select term, doc, col, offset from temp.words_now");
        await using var again = Command(moment, "select term, doc, col, offset from temp.words_again");
        await using var there = await now.ExecuteReaderAsync();
        await using var made = await again.ExecuteReaderAsync();
        while (true)
        {
            var (more, others) = (await there.ReadAsync(), await made.ReadAsync());
            if (!more || !others)
            {
                return more == others;
            }
            if (
                there.GetString(0) != made.GetString(0)
                || there.GetInt64(1) != made.GetInt64(1)
                || there.GetString(2) != made.GetString(2)
                || there.GetInt64(3) != made.GetInt64(3)
            )
            {
                return false;
            }
        }
    }

    private static async Task Run(DbTransaction moment, string sql)
    {
        await using var command = Command(moment, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbTransaction moment, string sql)
    {
        var command = moment.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (moment, sql);
        return command;
    }
}
