using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Styrkedja.Integration.Mail;

namespace Styrkedja.Integration.Serving;

/// <summary>Traces, metrics and logs arrive where OTEL_EXPORTER_OTLP_ENDPOINT says, and say nothing of people.</summary>
[Trait("Speed", "Slow")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Each_arrives_without_what_was_asked_for()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var receiver = new Receiver();
        using var server = RunningServer.StartProgram(
            database,
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_BSP_SCHEDULE_DELAY", "200"),
                ("OTEL_BLRP_SCHEDULE_DELAY", "200"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
                ("STYRKEDJA_JOB_SEND_MAIL", "500ms"),
                ("STYRKEDJA_JOB_CLEAN_UP", "500ms"),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, "/lindvik/sok?q=hemligtord")).Status);
        await MailPage.Queue(server, "hemlig.adress@lindvik.example");
        await receiver.Heard("/v1/traces", "GET /{municipality}/sok");
        await receiver.Heard("/v1/traces", "POST /administration/jobb");
        await receiver.Heard("/v1/traces", "job send-mail");
        await receiver.Heard("/v1/traces", "postgresql");
        await receiver.Heard("/v1/metrics", "http.server.request.duration");
        await receiver.Heard("/v1/metrics", "dotnet.gc.collections");
        await receiver.Heard("/v1/metrics", "styrkedja.job.runs");
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("alter table job_run rename to job_run_gone"); // something to complain of
        }
        await receiver.Heard("/v1/logs", "job_run");
        foreach (var word in (string[])["hemligtord", "hemlig.adress", "lindvik.example", "select ", "SELECT "])
        {
            Assert.DoesNotContain(word, receiver.All("/v1/traces"), StringComparison.Ordinal);
            Assert.DoesNotContain(word, receiver.All("/v1/metrics"), StringComparison.Ordinal);
        }
    }

    // Names stand as they are in the binary form.
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _heard = new();

        public Receiver()
        {
            Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}");
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = Listen();
        }

        public string Address { get; }

        public string All(string path) => string.Concat(_heard.Where(h => h.Path == path).Select(h => h.Body));

        public Task Heard(string path, string word) =>
            Wait.Until(
                () => Task.FromResult(All(path).Contains(word, StringComparison.Ordinal)),
                () => $"Nothing of {word} in {All(path).Length} bytes of {path}."
            );

        public void Dispose() => _listener.Close();

        private async Task Listen()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext asked;
                try
                {
                    asked = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using var body = new MemoryStream();
                await asked.Request.InputStream.CopyToAsync(body);
                _heard.Enqueue((asked.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                asked.Response.ContentType = "application/x-protobuf";
                asked.Response.Close();
            }
        }
    }
}
