using System.Globalization;
using System.Net;
using Styrkedja.Integration.Mail;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Jobs;

/// <summary>Jobs fire on one server only, survive restarts and crashes, and are seen and started by administrators.</summary>
[Trait("Speed", "Slow")]
public sealed class JobTests
{
    // At different paces, so that both servers have something to take at any time.
    private static readonly (string Job, string Variable, int Milliseconds)[] Often =
    [
        ("send-mail", "STYRKEDJA_JOB_SEND_MAIL", 250),
        ("remind", "STYRKEDJA_JOB_REMIND", 270),
        ("clean-up", "STYRKEDJA_JOB_CLEAN_UP", 290),
    ];

    [Fact]
    public async Task Two_servers_fire_each_of_a_hundred_rounds_of_each_job_once()
    {
        const int Rounds = 100;
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        (string, string)[] often = [.. Often.Select(job => (job.Variable, $"{job.Milliseconds}ms"))];
        using var one = RunningServer.StartProgram(database, often, "--no-samples");
        using var other = RunningServer.StartProgram(database, often, "--no-samples");
        await using var rows = await StoreRows.Open(database);
        await Wait.Until(
            async () => await rows.Count("select count(distinct server) from job_run") == 2,
            () => one.Errors + other.Errors
        );
        var both = (await rows.All("select max(fire_id) from job_run group by job")).ConvertAll(row => row[0]);
        foreach (var (job, _, milliseconds) in Often)
        {
            var first = both.Single(round => round.StartsWith(job, StringComparison.Ordinal));
            var sql =
                $"select fire_id, server, outcome from job_run where fire_id > '{first}' and job = '{job}' and ended_at is not null order by 1";
            await Wait.Until(async () => (await rows.All(sql)).Count >= Rounds, () => one.Errors + other.Errors);
            var runs = await rows.All(sql);
            var planned = runs.ConvertAll(run => Time(run[0]));
            // Each is there, none twice: one follows upon the other by the interval.
            Assert.All(
                planned.Zip(planned.Skip(1)),
                pair => Assert.Equal(milliseconds, (pair.Second - pair.First).TotalMilliseconds)
            );
            Assert.All(runs, run => Assert.Equal("Done", run[2]));
            TestContext.Current.SendDiagnosticMessage(
                $"{job}: {string.Join(", ", runs.CountBy(run => run[1]).Select(share => $"{share.Key} {share.Value}"))}"
            );
        }
        Assert.Equal(("", ""), (one.Errors, other.Errors));
    }

    private static DateTime Time(string round) =>
        DateTime.Parse(round.Split(' ')[1], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    [Fact]
    public async Task Another_server_takes_over_when_one_is_killed_in_the_middle_of_a_job()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var silent = SmtpSink.Start("--hang");
        // So patient that nothing but a kill ends the job.
        var environment = silent.Environment(("STYRKEDJA_SMTP_PATIENCE", "10m"));
        using var one = RunningServer.StartProgram(database, environment);
        await using var rows = await StoreRows.Open(database);
        await Wait.Until(async () => await rows.Count("select count(*) from job_run") > 0, () => one.Errors);
        var first = (await rows.All("select distinct server from job_run"))[0][0];
        using var other = RunningServer.StartProgram(database, environment);
        await MailPage.Queue(one, "anna@lindvik.example");
        await silent.Wait(1);
        var open = Assert.Single(await rows.All("select fire_id, server from job_run where ended_at is null"));
        var (dead, left) = open[1] == first ? (one, other) : (other, one);
        dead.Kill();
        await Wait.Until(
            async () =>
                await rows.Count($"select count(*) from job_run where fire_id = '{open[0]}#1' and outcome = 'Done'")
                == 1,
            () => left.Errors
        );
        var again = await rows.All(
            $"select server, outcome from job_run where fire_id like '{open[0]}%' order by fire_id"
        );
        Assert.Equal((open[1], "Abandoned"), (again[0][0], again[0][1]));
        Assert.NotEqual(open[1], again[1][0]);
        // And goes on with the next rounds.
        var done = await rows.Count("select count(*) from job_run");
        await Wait.Until(async () => await rows.Count("select count(*) from job_run") > done, () => left.Errors);
        var page = await Page.Get(left, MailPage.Address);
        Assert.Contains("Servern stannade innan jobbet var klart.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_administrator_starts_a_job_and_sees_how_it_went(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        // Nothing else runs meanwhile, so that page and file tell of the same.
        using var server = RunningServer.Start(database);
        var start = await Page.Get(server, "/kommuner");
        var page = await start.Follow("Jobb och brev");
        Assert.Contains("varje natt 03.15", page.Text, StringComparison.Ordinal);
        var answer = await page.Form("Kör nu: Städa").Send();
        page = await answer.FollowRedirect();
        Assert.Contains("Städa körs så snart det går.", page.Text, StringComparison.Ordinal);
        page = await Row(server, "#omgangar tbody tr", "Städa startat av någon klart 0");
        foreach (var table in (string[])["jobb", "omgangar"])
        {
            var csv = await Page.Get(server, $"{MailPage.Address}?format=csv&tabell={table}&alla=ja");
            Assert.Equal(
                page.Document.QuerySelectorAll($"#{table} tbody tr").Length,
                csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1
            );
        }
    }

    [Fact]
    public async Task Who_is_no_administrator_neither_sees_nor_starts_a_job()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        // The role that sees everything in a municipality has nothing to do with the installation.
        using var reader = await server.LogInAs("rut@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(reader, MailPage.Address)).Status);
        var token = (await Page.Get(reader, "/konto"))
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var sent = new HttpRequestMessage(HttpMethod.Post, MailPage.Address + "?handler=Run")
        {
            Content = new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("job", "clean-up"),
            ]),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Send(reader, sent)).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_should_have_run_while_no_server_did_is_run_when_one_starts(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        const string Next = "select next_fire_time from qrtz_triggers where trigger_name = 'clean-up'";
        await using var rows = await StoreRows.Open(database);
        using (var first = RunningServer.StartWithJobs(database, "--no-samples"))
        {
            await Row(first, "#jobb tbody tr", "Skicka brev", "klart"); // the jobs have started
        }
        var planned = await rows.All(Next);
        using (var again = RunningServer.StartWithJobs(database, "--no-samples"))
        {
            await Row(again, "#jobb tbody tr", "Skicka brev", "klart");
            Assert.Equal(planned, await rows.All(Next));
        }
        Assert.Equal(0, await rows.Count("select count(*) from job_run where job = 'clean-up'"));
        // It is a day later: the night has passed.
        await rows.Run(
            $"update qrtz_triggers set next_fire_time = next_fire_time - {TimeSpan.TicksPerDay} where trigger_name = 'clean-up'"
        );
        using var late = RunningServer.StartWithJobs(database, "--no-samples");
        await Row(late, "#jobb tbody tr", "Städa", "klart");
        Assert.Equal(1, await rows.Count("select count(*) from job_run where job = 'clean-up'"));
        Assert.Equal(planned, await rows.All(Next));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_job_that_fails_says_why_and_is_tried_at_its_next_time(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(
            database,
            [("STYRKEDJA_JOB_CLEAN_UP", "500ms"), ("STYRKEDJA_JOB_SEND_MAIL", "never")]
        );
        await MailPage.Queue(server, "anna@lindvik.example");
        await using var rows = await StoreRows.Open(database);
        // An old letter that something else holds on to.
        await rows.Run(
            "create table holds (mail uuid references outgoing_mail (id));"
                + "insert into holds select id from outgoing_mail;"
                + "update outgoing_mail set queued_at = '2020-01-01', sent_at = '2020-01-01'"
        );
        var page = await Row(server, "#omgangar tbody tr", "Städa schemat gick inte");
        Assert.Contains("Oväntat fel", page.Text, StringComparison.Ordinal);
        Assert.Contains("The job clean-up failed.", server.Errors, StringComparison.Ordinal);
        await rows.Run("drop table holds");
        await Row(server, "#omgangar tbody tr", "Städa schemat klart 1");
        Assert.Equal(0, await rows.Count("select count(*) from outgoing_mail"));
    }

    [Theory]
    [InlineData("STYRKEDJA_JOB_SEND_MAIL", "ibland")]
    [InlineData("STYRKEDJA_JOB_SEND_MAIL", "0s")]
    [InlineData("STYRKEDJA_JOB_CLEAN_UP", "0 30 7 * *")]
    [InlineData("STYRKEDJA_SMTP_USER", "anna")]
    [InlineData("STYRKEDJA_MAIL_FROM", "anna@lindvik.example")]
    [InlineData("STYRKEDJA_SMTP_HOST", "127.0.0.1")]
    public void What_cannot_be_followed_is_refused_at_the_start(string variable, string value)
    {
        var answer = WebProgram.Run((variable, value), "--routes");
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Matches("^[^\n]+\\.\n$", answer.Error);
    }

    private static async Task<Page> Row(RunningServer server, string selector, params string[] words)
    {
        var seen = "";
        return await Wait.For(
            async () =>
            {
                var page = await Page.Get(server, MailPage.Address + "?alla=ja");
                string[] rows = [.. page.Document.QuerySelectorAll(selector).Select(Page.Words)];
                seen = string.Join('\n', rows);
                return rows.Any(row => words.All(row.Contains)) ? page : null;
            },
            () => $"No row says {string.Join(" and ", words)}:\n{seen}\n{server.Errors}"
        );
    }
}
