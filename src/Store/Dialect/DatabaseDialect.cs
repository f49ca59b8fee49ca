using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Schema;
using Styrkedja.Store.Search;

namespace Styrkedja.Store.Dialect;

/// <summary>What the two databases do each in their own way. Everything else is written once, for both.</summary>
public abstract class DatabaseDialect
{
    /// <summary>The middle of the name of a script that only this database runs: "sqlite", "postgres".</summary>
    internal abstract string Name { get; }

    /// <summary>Where the database is, for people; without a password.</summary>
    public abstract string Place { get; }

    /// <summary>Whether several servers may work on it side by side.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Its connections, for what does not go through the mapping.</summary>
    public abstract DbDataSource Source { get; }

    /// <summary>Tells EF Core to use it.</summary>
    internal abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes a place for a new database where there is none, before the first connection.</summary>
    internal abstract void Prepare();

    /// <summary>Opens a connection.</summary>
    internal abstract Task<DbConnection> Connect();

    /// <summary>Begins the one transaction in which the schema is brought up to date: a second one waits.</summary>
    internal abstract Task<DbTransaction> LockSchema(DbConnection connection);

    /// <summary>Until the end of the transaction that is open nobody else holds the same.</summary>
    /// <param name="db">The context with the transaction.</param>
    /// <param name="key">What is held.</param>
    internal abstract Task Hold(StyrkedjaDb db, long key);

    /// <summary>Holds a number until the end of the transaction that is open, beside others who hold it so, and nobody alone.</summary>
    internal abstract Task HoldBesideOthers(StyrkedjaDb db, long key);

    /// <summary>Until the end of the transaction that is open nobody else seals the audit log.</summary>
    internal abstract Task LockSeals(StyrkedjaDb db);

    /// <summary>Begins a transaction that sees one moment and writes nothing.</summary>
    internal abstract Task<DbTransaction> Look(DbConnection connection);

    /// <summary>
    /// Selects each column of each table of ours: table, column, type as the scripts declare it, and its place in the
    /// primary key, from 1; 0 for a column that is not in it.
    /// </summary>
    internal abstract string ColumnsSql { get; }

    /// <summary>What the scripts make, and what the database has.</summary>
    internal abstract Task<SchemaParts> SchemaParts(DbTransaction moment);

    /// <summary>Refuses a database that is not there, where looking for it would make one.</summary>
    internal abstract void MustExist();

    /// <summary>Refuses a database that others on the machine can read or change by its files.</summary>
    internal abstract void MustBePrivate();

    /// <summary>Gives a role the rights to serve.</summary>
    internal abstract Task Grant(string role);

    /// <summary>Whether the table of applied scripts is there.</summary>
    internal abstract Task<bool> HasSchema(DbConnection connection, DbTransaction? transaction);

    /// <summary>Adds many rows in the transaction that is open.</summary>
    /// <param name="db">The context with the transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Values as the database keeps them, in the order of the columns.</param>
    internal abstract Task BulkLoad(
        StyrkedjaDb db,
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object?[]> rows
    );

    /// <summary>
    /// The query for a search: parameters @words, @municipality, @board, @year, @limit and @skip; columns of
    /// <see cref="Search.SearchQuery"/>.
    /// </summary>
    internal abstract string SearchSql { get; }

    /// <summary>How many such hits there are.</summary>
    internal abstract string SearchCountSql { get; }

    /// <summary>
    /// The words that somebody typed as the query language of the database: each is matched by its beginning, or by one of
    /// the longer words that hold it.
    /// </summary>
    internal abstract string SearchWords(IReadOnlyList<SearchWord> words);

    /// <summary>The words of what can be searched for that hold a word but do not begin with it, the shortest first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="municipality">Whose; another's words may be among them, which find nothing here.</param>
    /// <param name="word">Lower-case letters and digits.</param>
    /// <param name="most">How many at most.</param>
    internal abstract Task<IReadOnlyList<string>> WordsThatHold(
        DbConnection connection,
        Guid municipality,
        string word,
        int most
    );

    /// <summary>Takes in the words of a document that can be searched for; null where the index lists its words itself.</summary>
    internal virtual FormattableString? LearnWords(Guid municipality, Guid document) => null;

    /// <summary>Whether the index of words is made of what can be searched for, and nothing else.</summary>
    internal abstract Task<bool> SearchIndexAgrees(DbTransaction moment);

    /// <summary>What went wrong with the database, where the reader can do something about it; else null.</summary>
    public abstract Trouble? TroubleOf(Exception exception);

    /// <summary>Writes the whole database to a file while others go on working.</summary>
    /// <exception cref="StoreException">It cannot be done; says why.</exception>
    public abstract Task BackUp(string file);

    /// <summary>Makes the database anew from such a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="replace">Whether what is there may be lost.</param>
    /// <exception cref="StoreException">It cannot be done; says why. What was there is then still there.</exception>
    public abstract Task Restore(string file, bool replace);
}

/// <summary>A column of a bulk load.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The .NET type of its values.</param>
internal readonly record struct BulkColumn(string Name, Type Type);

/// <summary>What can go wrong with a database.</summary>
public enum Trouble
{
    /// <summary>Another has written the same thing just before.</summary>
    Duplicate,

    /// <summary>Another program holds it for too long.</summary>
    Busy,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>It does not answer, or may not be written.</summary>
    Unreachable,
}
