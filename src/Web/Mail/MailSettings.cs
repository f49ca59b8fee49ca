using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using MimeKit;
using Styrkedja.Store.Mail;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Mail;

/// <summary>The mail server, and who letters are from.</summary>
public sealed class MailSettings
{
    private const string HostVariable = "STYRKEDJA_SMTP_HOST";
    private const string PortVariable = "STYRKEDJA_SMTP_PORT";
    private const string TlsVariable = "STYRKEDJA_SMTP_TLS";
    private const string UserVariable = "STYRKEDJA_SMTP_USER";
    private const string PasswordVariable = "STYRKEDJA_SMTP_PASSWORD";
    internal const string PasswordFileVariable = "STYRKEDJA_SMTP_PASSWORD_FILE";
    private const string CertificateVariable = "STYRKEDJA_SMTP_CERTIFICATE";
    private const string PatienceVariable = "STYRKEDJA_SMTP_PATIENCE";
    private const string FromVariable = "STYRKEDJA_MAIL_FROM";
    private const string RetryVariable = "STYRKEDJA_MAIL_RETRY_AFTER";

    /// <summary>The name or address of the mail server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public required int Port { get; init; }

    /// <summary>How what is said to it is kept secret.</summary>
    public required SecureSocketOptions Tls { get; init; }

    /// <summary>Name and password; null where the server asks for none.</summary>
    public required NetworkCredential? Login { get; init; }

    /// <summary>Certificates that are trusted though no authority of the machine vouches for them.</summary>
    public required X509Certificate2Collection Trusted { get; init; }

    /// <summary>Who letters are from.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>How long one letter may take.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>How long a letter waits after its first attempt; it waits longer after each further one.</summary>
    public required TimeSpan RetryAfter { get; init; }

    /// <summary>Reads the environment.</summary>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <returns>Null where no mail server is set.</returns>
    /// <exception cref="UsageException">It cannot be followed; says why.</exception>
    public static MailSettings? Read(Func<string, string?> environment)
    {
        if (Value(environment, HostVariable) is not { } host)
        {
            return Value(environment, FromVariable) is null && Value(environment, UserVariable) is null
                ? null
                : throw new UsageException($"{HostVariable} saknas: ange e-postserverns namn, eller ta bort de andra.");
        }
        var tls = TlsOf(Value(environment, TlsVariable) ?? "starttls", host);
        return new MailSettings
        {
            Host = host,
            Port = PortOf(Value(environment, PortVariable), tls),
            Tls = tls,
            Login = LoginOf(environment),
            Trusted = CertificatesOf(Value(environment, CertificateVariable)),
            From = FromOf(Value(environment, FromVariable)),
            Patience = IntervalOf(environment, PatienceVariable, "60s"),
            RetryAfter = IntervalOf(environment, RetryVariable, "1m"),
        };
    }

    private static string? Value(Func<string, string?> environment, string variable) =>
        environment(variable) is { Length: > 0 } value ? value : null;

    private static SecureSocketOptions TlsOf(string text, string host) =>
        text switch
        {
            "starttls" => SecureSocketOptions.StartTls,
            "implicit" => SecureSocketOptions.SslOnConnect,
            // Passwords and letters would pass readable through the network.
            "none" when IsHere(host) => SecureSocketOptions.None,
            "none" => throw new UsageException(
                $"{TlsVariable}=none går bara till en e-postserver på den här datorn (127.0.0.1). Välj starttls eller implicit."
            ),
            _ => throw new UsageException($"{TlsVariable}={text} finns inte. Välj starttls, implicit eller none."),
        };

    private static bool IsHere(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static int PortOf(string? text, SecureSocketOptions tls)
    {
        if (text is null)
        {
            return tls switch
            {
                SecureSocketOptions.SslOnConnect => 465,
                SecureSocketOptions.None => 25,
                _ => 587,
            };
        }
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new UsageException($"{PortVariable}={text} är ingen port. Ange ett tal från 1 till 65535.");
    }

    private static NetworkCredential? LoginOf(Func<string, string?> environment)
    {
        var user = Value(environment, UserVariable);
        var password = Value(environment, PasswordVariable);
        if (Value(environment, PasswordFileVariable) is { } file)
        {
            password ??= Contents(PasswordFileVariable, file, File.ReadAllText).TrimEnd('\r', '\n');
        }
        return (user, password) switch
        {
            (null, null) => null,
            (null, _) => throw new UsageException($"{UserVariable} saknas: ett lösenord är satt, men inget namn."),
            (_, null or "") => throw new UsageException(
                $"Lösenordet till e-postservern saknas. Sätt {PasswordVariable} eller {PasswordFileVariable}."
            ),
            _ => new NetworkCredential(user, password),
        };
    }

    private static X509Certificate2Collection CertificatesOf(string? file)
    {
        var certificates = new X509Certificate2Collection();
        if (file is null)
        {
            return certificates;
        }
        certificates.ImportFromPem(Contents(CertificateVariable, file, File.ReadAllText));
        return certificates.Count > 0
            ? certificates
            : throw new UsageException($"{CertificateVariable}: i {file} finns inget certifikat (PEM).");
    }

    private static MailboxAddress FromOf(string? text) =>
        text is null ? throw new UsageException($"{FromVariable} saknas: ange adressen som brev skickas från.")
        : MailboxAddress.TryParse(text, out var from) && Outbox.IsAddress(from.Address) ? from
        : throw new UsageException($"{FromVariable}={text} är ingen adress. Skriv till exempel styrkedja@kommunen.se.");

    private static TimeSpan IntervalOf(Func<string, string?> environment, string variable, string usual)
    {
        var text = Value(environment, variable) ?? usual;
        return Rhythm.TryReadInterval(text, out var interval)
            ? interval
            : throw new UsageException($"{variable}={text} är ingen tid. Skriv till exempel {usual}.");
    }

    private static T Contents<T>(string variable, string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UsageException($"{variable}: {file} kan inte läsas. Kontrollera sökvägen och rättigheterna.");
        }
    }
}
