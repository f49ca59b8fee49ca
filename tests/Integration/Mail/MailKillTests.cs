using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Mail;

/// <summary>A letter is sent though its server is killed, and by one server though there are two.</summary>
[Trait("Speed", "Slow")]
public sealed class MailKillTests
{
    private const string Anna = "anna@lindvik.example";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_sent_after_a_restart_when_the_server_was_killed_before(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start();
        using (
            var killed = RunningServer.StartProgram(
                database,
                sink.Environment(("STYRKEDJA_JOB_SEND_MAIL", "never")),
                "--no-samples"
            )
        )
        {
            await MailPage.Queue(killed, Anna);
            killed.Kill();
        }
        Assert.Empty(sink.Letters);
        using var server = RunningServer.StartProgram(database, sink.Environment(), "--no-samples");
        await MailPage.IsSent(server, sink, Anna);
        Assert.Single(sink.Letters);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_sent_again_as_the_same_letter_when_the_server_was_killed_in_the_middle(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var silent = SmtpSink.Start("--hang");
        using (
            var killed = RunningServer.StartProgram(
                database,
                silent.Environment(("STYRKEDJA_SMTP_PATIENCE", "5s")),
                "--no-samples"
            )
        )
        {
            await MailPage.Queue(killed, Anna);
            await silent.Wait(1);
            killed.Kill();
        }
        using var sink = SmtpSink.Start();
        using var server = RunningServer.StartProgram(database, sink.Environment(), "--no-samples");
        await MailPage.IsSent(server, sink, Anna);
        var letter = Assert.Single(sink.Letters);
        Assert.All(silent.Letters, first => Assert.Equal(first.Message.MessageId, letter.Message.MessageId));
    }

    [Fact]
    public async Task Two_servers_send_each_of_a_hundred_letters_once()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var sink = SmtpSink.Start();
        using var one = RunningServer.StartProgram(database, sink.Environment(), "--no-samples");
        using var other = RunningServer.StartProgram(database, sink.Environment(), "--no-samples");
        // With the cookie of a first page, the forms of the others are good together.
        await Task.WhenAll(Page.Get(one, MailPage.Address), Page.Get(other, MailPage.Address));
        string[] recipients = [.. Enumerable.Range(0, 100).Select(i => $"nummer-{i}@lindvik.example")];
        await Parallel.ForEachAsync(
            recipients,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (recipient, _) => await MailPage.Queue(recipient.Length % 2 == 0 ? one : other, recipient)
        );
        await sink.Wait(recipients.Length);
        await using var rows = await StoreRows.Open(database);
        await Wait.Until(
            async () => await rows.Count("select count(*) from outgoing_mail where sent_at is null") == 0,
            () => one.Errors + other.Errors
        );
        Assert.Equal(
            recipients.Order(StringComparer.Ordinal),
            sink.Letters.SelectMany(letter => letter.To).Order(StringComparer.Ordinal)
        );
        Assert.Equal(100, sink.Letters.Select(letter => letter.Message.MessageId).Distinct().Count());
    }
}
