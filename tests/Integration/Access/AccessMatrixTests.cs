using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Web.Security;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration.Access;

/// <summary>Who may do what: the table, and what the pages answer each role about things everywhere in every state.</summary>
[Trait("Speed", "Slow")]
public sealed class AccessMatrixTests(ITestOutputHelper output)
{
    private static readonly Type[] Pages =
    [
        .. typeof(NeedsAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract),
    ];

    [Fact]
    public void Every_page_says_what_it_needs()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages.Where(page => page.GetCustomAttribute<NeedsAttribute>() is null).Select(page => page.Name));
        string[] open =
        [
            .. Pages
                .Where(page => page.GetCustomAttribute<NeedsAttribute>()!.Right == Right.LogIn)
                .Select(page => page.FullName!.Split("Features.")[1])
                .Order(StringComparer.Ordinal),
        ];
        // What anyone sees: logging in, how accessible the pages are, and that something went wrong.
        Assert.Equal(
            [
                "Accessibility.IndexModel",
                "Accounts.CodeModel",
                "Accounts.FirstModel",
                "Accounts.ForgotModel",
                "Accounts.LogInModel",
                "Accounts.PasswordModel",
                "Errors.ErrorModel",
            ],
            open
        );
    }

    [Fact]
    public void The_table_allows_what_is_written_here_and_nothing_else()
    {
        var cells = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var right in Enum.GetValues<Right>())
            {
                foreach (var scope in Enum.GetValues<Scope>())
                {
                    foreach (var state in Enum.GetValues<State>())
                    {
                        cells++;
                        Assert.True(
                            ExpectedPermissions.Allow(role, right, scope, state)
                                == Permissions.Allow(role, right, scope, state),
                            $"{role} {right} {scope} {state}"
                        );
                    }
                }
            }
        }
        // What is not known is not allowed.
        Assert.False(Permissions.Allow((Role)99, Right.LogIn, Scope.Inside, State.None));
        Assert.False(Permissions.Allow(Role.Administrator, (Right)99, Scope.Inside, State.None));
        Assert.False(Permissions.Allow(Role.Administrator, Right.Read, Scope.Inside, (State)99));
        output.WriteLine($"counted: {cells} cells of the table, role x right x scope x state");
    }

    [Fact]
    public async Task The_page_of_permissions_shows_the_table()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var page = await Page.Get(server, "/lindvik/behorigheter");
        var roles = page.Document.QuerySelectorAll("#behorigheter thead th").Skip(1).Select(Page.Words).ToList();
        Assert.Equal(Roles.OfMunicipality.Select(Roles.Name), roles);
        var rows = page.Document.QuerySelectorAll("#behorigheter tbody tr").ToList();
        foreach (var right in Rights.All)
        {
            var expected = Roles.OfMunicipality.Select(role =>
                !ExpectedPermissions.Somewhere(role, right) ? ""
                : ExpectedPermissions.Everywhere(role, right) ? "●överallt"
                : "◐sin del"
            );
            var row = rows.SingleOrDefault(r =>
                Page.Words(r.QuerySelector("th")).StartsWith(Rights.Name(right), StringComparison.Ordinal)
            );
            Assert.Equal(
                expected,
                row?.QuerySelectorAll("td").Select(Page.Words) ?? Roles.OfMunicipality.Select(_ => "")
            );
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_pages_answer_each_role_as_the_table_says(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        // What is only read is let in or not before any database is asked; what is saved is asked again beside the change.
        var probes = (await Probes.Prepare(server)).Where(p => kind == DatabaseKind.Sqlite || p.IsForm).ToList();
        var (asked, faults) = (0, new List<string>());
        foreach (var asker in await Askers.Enter(server))
        {
            using (asker.Client)
            {
                foreach (var probe in probes)
                {
                    asked++;
                    var status = await probe.Ask(asker);
                    var expected = asker.Expects(probe);
                    if (!expected.Contains(status))
                    {
                        faults.Add(
                            $"{asker.Name}: {probe}: {(int)status}, not {string.Join('/', expected.Select(s => (int)s))}"
                        );
                    }
                }
            }
        }
        Assert.True(faults.Count == 0, $"{faults.Count} of {asked}:\n{string.Join('\n', faults.Take(40))}");
        output.WriteLine(
            $"counted: {asked} answers on {kind}, {probes.Count} actions on things x {asked / probes.Count} people"
        );
    }
}
