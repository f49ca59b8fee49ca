using Microsoft.EntityFrameworkCore;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Components;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Mail;

namespace Styrkedja.Web.Features.Jobs;

/// <summary>The three tables of the page of jobs: the jobs, their latest runs, and the letters.</summary>
public sealed class JobTables
{
    private const int Most = 50;

    private JobTables() { }

    /// <summary>The jobs, each with when it runs next and its latest run.</summary>
    public required IReadOnlyList<JobRow> Jobs { get; init; }

    /// <summary>The latest runs, the latest first.</summary>
    public required IReadOnlyList<StoredJobRun> Runs { get; init; }

    /// <summary>The latest letters that are not sent, and those that are; the latest first.</summary>
    public required IReadOnlyList<StoredMail> Letters { get; init; }

    /// <summary>How many letters wait.</summary>
    public required int Waiting { get; init; }

    /// <summary>Whether there is a mail server.</summary>
    public required bool HasServer { get; init; }

    /// <summary>Loads them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="schedule">When the jobs run.</param>
    /// <param name="rhythms">How often.</param>
    /// <param name="sender">Whether letters can be sent.</param>
    /// <param name="idle">Whether rounds that found nothing to do are wanted too.</param>
    public static async Task<JobTables> Load(
        Database database,
        JobSchedule schedule,
        JobRhythms rhythms,
        MailSender sender,
        bool idle
    )
    {
        await using var db = database.Open(Guid.Empty);
        var next = await schedule.NextRounds();
        var jobs = new List<JobRow>();
        foreach (var job in JobCatalogue.All)
        {
            var last = await db
                .JobRuns.Where(r => r.Job == job.Name)
                .OrderByDescending(r => r.StartedAt)
                .FirstOrDefaultAsync();
            jobs.Add(new JobRow(job, rhythms.Of(job), next.GetValueOrDefault(job.Name), last));
        }
        var letters = db.Mail.IgnoreQueryFilters();
        return new JobTables
        {
            Jobs = jobs,
            Runs = await db
                .JobRuns.Where(r =>
                    idle || r.Done != 0 || r.Message != null || r.RequestedBy != null || r.Outcome != JobOutcome.Done
                )
                .OrderByDescending(r => r.StartedAt)
                .Take(Most)
                .ToListAsync(),
            Letters = await letters
                .OrderBy(m => m.SentAt != null)
                .ThenByDescending(m => m.QueuedAt)
                .Take(Most)
                .ToListAsync(),
            Waiting = await letters.CountAsync(m => m.SentAt == null && m.FailedAt == null),
            HasServer = sender.HasServer,
        };
    }

    /// <summary>One of them as a file; null where there is none with that name.</summary>
    public TableFile? AsFile(string? table) =>
        table switch
        {
            "jobb" => new TableFile(
                "jobb",
                ["Jobb", "Körs", "Nästa gång", "Senast", "Utfall", "Server"],
                Jobs.Select(row =>
                    (SheetCell[])
                        [
                            row.Job.Title,
                            row.Rhythm.Words,
                            JobWords.Time(row.Next),
                            JobWords.Time(row.Last?.StartedAt),
                            row.Last is null ? null : JobWords.Outcome(row.Last),
                            row.Last?.Server,
                        ]
                )
            ),
            "omgangar" => new TableFile(
                "jobbens-omgangar",
                ["Började", "Jobb", "Startades av", "Utfall", "Antal", "Server", "Meddelande"],
                Runs.Select(run =>
                    (SheetCell[])
                        [
                            JobWords.Time(run.StartedAt),
                            JobWords.TitleOf(run.Job),
                            JobWords.Cause(run),
                            JobWords.Outcome(run),
                            JobWords.Count(run.Done),
                            run.Server,
                            run.Message,
                        ]
                )
            ),
            "brev" => new TableFile(
                "brev",
                ["Köat", "Till", "Ämne", "Läge", "Försök", "Problem"],
                Letters.Select(mail =>
                    (SheetCell[])
                        [
                            JobWords.Time(mail.QueuedAt),
                            mail.Recipient,
                            mail.Subject,
                            JobWords.State(mail, HasServer),
                            mail.Attempts,
                            mail.Problem,
                        ]
                )
            ),
            _ => null,
        };
}

/// <summary>A job on the page.</summary>
/// <param name="Job">The job.</param>
/// <param name="Rhythm">When it runs.</param>
/// <param name="Next">When it runs next; null where only somebody starts it.</param>
/// <param name="Last">Its latest run.</param>
public sealed record JobRow(Job Job, Rhythm Rhythm, DateTimeOffset? Next, StoredJobRun? Last);
