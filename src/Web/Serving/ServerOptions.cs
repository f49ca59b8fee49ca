using System.Globalization;
using System.Net;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Web.Serving;

/// <summary>What stands on the command line.</summary>
internal sealed record ServerOptions
{
    /// <summary>The mail server; null where there is none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>When the jobs run.</summary>
    public required JobRhythms Jobs { get; init; }

    /// <summary>The providers of single sign-on; usually none.</summary>
    public IReadOnlyList<SignOnSettings> SignOn { get; init; } = [];

    /// <summary>The port where none is given.</summary>
    public const int UsualPort = 5080;

    private static readonly string[] AddressVariables =
    [
        "ASPNETCORE_URLS",
        "DOTNET_URLS",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_HTTPS_PORTS",
    ];

    /// <summary>The port on 127.0.0.1; 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>A file, or a connection string that begins with "Host=".</summary>
    public required string Database { get; init; }

    /// <summary>Seconds that a database which another program has locked is waited for.</summary>
    public int Patience { get; init; } = Styrkedja.Store.Database.UsualPatience;

    /// <summary>Whether an empty database gets the sample municipality; never in production.</summary>
    public bool Samples { get; init; } = true;

    /// <summary>Whether only the addresses of the program are to be listed.</summary>
    public bool Routes { get; init; }

    /// <summary>
    /// Whether real people use it: then it is reached by https alone, through a proxy, and nothing of the sample
    /// municipality may be in its database.
    /// </summary>
    public bool Production { get; init; }

    /// <summary>Whether whoever logs in by a password needs a code beside it to get anywhere.</summary>
    public bool DemandsCode { get; init; }

    /// <summary>Passwords that have leaked; usually none are known.</summary>
    public LeakedPasswords Leaked { get; init; } = new(null);

    /// <summary>Where people reach it, with a slash at its end; null for where it listens.</summary>
    public Uri? Address { get; init; }

    /// <summary>The proxies whose word is taken for where a request comes from.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Reads the command line and the environment.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <exception cref="UsageException">It cannot be followed; says why.</exception>
    public static ServerOptions Read(string[] args, Func<string, string?> environment)
    {
        RefuseOtherAddress(environment);
        var options = new ServerOptions
        {
            Database = Styrkedja.Store.Database.UsualPlace(environment),
            Mail = MailSettings.Read(environment),
            Jobs = JobRhythms.Read(environment),
        };
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--port" => options with { Port = PortOf(Value(args, ++i)) },
                "--database" => options with
                {
                    Database = Styrkedja.Store.Database.PlaceOf(Value(args, ++i), environment),
                },
                "--patience" => options with { Patience = SecondsOf(Value(args, ++i)) },
                "--no-samples" => options with { Samples = false },
                "--routes" => options with { Routes = true },
                "--production" => options with { Production = true, Samples = false },
                "--demand-code" => options with { DemandsCode = true },
                "--leaked-passwords" => options with { Leaked = LeakedPasswords.In(Value(args, ++i)) },
                "--address" => options with { Address = AddressOf(Value(args, ++i)) },
                "--proxy" => options with { Proxies = [.. options.Proxies, ProxyOf(Value(args, ++i))] },
                "--urls" => throw Refused(Value(args, ++i)),
                _ => throw new UsageException($"Okänt val: {args[i]}. Se ./run --help."),
            };
        }
        if (options.Production && options.Address is not { Scheme: "https" })
        {
            throw new UsageException(
                "I drift behövs --address med den adress som användarna når Styrkedja på, till exempel --address https://styrkedja.kommunen.se/. Den ska börja med https."
            );
        }
        SecretFiles.Require(environment(MailSettings.PasswordFileVariable), options.Production);
        return options with { SignOn = SignOnSettings.Read(environment, options.Production) };
    }

    private static string Value(string[] args, int i) =>
        i < args.Length
            ? args[i]
            : throw new UsageException($"Det saknas ett värde efter {args[^1]}. Se ./run --help.");

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new UsageException(
                $"{text} är ingen port. Ange ett tal från 1 till 65535, eller 0 för en ledig port."
            );

    private static int SecondsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= 600
            ? seconds
            : throw new UsageException($"{text} är inget antal sekunder. Ange ett tal från 1 till 600.");

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new UsageException(
                $"{text} är ingen adress som Styrkedja kan ligga på. Ange den utan sökväg, till exempel https://styrkedja.kommunen.se/."
            );

    private static IPAddress ProxyOf(string text) =>
        IPAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException(
                $"{text} är ingen IP-adress. Ange den omvända proxyns adress, till exempel 10.0.0.5."
            );

    // The proxy is on the same machine, or reaches it by a tunnel: clear text never leaves it.
    private static void RefuseOtherAddress(Func<string, string?> environment)
    {
        foreach (var variable in AddressVariables)
        {
            if (environment(variable) is { Length: > 0 } value)
            {
                throw Refused($"{variable}={value}");
            }
        }
    }

    private static UsageException Refused(string address) =>
        new(
            $"Styrkedja lyssnar bara på 127.0.0.1 och tar emot andra datorer genom en omvänd proxy. Ta bort {address} "
                + "och välj port med --port."
        );
}

/// <summary>What stands on the command line cannot be followed; the message says why, in Swedish.</summary>
internal sealed class UsageException(string message) : Exception(message);
