using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>Changes that do not pass a context's save are not entered in the audit log by themselves.</summary>
public sealed partial class AuditBypassTests
{
    // Each with the reason why the log needs no entry of it, or where it is entered.
    private static readonly SortedDictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["src/Store/Auditing/AuditSeals.cs"] = "the list of what waits",
        ["src/Store/Dialect/PostgresDialect.cs"] = "locks",
        ["src/Store/Jobs/JobRuns.cs"] = "what the program did by itself",
        ["src/Web/Jobs/CleanUp.cs"] = "what is kept for a time only",
        ["src/Web/Mail/MailSender.cs"] = "what became of a letter",
        ["src/Web/Features/Jobs/Index.cshtml.cs"] = "a letter that is tried again",
        ["src/Store/Printed/AcceptedFacts.cs"] =
            "what can be searched for, which verification makes again; two columns, of which one is entered and one follows from a document",
        ["src/Web/Security/AccountsDb.cs"] = "locks the row of an account, and leaves it as it is",
        ["src/Web/Security/Sessions.cs"] = "when a log-in was used last",
    };

    [Fact]
    public void Only_known_files_change_rows_past_the_context() =>
        Assert.Equal(
            Known.Keys,
            Directory
                .EnumerateFiles(RepositoryRoot.Path("src"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path(), file))
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Where(file => Bypass().IsMatch(File.ReadAllText(RepositoryRoot.Path(file))))
                .Order(StringComparer.Ordinal)
        );

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql)(Raw|Interpolated)?(Async)?\(")]
    private static partial Regex Bypass();
}
