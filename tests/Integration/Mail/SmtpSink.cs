using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MimeKit;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Mail;

/// <summary>A mail server of the tests on 127.0.0.1: tests/node/smtp-sink.mjs, which says what it takes.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _errors = new();

    private SmtpSink(string[] options)
    {
        var start = new ProcessStartInfo(
            RepositoryRoot.Path(
                "tests",
                "Browser",
                "bin",
                "Release",
                "net10.0",
                ".playwright",
                "node",
                "linux-x64",
                "node"
            ),
            [RepositoryRoot.Path("tests", "node", "smtp-sink.mjs"), .. options]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _port.TrySetException(new InvalidOperationException("The mail server ended."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    /// <summary>The letters it took, in order.</summary>
    public ConcurrentQueue<Letter> Letters { get; } = new();

    /// <summary>The recipients it refused.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>Starts one; the options are those of the script.</summary>
    public static SmtpSink Start(params string[] options)
    {
        var sink = new SmtpSink(options);
        try
        {
            sink.Port = sink._port.Task.WaitAsync(RunningServer.Longest).GetAwaiter().GetResult();
            return sink;
        }
        catch (Exception e)
        {
            sink.Dispose();
            throw new InvalidOperationException(
                "The mail server does not start; install it with: cd tests/node && npm ci --ignore-scripts\n"
                    + string.Join('\n', sink._errors),
                e
            );
        }
    }

    /// <summary>A port that nobody listens on, for one that is started later.</summary>
    public static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The environment of a server that sends by it, at once and in the clear.</summary>
    public static List<(string, string)> Environment(string port, params (string, string)[] more) =>
        [
            ("STYRKEDJA_SMTP_HOST", "127.0.0.1"),
            ("STYRKEDJA_SMTP_PORT", port),
            ("STYRKEDJA_SMTP_TLS", "none"),
            ("STYRKEDJA_MAIL_FROM", "Styrkedja i Lindvik <styrkedja@lindvik.example>"),
            ("STYRKEDJA_MAIL_RETRY_AFTER", "200ms"),
            ("STYRKEDJA_JOB_SEND_MAIL", "300ms"),
            .. more,
        ];

    /// <summary>The same for this one.</summary>
    public List<(string, string)> Environment(params (string, string)[] more) =>
        Environment(Port.ToString(CultureInfo.InvariantCulture), more);

    /// <summary>Waits for so many letters.</summary>
    public Task Wait(int letters) =>
        Serving.Wait.Until(
            () => Task.FromResult(Letters.Count >= letters),
            () => $"{Letters.Count} of {letters} letters came. {string.Join('\n', _errors)}"
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        var said = JsonDocument.Parse(line).RootElement;
        if (said.TryGetProperty("port", out var port))
        {
            _port.TrySetResult(port.GetInt32());
        }
        else if (said.TryGetProperty("refused", out var recipient))
        {
            Refused.Enqueue(recipient.GetString()!);
        }
        else
        {
            Letters.Enqueue(new Letter(said));
        }
    }
}

/// <summary>A letter as a mail server took it.</summary>
internal sealed class Letter
{
    public Letter(JsonElement said)
    {
        From = said.GetProperty("from").GetString()!;
        To = [.. said.GetProperty("to").EnumerateArray().Select(to => to.GetString()!)];
        Login = said.GetProperty("auth").GetString();
        Secure = said.GetProperty("secure").GetBoolean();
        Raw = said.GetProperty("raw").GetString()!;
        Message = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(Raw)));
    }

    /// <summary>Who sent it, by the envelope.</summary>
    public string From { get; }

    /// <summary>Who gets it, by the envelope.</summary>
    public string[] To { get; }

    /// <summary>The name that was logged in with.</summary>
    public string? Login { get; }

    /// <summary>Whether it came by TLS.</summary>
    public bool Secure { get; }

    /// <summary>Its bytes, a character each.</summary>
    public string Raw { get; }

    /// <summary>The letter itself.</summary>
    public MimeMessage Message { get; }
}
