using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>How a verification holds the rows of a table.</summary>
public enum TablePlace
{
    /// <summary>The log itself: held by its chain.</summary>
    Log,

    /// <summary>Each change of a row is entered in the log.</summary>
    Entered,

    /// <summary>The rows of a document are entered together, by their number and hash.</summary>
    OfDocument,

    /// <summary>Made of other rows, or called by its own hash: held against what it is made of.</summary>
    Derived,

    /// <summary>Not held, for a reason that the help of the command tells.</summary>
    NotHeld,
}

/// <summary>
/// The place of every table: what the log enters, what follows from other rows, and what is not held at all. One without a
/// place is found by a test, and so is a place whose rows can be altered without a verification naming it.
/// </summary>
public static class TablePlaces
{
    /// <summary>What is not held, in the words of the command's help.</summary>
    public const string NotHeldInWords = """
        Det här hålls inte av loggen, så den som äger databasen kan ändra det utan att det märks här:

          - personuppgifter: namn, e-postadresser och vad en inloggningstjänst kallar någon, som måste gå att ta bort
          - vilka inloggningar som är öppna (account_session) och nycklarna för kakor (protection_key)
          - vad var och en vill se på sin sida (followed)
          - jobb och brev (job_run, outgoing_mail, qrtz_), som finns kvar en tid
          - när en fil kom in första gången (stored_file.recorded_at)
          - i PostgreSQL: vilka ord som sökningen känner till inne i längre ord (search_word)
          - vilka skript som har körts (schema_script); programmet jämför dem med sina egna när det startar
          - i PostgreSQL: kolumnernas standardvärden, villkor och index, och tabeller som programmet inte har gjort
        """;

    private static readonly HashSet<string> Log = ["audit_entry", "audit_pending", "audit_seal"];

    private static readonly HashSet<string> Derived = ["search_entry", "search_index", "stored_file"];

    private static readonly HashSet<string> NotHeld =
    [
        "account_session",
        "followed",
        "job_run",
        "outgoing_mail",
        "protection_key",
        "schema_script",
        "search_word",
    ];

    // What SQLite keeps an index of words in: read through the index.
    private const string PartsOfIndex = "search_index_";
    private const string OfQuartz = "qrtz_";

    /// <summary>
    /// The tables of accounts, which another context maps, and how the log keeps their columns that are not told as they are.
    /// Listed, so that a row is missed in the log also where the log tells of no other of its table.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, Kept>> OfAccounts = new Dictionary<
        string,
        IReadOnlyDictionary<string, Kept>
    >(StringComparer.Ordinal)
    {
        ["account"] = new Dictionary<string, Kept>
        {
            ["email"] = Kept.Personal,
            ["normalized_email"] = Kept.Personal,
            ["normalized_user_name"] = Kept.Personal,
            ["password_hash"] = Kept.Digest,
            ["security_stamp"] = Kept.Digest,
            ["user_name"] = Kept.Personal,
        },
        ["account_link"] = new Dictionary<string, Kept>(),
        ["account_login"] = new Dictionary<string, Kept> { ["subject"] = Kept.Personal },
        ["account_token"] = new Dictionary<string, Kept> { ["value"] = Kept.Digest },
    };

    /// <summary>The place of a table; null for one that has none.</summary>
    /// <param name="model">What a municipality's context maps.</param>
    /// <param name="table">The table.</param>
    public static TablePlace? Of(IModel model, string table)
    {
        var type = model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == table)?.ClrType;
        return Log.Contains(table) ? TablePlace.Log
            : OfAccounts.ContainsKey(table) || type?.IsAssignableTo(typeof(IAudited)) == true ? TablePlace.Entered
            : type?.IsAssignableTo(typeof(IOfReading)) == true || table == DocumentTables.Facts ? TablePlace.OfDocument
            : Derived.Contains(table) || table.StartsWith(PartsOfIndex, StringComparison.Ordinal) ? TablePlace.Derived
            : NotHeld.Contains(table) || table.StartsWith(OfQuartz, StringComparison.Ordinal) ? TablePlace.NotHeld
            : null;
    }

    /// <summary>How the log keeps the columns of each table whose changes are entered.</summary>
    internal static Dictionary<string, Func<string, Kept>> Entered(IModel model)
    {
        var entered = AuditedColumns
            .In(model)
            .ToDictionary(
                columns => columns.Table,
                columns => (Func<string, Kept>)columns.KeptAs,
                StringComparer.Ordinal
            );
        foreach (var (table, columns) in OfAccounts)
        {
            entered[table] = column => columns.GetValueOrDefault(column);
        }
        return entered;
    }
}

/// <summary>How the log keeps the value of a column.</summary>
internal enum Kept
{
    /// <summary>As it is.</summary>
    AsItIs,

    /// <summary>That there is one, and no more: see <see cref="PersonalAttribute"/>.</summary>
    Personal,

    /// <summary>Its hash: see <see cref="SecretAttribute"/>.</summary>
    Digest,
}
