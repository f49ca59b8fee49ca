using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Styrkedja.Web.Serving;

/// <summary>What the program tells of its work to whoever listens: see <see cref="Telemetry"/>. Never about whom.</summary>
internal static class Measures
{
    /// <summary>The name of the source and the meter.</summary>
    public const string Name = "Styrkedja";

    private static readonly Meter Meter = new(Name);

    /// <summary>Spans of jobs.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Rounds of jobs, by job and outcome.</summary>
    public static Counter<long> JobRuns { get; } = Meter.CreateCounter<long>("styrkedja.job.runs");

    /// <summary>Attempts to send a letter, by outcome: sent, again, failed.</summary>
    public static Counter<long> Mail { get; } = Meter.CreateCounter<long>("styrkedja.mail.attempts");

    /// <summary>Passwords that were verified, right or wrong: one for each try, whether there is such an account or not.</summary>
    public static Counter<long> PasswordChecks { get; } = Meter.CreateCounter<long>("styrkedja.password.checks");
}
