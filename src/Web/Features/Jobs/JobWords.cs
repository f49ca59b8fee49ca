using System.Globalization;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Jobs;

namespace Styrkedja.Web.Features.Jobs;

/// <summary>What the page of jobs says in words.</summary>
public static class JobWords
{
    /// <summary>What a job is called; its name where this version does not know it.</summary>
    public static string TitleOf(string job) => JobCatalogue.Find(job)?.Title ?? job;

    /// <summary>How a run ended.</summary>
    public static string Outcome(StoredJobRun run) =>
        run.Outcome switch
        {
            JobOutcome.Done => "klart",
            JobOutcome.Failed => "gick inte",
            JobOutcome.Abandoned => "avbrutet",
            null => "pågår", // last: where it is first the compiler looks for a _ too
        };

    /// <summary>What made it run.</summary>
    public static string Cause(StoredJobRun run) => run.RequestedBy is null ? "schemat" : "startat av någon";

    /// <summary>What has become of a letter.</summary>
    /// <param name="mail">The letter.</param>
    /// <param name="hasServer">Whether there is a mail server.</param>
    public static string State(StoredMail mail, bool hasServer) =>
        mail.SentAt is not null ? "skickat"
        : mail.FailedAt is not null ? "gick inte att skicka"
        : !hasServer ? "ej skickat: ingen e-postserver är inställd"
        : mail.Attempts == 0 ? "står i kö"
        : $"försöks igen {Time(mail.NextAttemptAt)}";

    /// <summary>An instant, or a dash.</summary>
    public static string Time(DateTimeOffset? instant) => instant is { } some ? SwedishTime.Write(some) : "–";

    /// <summary>An instant of the database, or a dash.</summary>
    public static string Time(DateTime? instant) => Time(instant is { } some ? new DateTimeOffset(some) : null);

    /// <summary>A count, or a dash.</summary>
    public static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
