using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Mail;

/// <summary>The page of jobs, where letters are queued and seen.</summary>
internal static class MailPage
{
    public const string Address = "/administration/jobb";

    /// <summary>Queues a test letter.</summary>
    public static async Task Queue(RunningServer server, string recipient)
    {
        var form = (await Page.Get(server, Address)).Form("Skicka provbrev");
        var answer = await form.Set("Recipient", recipient).Send();
        Assert.Equal(Address + "?brev=ja", answer.Location);
    }

    /// <summary>Waits until the row of a recipient says something.</summary>
    public static Task<Page> Says(RunningServer server, string recipient, string words)
    {
        var row = "";
        return Wait.For(
            async () =>
            {
                var page = await Page.Get(server, Address);
                row = Row(page, recipient);
                return row.Contains(words, StringComparison.Ordinal) ? page : null;
            },
            () => $"The row says: {row}\n{server.Errors}"
        );
    }

    /// <summary>Waits until the one letter is sent, by the page and by the mail server.</summary>
    public static async Task<Page> IsSent(RunningServer server, SmtpSink sink, string recipient)
    {
        var page = await Says(server, recipient, "skickat");
        await sink.Wait(1); // what it says may be on its way
        return page;
    }

    /// <summary>The row of a recipient.</summary>
    public static string Row(Page page, string recipient) =>
        page.Document.QuerySelectorAll("#brev tbody tr").Select(Page.Words).Single(row => row.Contains(recipient));
}
