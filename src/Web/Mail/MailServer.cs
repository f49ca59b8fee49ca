using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Mail;

/// <summary>The mail server of the installation, spoken to for one round of the job: one connection for all letters.</summary>
internal sealed class MailServer(MailSettings settings) : IDisposable
{
    private readonly SmtpClient _client = new() { CheckCertificateRevocation = false };

    /// <summary>Sends a letter.</summary>
    /// <returns>Null where the server took it; else why it did not.</returns>
    public async Task<MailProblem?> Send(StoredMail mail, string messageId)
    {
        using var limit = new CancellationTokenSource(settings.Patience);
        try
        {
            await Connect(limit.Token);
            using var message = MessageOf(mail, messageId, settings.From);
            await _client.SendAsync(message, limit.Token);
            return null;
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>The letter as it is sent. Its Message-ID is the same at each attempt.</summary>
    internal static MimeMessage MessageOf(StoredMail mail, string messageId, MailboxAddress from)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = new DateTimeOffset(mail.QueuedAt),
            MessageId = messageId,
            Body = new TextPart("plain") { Text = mail.Body },
        };
        message.From.Add(from);
        // The address as it was checked: nothing in it is read as a list or a name.
        message.To.Add(new MailboxAddress((string?)null, mail.Recipient));
        // Nobody is on holiday for a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, "sv");
        return message;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task Connect(CancellationToken limit)
    {
        if (_client.IsConnected)
        {
            return;
        }
        _client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == SslPolicyErrors.None || IsTrusted(certificate as X509Certificate2, errors);
        await _client.ConnectAsync(settings.Host, settings.Port, settings.Tls, limit);
        if (settings.Login is { } login)
        {
            await _client.AuthenticateAsync(login, limit);
        }
    }

    // One of those in the file itself, or one that an authority in it vouches for, for this very host.
    private bool IsTrusted(X509Certificate2? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || settings.Trusted.Count == 0)
        {
            return false;
        }
        if (settings.Trusted.Any(trusted => trusted.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)))
        {
            return true;
        }
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(settings.Trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && chain.Build(certificate);
    }

    private MailProblem? ProblemOf(Exception exception) =>
        exception switch
        {
            SmtpCommandException
            {
                ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted,
                StatusCode: >= (SmtpStatusCode)500
            } refused => new($"E-postservern tog inte emot brevet: {WordsOf(refused)}", ForGood: true),
            // Who may send, and how: an administrator can mend that, and the letter is still wanted.
            SmtpCommandException refused => new($"E-postservern svarade: {WordsOf(refused)}", ForGood: false),
            SslHandshakeException { ServerCertificate: not null } => new(
                "E-postserverns certifikat går inte att lita på. Ange det i STYRKEDJA_SMTP_CERTIFICATE om det är rätt.",
                ForGood: false
            ),
            SslHandshakeException => new("E-postservern talar inte TLS på den porten.", ForGood: false),
            AuthenticationException => new("E-postservern godtar inte namnet eller lösenordet.", ForGood: false),
            NotSupportedException => new("E-postservern erbjuder inte STARTTLS.", ForGood: false),
            OperationCanceledException or TimeoutException => new("E-postservern svarade inte i tid.", ForGood: false),
            SocketException or IOException or ProtocolException or ServiceNotConnectedException => new(
                $"E-postservern ({settings.Host}) går inte att nå.",
                ForGood: false
            ),
            _ => null,
        };

    private static string WordsOf(SmtpCommandException refused) =>
        FormattableString.Invariant($"{(int)refused.StatusCode} {refused.Message}");
}

/// <summary>Why a letter was not taken.</summary>
/// <param name="Words">In Swedish.</param>
/// <param name="ForGood">Whether it never will be.</param>
internal sealed record MailProblem(string Words, bool ForGood);
