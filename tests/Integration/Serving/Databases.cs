namespace Styrkedja.Integration.Serving;

/// <summary>The databases that Styrkedja keeps its data in.</summary>
public enum DatabaseKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    PostgreSql,
}

/// <summary>Both of them, for a theory: <c>[Theory, ClassData(typeof(Databases))]</c>.</summary>
public sealed class Databases : TheoryData<DatabaseKind>
{
    /// <summary>Both, always: where one is missing, <see cref="TestDatabase.Create"/> says so.</summary>
    public Databases()
        : base(DatabaseKind.Sqlite, DatabaseKind.PostgreSql) { }
}
