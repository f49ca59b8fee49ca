using System.Globalization;
using System.Net;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Mail;

namespace Styrkedja.Web.Serving;

/// <summary>What stands on the command line.</summary>
/// <param name="Port">The port on 127.0.0.1; 0 for any that is free.</param>
/// <param name="Database">A file, or a connection string that begins with "Host=".</param>
/// <param name="Patience">Seconds that a database which another program has locked is waited for.</param>
/// <param name="Samples">Whether an empty database gets the sample municipality.</param>
/// <param name="Routes">Whether only the addresses of the program are to be listed.</param>
internal sealed record ServerOptions(int Port, string Database, int Patience, bool Samples, bool Routes)
{
    /// <summary>The mail server; null where there is none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>When the jobs run.</summary>
    public required JobRhythms Jobs { get; init; }

    /// <summary>The port where none is given.</summary>
    public const int UsualPort = 5080;

    private static readonly string[] AddressVariables =
    [
        "ASPNETCORE_URLS",
        "DOTNET_URLS",
        "ASPNETCORE_HTTP_PORTS",
        "ASPNETCORE_HTTPS_PORTS",
    ];

    /// <summary>Reads the command line and the environment.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <exception cref="UsageException">It cannot be followed; says why.</exception>
    public static ServerOptions Read(string[] args, Func<string, string?> environment)
    {
        RefuseOtherAddress(environment);
        var options = new ServerOptions(
            UsualPort,
            Styrkedja.Store.Database.UsualPlace(environment),
            Styrkedja.Store.Database.UsualPatience,
            Samples: true,
            Routes: false
        )
        {
            Mail = MailSettings.Read(environment),
            Jobs = JobRhythms.Read(environment),
        };
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--port" => options with { Port = PortOf(Value(args, ++i)) },
                "--database" => options with { Database = Value(args, ++i) },
                "--patience" => options with { Patience = SecondsOf(Value(args, ++i)) },
                "--no-samples" => options with { Samples = false },
                "--routes" => options with { Routes = true },
                "--urls" => throw Refused(Value(args, ++i)),
                _ => throw new UsageException($"Okänt val: {args[i]}. Se ./run --help."),
            };
        }
        return options;
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

    // There are no accounts yet: whoever reaches the program may change everything.
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
            $"Styrkedja lyssnar bara på 127.0.0.1, eftersom det ännu inte finns några konton. Ta bort {address} "
                + "och välj port med --port."
        );
}

/// <summary>What stands on the command line cannot be followed; the message says why, in Swedish.</summary>
internal sealed class UsageException(string message) : Exception(message);
