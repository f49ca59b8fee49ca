using System.Collections.Concurrent;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// The sample municipality as the program fills an empty database with it, once for each kind of database: tests begin with
/// a copy of it, as a server that starts again begins with what is there.
/// </summary>
internal static class SampleTemplate
{
    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<TestDatabase>> Made = new();

    // Those of PostgreSQL go with the cluster.
    static SampleTemplate() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Made.TryGetValue(DatabaseKind.Sqlite, out var made) && made.IsValueCreated)
            {
                made.Value.Dispose();
            }
        };

    /// <summary>Fills a database that holds nothing yet.</summary>
    public static void Fill(TestDatabase database)
    {
        if (database.IsEmpty)
        {
            database.BecomeCopyOf(Made.GetOrAdd(database.Kind, kind => new(() => Make(kind))).Value);
        }
    }

    private static TestDatabase Make(DatabaseKind kind)
    {
        var made = TestDatabase.Create(kind);
        RunningServer.Fill(made);
        return made;
    }
}
