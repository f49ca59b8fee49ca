using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Integration.Mail;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Unit.House;
using Styrkedja.Web.Features.Log;
using Styrkedja.Web.Security;

namespace Styrkedja.Integration.Auditing;

/// <summary>The auditors' page: what was changed, by whom, from where and why; filtered, and as a file.</summary>
[Trait("Speed", "Slow")]
public sealed partial class LogPageTests
{
    private const int SampleDocuments = 6;
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Log = "/lindvik/logg";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_tells_who_changed_what_from_where_and_why(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var unit = await (await Page.Get(server, "/lindvik/organisation?datum=2026-01-01")).Follow("Hamnskolan");
        var address = unit.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var form = (await Page.Get(server, address + "/andra")).Form("Spara");
        await form.Set("What", "namn")
            .Set("Name", "Kajskolan")
            .Set("On", "2027-01-01")
            .Set("Reason", "Flyttar till kajen")
            .Send();
        using var visitor = server.NewVisitor();
        var logIn = (await Page.Get(visitor, "/konto/logga-in")).Form("Logga in");
        await logIn.Set("Email", "egil@lindvik.example").Set("Password", "fel lösenord helt enkelt").Send();

        using var auditor = await server.LogInAs("rut@lindvik.example");
        var page = await Page.Get(auditor, Log);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var row = Rows(page).First(r => r.Contains("namn: Kajskolan", Ordinal));
        Assert.Matches(
            "^20.* Astrid Administratör 127.0.0.1 Ändrade en enhet enhets namn och plats \\([0-9]\\).* enhet: Kajskolan .*Flyttar till kajen ",
            row
        );
        // One act is one row, which opens; what was said before is ended, not gone.
        Assert.Single(Rows(page), r => r.Contains("Flyttar till kajen", Ordinal));
        Assert.Contains("ersattes: – → 20", row, Ordinal);
        var documents = await Page.Get(auditor, Log + "?vad=document.accept");
        Assert.Equal(SampleDocuments, Rows(documents).Count);

        // By whom, what, when; and as a file of just that.
        var byAstrid = await Chosen(auditor, page, "vem", "Astrid Administratör");
        Assert.NotEmpty(Rows(byAstrid));
        Assert.All(Rows(byAstrid), r => Assert.Contains(" Astrid Administratör ", r, Ordinal));
        var imports = await Chosen(auditor, page, "vad", "Godkände ett dokument");
        Assert.NotEmpty(Rows(imports));
        Assert.All(Rows(imports), r => Assert.Contains(" Godkände ett dokument ", r, Ordinal));
        Assert.Contains("Inget i loggen stämmer", (await Page.Get(auditor, Log + "?fran=2099-01-01")).Text, Ordinal);
        Assert.Contains("Inget i loggen stämmer", (await Page.Get(auditor, Log + "?till=2020-01-01")).Text, Ordinal);
        Assert.Contains("Skriv första dagen", (await Page.Get(auditor, Log + "?fran=igår")).Text, Ordinal);
        var csv = (await Page.Get(auditor, Log + "?vad=unit.change&format=csv")).Body;
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 2, csv);
        Assert.All(lines.Skip(1), l => Assert.Contains(";unit.change;", l, Ordinal));
        Assert.Contains("\"\"name\"\":\"\"Kajskolan\"\"", csv, Ordinal);
        Assert.All(lines.Skip(1), l => Assert.Contains(";Ändrade en enhet;enhet", l, Ordinal));

        // Accounts are of the installation; those of the people here are seen here, without what is personal.
        var failed = await Wait.For(
            async () =>
                Rows(await Page.Get(auditor, Log + "?om=konton"))
                    .FirstOrDefault(r => r.Contains("Misslyckades att logga in", Ordinal)),
            () => server.Errors
        );
        Assert.Contains("Någon som inte var inloggad", failed, Ordinal);
        Assert.Contains("konto: Egil Enhetschef", failed, Ordinal);
        Assert.DoesNotContain("egil@", (await Page.Get(auditor, Log + "?om=konton&format=csv")).Body, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Page_letter_and_command_tell_of_the_same_end(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start();
        // The log is sealed once, so that its end stays where it is.
        using var server = RunningServer.Start(database, sink.Environment(("STYRKEDJA_JOB_SEAL_LOG", "never")));
        const string email = "revisorn@lindvik.example";
        await Access.Askers.EnterPerson(server, "/lindvik", email, Core.Access.Role.Auditor, "Hela kommunen");
        await using (var store = Database.At(database.Name))
        {
            Assert.True(await AuditSeals.Seal(store, TimeProvider.System, TestContext.Current.CancellationToken) > 0);
        }
        using var auditor = await server.LogInAs(email);
        var page = await Page.Get(auditor, Log);
        var hash = page.Document.QuerySelector("main p > code")!.TextContent;
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Contains(hash, Command.RunHosted(["audit", "head", "--database", database.Name]).Out, Ordinal);

        await (await Page.Get(server, MailPage.Address)).Form("Kör nu: Mejla loggens slut").Send();
        var letter = await Wait.For(
            () =>
                Task.FromResult(
                    sink.Letters.SingleOrDefault(l => l.Message.Subject?.StartsWith("Gransk", Ordinal) == true)
                ),
            () => server.Errors
        );
        Assert.Equal([email], letter.To);
        Assert.Contains($"Kontrollsumma: {hash}", letter.Message.TextBody, Ordinal);
        var told = letter.Message.TextBody!.Split('\n').Single(line => line.Contains("audit verify", Ordinal));
        string[] arguments = [.. told.Trim().Split(' ').Skip(1), "--database", database.Name];
        var verified = Command.RunHosted(arguments);
        Assert.True(verified.ExitCode == 0, verified.Out);
        Assert.Contains($"Hashen {hash} finns i loggen", verified.Out, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_municipality_sees_nothing_of_another(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await (await Page.Get(server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Grannköpings kommun").Send();
        await Access.Askers.EnterPerson(
            server,
            "/grannkopings",
            "granne@grannkoping.example",
            Core.Access.Role.Auditor,
            "Hela kommunen"
        );
        using var auditor = await server.LogInAs("granne@grannkoping.example");
        var page = await Page.Get(auditor, "/grannkopings/logg");
        Assert.All(Rows(page), r => Assert.DoesNotContain("dokument", r, Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(auditor, Log)).Status);
        var accounts = Rows(await Page.Get(auditor, "/grannkopings/logg?om=konton"));
        Assert.NotEmpty(accounts);
        // Astrid entered the municipality, and keeps it.
        Assert.All(accounts, r => Assert.Matches("konto: (Prov granne|Astrid)", r));
    }

    [Fact]
    public void Everything_that_can_stand_in_the_log_has_words()
    {
        foreach (
            var code in Directory
                .GetFiles(RepositoryRoot.Path("src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", Ordinal))
                .SelectMany(file => Codes().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value)
                .Distinct()
        )
        {
            Assert.True(LogWords.Action(code) != code, $"{code} has no words in LogWords.");
        }
        foreach (var (table, column) in AuditedColumns())
        {
            Assert.True(LogWords.Subject(table) != table || table == "person", $"{table} has no words in LogWords.");
            Assert.True(
                !LogWords.IsSaid(column) || LogWords.Column(column) != column,
                $"{table}.{column} has no words in LogWords."
            );
        }
    }

    [Fact]
    public async Task Acts_are_told_whole_from_page_to_page()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await using var store = Database.At(database.Name);
        await using var all = store.Open(Guid.Empty);
        var municipality = (await all.Municipalities.FirstAsync(TestContext.Current.CancellationToken)).Id;
        await using var db = store.Open(municipality);
        var entries = await db.AuditEntries.Select(e => e.ChangeId).ToListAsync(TestContext.Current.CancellationToken);
        var told = new List<AuditAct>();
        int? next = 0;
        while (next is { } skip)
        {
            var page = await new AuditLog().FindActs(db, skip, 4);
            Assert.InRange(page.Acts.Count, 1, 4);
            told.AddRange(page.Acts);
            next = page.Next;
        }
        Assert.Equal(entries.Distinct().Count(), told.Select(act => act.Entry.ChangeId).Distinct().Count());
        Assert.Equal(entries.Distinct().Count(), told.Count);
        Assert.Equal(entries.Count, told.Sum(act => act.Lines.Count));
        Assert.All(told, act => Assert.Single(act.Lines.Select(l => l.Entry.ChangeId).Distinct()));
        Assert.Equal(told.Select(a => a.Entry.At).OrderDescending(), told.Select(a => a.Entry.At));
    }

    [Fact]
    public void Each_word_that_the_log_keeps_has_a_word_for_readers()
    {
        var store = Database.At("ingen.db");
        using var db = store.Open(Guid.Empty);
        var kept =
            from type in db.Model.GetEntityTypes()
            where type.ClrType.IsAssignableTo(typeof(IAudited))
            from property in type.GetProperties()
            let words = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
            where words.IsEnum
            from word in Enum.GetNames(words)
            where word != nameof(Core.Access.Role.Controller) // a word of Swedish too
            select (Table: type.GetTableName()!, Column: property.GetColumnName(), Word: word);
        var names = kept.ToList();
        Assert.True(names.Count > 40);
        Assert.All(
            names,
            n => Assert.NotEqual(n.Word, LogValues.Text(n.Table, n.Column, n.Word, null!), StringComparer.Ordinal)
        );
    }

    private static List<(string Table, string Column)> AuditedColumns()
    {
        var store = Database.At("ingen.db");
        using var db = store.Open(Guid.Empty);
        var options = new DbContextOptionsBuilder<AccountsDb>();
        AccountsDb.Use(options, store);
        using var accounts = new AccountsDb(options.Options);
        return
        [
            .. db
                .Model.GetEntityTypes()
                .Concat(accounts.Model.GetEntityTypes())
                .Where(type => type.ClrType.IsAssignableTo(typeof(IAudited)))
                .SelectMany(type => type.GetProperties(), (type, p) => (type.GetTableName()!, p.GetColumnName())),
        ];
    }

    private static async Task<Page> Chosen(HttpClient client, Page page, string field, string choice)
    {
        var value = page
            .Document.QuerySelectorAll($"select[name={field}] option")
            .Single(option => Page.Words(option) == choice)
            .GetAttribute("value");
        return await Page.Get(client, $"{Log}?{field}={value}");
    }

    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("#logg tbody tr").Select(Page.Words)];

    [GeneratedRegex("\"((?:account|document|municipality|organisation|person|role|unit)\\.[a-z-]+)\"")]
    private static partial Regex Codes();
}
