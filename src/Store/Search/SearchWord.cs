using System.Data.Common;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Search;

/// <summary>A word that is searched for.</summary>
/// <param name="Text">The word: lower-case letters and digits.</param>
/// <param name="Longer">
/// Words that hold it but do not begin with it, for Swedish puts words together: "förskollärare" for "lärare".
/// </param>
internal sealed record SearchWord(string Text, IReadOnlyList<string> Longer)
{
    // Shorter ones stand in too many words that have nothing to do with them.
    private const int Shortest = 4;
    private const int MostLonger = 40;

    /// <summary>Whether a word is long enough to be looked for inside others.</summary>
    public static bool IsPart(string word) => word.Length >= Shortest;

    /// <summary>A word with those that hold it.</summary>
    public static async Task<SearchWord> Find(
        Database database,
        DbConnection connection,
        Guid municipality,
        string word
    ) =>
        new(word, IsPart(word) ? await database.Dialect.WordsThatHold(connection, municipality, word, MostLonger) : []);

    /// <summary>Asks a database for words: parameters @municipality, @word and @most; one column.</summary>
    public static async Task<IReadOnlyList<string>> Ask(
        DbConnection connection,
        string sql,
        Guid municipality,
        string word,
        int most
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.With("municipality", municipality);
        command.With("word", word);
        command.With("most", most);
        var words = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            words.Add(rows.GetString(0));
        }
        return words;
    }
}
