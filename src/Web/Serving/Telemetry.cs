using System.Collections;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Styrkedja.Web.Serving;

/// <summary>
/// Sends traces, metrics and logs by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT says where to; else nothing of it is loaded.
/// A span tells which route was asked for, not by whom, for what address or with which words.
/// </summary>
internal static class Telemetry
{
    private const string Requests = "Microsoft.AspNetCore";
    private const string Commands = "Npgsql";

    /// <summary>Whether it is asked for.</summary>
    public static bool IsWanted(Func<string, string?> environment) =>
        environment("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };

    /// <summary>Registers it.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        // It is set up by variables that the host does not read.
        builder.Configuration.AddInMemoryCollection(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value))
                .Where(variable => variable.Key.StartsWith("OTEL_", StringComparison.Ordinal))
        );
        var version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource
                    .AddService("styrkedja", serviceVersion: version, serviceInstanceId: Environment.MachineName)
                    .AddEnvironmentVariableDetector() // OTEL_SERVICE_NAME wins
            )
            .WithTracing(traces => traces.AddSource(Requests, Commands, Measures.Name).AddProcessor(new WithoutWords()))
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                    .AddMeter("System.Runtime", Measures.Name)
            )
            .WithLogging()
            .UseOtlpExporter();
    }

    /// <summary>Names the span of a request by its route; comes after routing.</summary>
    public static void UseNamedSpans(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    Activity.Current is { IsAllDataRequested: true, Source.Name: Requests } span
                    && context.GetEndpoint() is RouteEndpoint endpoint
                )
                {
                    var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
                    span.DisplayName = $"{context.Request.Method} {route}";
                    span.SetTag("http.route", route);
                    span.SetTag("http.request.method", context.Request.Method);
                    context.Response.OnCompleted(() =>
                    {
                        span.SetTag("http.response.status_code", context.Response.StatusCode);
                        return Task.CompletedTask;
                    });
                }
                return next(context);
            }
        );

    // The driver tells the text of each command, and the framework might tell an address one day.
    private sealed class WithoutWords : BaseProcessor<Activity>
    {
        private static readonly string[] Words =
        [
            "db.statement",
            "db.query.text",
            "url.path",
            "url.query",
            "url.full",
            "client.address",
            "user_agent.original",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var word in Words)
            {
                data.SetTag(word, null);
            }
        }
    }
}
