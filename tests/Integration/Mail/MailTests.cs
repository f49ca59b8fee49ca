using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Mail;

/// <summary>Letters are queued, sent by SMTP, tried again and given up; seen from the page and from the mail server.</summary>
[Trait("Speed", "Slow")]
public sealed class MailTests
{
    private const string Anna = "anna@lindvik.example";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_letter_arrives_once_and_as_it_was_written(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment(), "--no-samples");
        await MailPage.Queue(server, Anna);
        var page = await MailPage.IsSent(server, sink, Anna);
        Assert.DoesNotContain("Ingen e-postserver", page.Text, StringComparison.Ordinal);
        var letter = Assert.Single(sink.Letters);
        Assert.Equal("styrkedja@lindvik.example", letter.From);
        Assert.Equal([Anna], letter.To);
        Assert.Equal("Provbrev från Styrkedja: å, ä och ö", letter.Message.Subject);
        Assert.Equal("Styrkedja i Lindvik", letter.Message.From.Mailboxes.Single().Name);
        Assert.Contains("Kan du läsa å, ä och ö (Å, Ä, Ö)", letter.Message.TextBody, StringComparison.Ordinal);
        Assert.Equal("text/plain", letter.Message.Body?.ContentType.MimeType);
        Assert.EndsWith("@lindvik.example", letter.Message.MessageId, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_tried_again_when_the_mail_server_cannot_take_it(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start("--refuse", "451", "--times", "2");
        using var server = RunningServer.Start(database, sink.Environment(), "--no-samples");
        await MailPage.Queue(server, Anna);
        await MailPage.IsSent(server, sink, Anna);
        Assert.Equal([Anna, Anna], sink.Refused);
        Assert.Single(sink.Letters);
    }

    [Fact]
    public async Task It_waits_while_the_mail_server_is_down()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        using var server = RunningServer.Start(
            database,
            SmtpSink.Environment(port, ("STYRKEDJA_MAIL_RETRY_AFTER", "1s"))
        );
        await MailPage.Queue(server, Anna);
        await MailPage.Says(server, Anna, "E-postservern (127.0.0.1) går inte att nå.");
        using var sink = SmtpSink.Start("--port", port);
        await MailPage.IsSent(server, sink, Anna);
        Assert.Single(sink.Letters);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_given_up_when_the_mail_server_will_never_take_it_and_can_be_tried_again(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start("--refuse", "550", "--times", "1");
        using var server = RunningServer.Start(database, sink.Environment(), "--no-samples");
        await MailPage.Queue(server, Anna);
        var page = await MailPage.Says(server, Anna, "gick inte att skicka");
        Assert.Contains("550 Not now, not here", MailPage.Row(page, Anna), StringComparison.Ordinal);
        Assert.Empty(sink.Letters);
        await page.Form($"Försök igen till {Anna}").Send();
        await MailPage.IsSent(server, sink, Anna);
        Assert.Single(sink.Letters);
    }

    [Fact]
    public async Task A_name_and_password_are_given_where_they_are_asked_for()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var file = folder.Write("password", "löse nord\n"u8.ToArray());
        using var sink = SmtpSink.Start("--user", "styrkedja", "--password", "löse nord");
        (string, string) user = ("STYRKEDJA_SMTP_USER", "styrkedja");
        using (
            var wrong = RunningServer.Start(database, sink.Environment(user, ("STYRKEDJA_SMTP_PASSWORD", "lösenord")))
        )
        {
            await MailPage.Queue(wrong, Anna);
            await MailPage.Says(wrong, Anna, "E-postservern godtar inte namnet eller lösenordet.");
        }
        Assert.Empty(sink.Letters);
        using var server = RunningServer.Start(
            database,
            sink.Environment(user, ("STYRKEDJA_SMTP_PASSWORD_FILE", file))
        );
        await MailPage.IsSent(server, sink, Anna);
        Assert.Equal("styrkedja", Assert.Single(sink.Letters).Login);
    }

    [Fact]
    public async Task A_mail_server_is_believed_only_where_its_certificate_is_trusted()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var (key, certificate) = (folder.File("key.pem"), folder.File("certificate.pem"));
        WriteCertificate(key, certificate);
        using var sink = SmtpSink.Start("--starttls", key, certificate);
        (string, string) tls = ("STYRKEDJA_SMTP_TLS", "starttls");
        using (var stranger = RunningServer.Start(database, sink.Environment(tls), "--no-samples"))
        {
            await MailPage.Queue(stranger, Anna);
            await MailPage.Says(stranger, Anna, "certifikat går inte att lita på");
        }
        Assert.Empty(sink.Letters);
        using var server = RunningServer.Start(
            database,
            sink.Environment(tls, ("STYRKEDJA_SMTP_CERTIFICATE", certificate))
        );
        await MailPage.IsSent(server, sink, Anna);
        Assert.True(Assert.Single(sink.Letters).Secure);
    }

    [Fact]
    public async Task A_mail_server_that_cannot_keep_a_secret_is_told_none()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment(("STYRKEDJA_SMTP_TLS", "starttls")));
        await MailPage.Queue(server, Anna);
        await MailPage.Says(server, Anna, "erbjuder inte STARTTLS");
        Assert.Empty(sink.Letters);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_wait_and_the_page_says_so()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using (var server = RunningServer.Start(database, [("STYRKEDJA_JOB_SEND_MAIL", "300ms")]))
        {
            await MailPage.Queue(server, Anna);
            var page = await MailPage.Says(server, Anna, "ej skickat: ingen e-postserver är inställd");
            Assert.Contains("Ingen e-postserver är inställd. 1 brev väntar", page.Text, StringComparison.Ordinal);
        }
        using var sink = SmtpSink.Start();
        using var set = RunningServer.Start(database, sink.Environment(), "--no-samples");
        await MailPage.IsSent(set, sink, Anna);
    }

    [Fact]
    public async Task What_is_no_address_is_refused_and_kept_in_the_field()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database, "--no-samples");
        var page = await Page.Get(server, MailPage.Address);
        // As no browser would: it checks the field itself, and drops the ends of lines.
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (
            var recipient in (string[])
                [
                    "",
                    "anna",
                    "anna@lindvik.example\r\nBcc: alla@lindvik.example",
                    "anna@lindvik.example\nRCPT TO:<alla@lindvik.example>",
                    "anna@lindvik.example\r\nX-Other: 1",
                    "anna@lindvik.example, bo@lindvik.example",
                    "Anna <anna@lindvik.example>",
                ]
        )
        {
            var answer = await Page.Send(
                server.Client,
                new HttpRequestMessage(HttpMethod.Post, MailPage.Address + "?handler=Test")
                {
                    Content = new FormUrlEncodedContent([
                        new("Recipient", recipient),
                        new("__RequestVerificationToken", token),
                    ]),
                }
            );
            Assert.Contains("Skriv en e-postadress", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Inget brev har skickats eller väntar.", answer.Text, StringComparison.Ordinal);
            var kept = answer.Document.QuerySelector("#Recipient")!.GetAttribute("value")!;
            Assert.Equal(WithoutLines(recipient), WithoutLines(kept));
        }
    }

    private static string WithoutLines(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static void WriteCertificate(string keyFile, string certificateFile)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
    }
}
