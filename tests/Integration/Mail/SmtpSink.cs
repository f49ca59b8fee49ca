using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MimeKit;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Mail;

/// <summary>A mail server of the tests on 127.0.0.1: tests/node/smtp-sink.mjs, which says what it takes.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly NodeProgram _program;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpSink(string[] options)
    {
        _program = new NodeProgram("smtp-sink.mjs", options, Hear);
        Port = _program.Begun(_port.Task);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The letters it took, in order.</summary>
    public ConcurrentQueue<Letter> Letters { get; } = new();

    /// <summary>The recipients it refused.</summary>
    public ConcurrentQueue<string> Refused { get; } = new();

    /// <summary>Starts one; the options are those of the script.</summary>
    public static SmtpSink Start(params string[] options) => new(options);

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
            () => $"{Letters.Count} of {letters} letters came. {_program.Errors}"
        );

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    private void Hear(string line)
    {
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
