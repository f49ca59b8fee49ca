using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Search;

/// <summary>
/// Full-text search over goals, indicators, activities, prose and decision points of accepted documents. Every word must be
/// there, matched by its beginning or, from four letters, inside a longer word; titles count for more than bodies; å, ä and ö
/// are letters of their own.
/// </summary>
/// <param name="Text">What somebody typed.</param>
/// <param name="Board">Only this board's, or null.</param>
/// <param name="Year">Only this year's, or null.</param>
public sealed record SearchQuery(string Text, Guid? Board, int? Year)
{
    private const int MostWords = 12;
    private const int LongestWord = 60;

    private IReadOnlyList<SearchWord>? _found;

    /// <summary>The words that are searched for: letters and digits, at most twelve.</summary>
    public IReadOnlyList<string> Words { get; } =
    [
        .. new string([.. Text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > LongestWord ? word[..LongestWord] : word)
            .Take(MostWords),
    ];

    /// <summary>Looks for them.</summary>
    /// <param name="database">Where.</param>
    /// <param name="db">A context of the municipality.</param>
    /// <param name="skip">Hits to step over.</param>
    /// <param name="take">Hits to give at most.</param>
    /// <returns>The best first, and how many there are in all; nothing where there is no word to search for.</returns>
    public async Task<SearchHits> Find(Database database, StyrkedjaDb db, int skip, int take)
    {
        if (Words.Count == 0)
        {
            return new([], 0);
        }
        var (hits, all) = await Ask(database, db, skip, take);
        // A page beyond the last one has none that says so.
        return new(hits, hits.Count == 0 && skip > 0 ? await Count(database, db) : all);
    }

    private async Task<(List<SearchHit> Hits, long All)> Ask(Database database, StyrkedjaDb db, int skip, int take)
    {
        await using var command = await Command(database, db, database.Dialect.SearchSql);
        command.With("limit", take);
        command.With("skip", skip);
        var (hits, all) = (new List<SearchHit>(), 0L);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            all = rows.GetInt64(11);
            hits.Add(
                new SearchHit(
                    rows.GetGuid(0),
                    rows.GetString(1),
                    rows.GetInt32(2),
                    rows.GetString(3),
                    rows.GetString(4),
                    new SourceLines(rows.GetInt32(5), rows.GetInt32(6)),
                    rows.GetGuid(7),
                    rows.GetInt32(8),
                    rows.Word<DocumentKind>(9),
                    rows.GetString(10)
                )
            );
        }
        return (hits, all);
    }

    /// <summary>How many hits there are in all; 0 where there is no word to search for.</summary>
    /// <param name="database">Where.</param>
    /// <param name="db">A context of the municipality.</param>
    public async Task<long> Count(Database database, StyrkedjaDb db)
    {
        if (Words.Count == 0)
        {
            return 0;
        }
        await using var command = await Command(database, db, database.Dialect.SearchCountSql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<DbCommand> Command(Database database, StyrkedjaDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        if (_found is null)
        {
            var found = new List<SearchWord>();
            foreach (var word in Words)
            {
                found.Add(await SearchWord.Find(database, connection, db.Municipality, word));
            }
            _found = found;
        }
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.With("words", database.Dialect.SearchWords(_found));
        command.With("municipality", db.Municipality);
        command.With("board", Board);
        command.With("year", Year);
        return command;
    }

    /// <summary>Whether a word of a text is found: where it begins with one of the words or holds it, capitals apart.</summary>
    public bool Matches(string word) =>
        Words.Any(w =>
            SearchWord.IsPart(w)
                ? word.Contains(w, StringComparison.OrdinalIgnoreCase)
                : word.StartsWith(w, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>What a search found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kind">goal, indicator, activity, decision or prose.</param>
/// <param name="Position">Place among its like in the document; for prose of its section.</param>
/// <param name="Title">The title, empty for prose and decisions.</param>
/// <param name="Body">The rest of the text.</param>
/// <param name="Lines">Where it is printed.</param>
/// <param name="Board">The document's board.</param>
/// <param name="Year">The document's year.</param>
/// <param name="DocumentKind">The document's kind.</param>
/// <param name="Sha256">SHA-256 of the document's file.</param>
public sealed record SearchHit(
    Guid Document,
    string Kind,
    int Position,
    string Title,
    string Body,
    SourceLines Lines,
    Guid Board,
    int Year,
    DocumentKind DocumentKind,
    string Sha256
);

/// <summary>Some of what a search found.</summary>
/// <param name="Hits">They.</param>
/// <param name="All">How many there are in all.</param>
public sealed record SearchHits(IReadOnlyList<SearchHit> Hits, long All);
