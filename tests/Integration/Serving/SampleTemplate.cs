using System.Collections.Concurrent;
using System.Net;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// The sample municipality as the program fills an empty database with it, once for each kind of database: tests begin with
/// a copy of it, as a server that starts again begins with what is there. Its administrator is logged in.
/// </summary>
internal static class SampleTemplate
{
    private static readonly ConcurrentDictionary<
        DatabaseKind,
        Lazy<(TestDatabase Database, IReadOnlyList<Cookie> LoggedIn)>
    > Made = new();

    // Those of PostgreSQL go with the cluster.
    static SampleTemplate() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Made.TryGetValue(DatabaseKind.Sqlite, out var made) && made.IsValueCreated)
            {
                made.Value.Database.Dispose();
            }
        };

    /// <summary>Fills a database that holds nothing yet.</summary>
    /// <returns>The cookies of its administrator, who is logged in there; none where it held something.</returns>
    public static IReadOnlyList<Cookie> Fill(TestDatabase database)
    {
        if (!database.IsEmpty)
        {
            return [];
        }
        var (template, loggedIn) = Made.GetOrAdd(database.Kind, kind => new(() => Make(kind))).Value;
        database.BecomeCopyOf(template);
        return loggedIn;
    }

    private static (TestDatabase, IReadOnlyList<Cookie>) Make(DatabaseKind kind)
    {
        var made = TestDatabase.Create(kind);
        return (made, RunningServer.Fill(made));
    }
}
