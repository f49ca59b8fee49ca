using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mail;
using Styrkedja.Web.Components;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Jobs;

/// <summary>Jobb: what Styrkedja does by itself, how it went, and the letters that it sends.</summary>
[Needs(Right.RunJobs)]
public sealed class IndexModel(
    Database database,
    CurrentPerson person,
    JobSchedule schedule,
    JobRhythms rhythms,
    MailSender sender,
    TimeProvider clock
) : PageModel
{
    private const string Address = "/administration/jobb";

    /// <summary>Where a test letter goes.</summary>
    [BindProperty]
    public string? Recipient { get; set; }

    /// <summary>What the page shows.</summary>
    public JobTables Tables { get; private set; } = null!;

    /// <summary>Whether rounds that found nothing to do are shown too.</summary>
    public bool Idle { get; private set; }

    /// <summary>What was asked for just now, in a sentence.</summary>
    public string? Notice { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="format">"csv" or "xlsx" gives a table as a file.</param>
    /// <param name="tabell">Which.</param>
    /// <param name="alla">"ja" shows rounds that found nothing to do too.</param>
    /// <param name="startat">The job that was asked for just now.</param>
    /// <param name="brev">"ja" where a letter was queued just now.</param>
    public async Task<IActionResult> OnGet(string? format, string? tabell, string? alla, string? startat, string? brev)
    {
        Idle = alla == "ja";
        Notice =
            JobCatalogue.Find(startat ?? "") is { } job ? $"{job.Title} körs så snart det går."
            : brev == "ja" ? "Brevet står i kö."
            : null;
        await Load();
        return TableFile.IsAsked(format) ? Tables.AsFile(tabell) ?? (IActionResult)NotFound() : Page();
    }

    /// <summary>Asks for a round of a job.</summary>
    public async Task<IActionResult> OnPostRun(string? job)
    {
        if (JobCatalogue.Find(job ?? "") is not { } found)
        {
            return NotFound();
        }
        await schedule.RunNow(found, person.Account!.Id);
        return LocalRedirect($"{Address}?startat={found.Name}");
    }

    /// <summary>Queues a letter that shows whether letters arrive.</summary>
    public async Task<IActionResult> OnPostTest()
    {
        var recipient = Recipient?.Trim(' ') ?? "";
        if (!Outbox.IsAddress(recipient))
        {
            ModelState.AddModelError(nameof(Recipient), "Skriv en e-postadress, till exempel anna@exempel.se.");
            await Load();
            return Page();
        }
        await using var db = database.Open(Guid.Empty);
        Outbox.Queue(
            db,
            Guid.Empty,
            recipient,
            "Provbrev från Styrkedja: å, ä och ö",
            "Hej!\n\nDet här är ett provbrev. Kan du läsa å, ä och ö (Å, Ä, Ö) kommer breven fram som de ska.\n\n"
                + "Brevet skickades av Styrkedja på begäran av en administratör.\n",
            clock.GetUtcNow().UtcDateTime
        );
        await db.SaveChangesAsync();
        return LocalRedirect($"{Address}?brev=ja");
    }

    /// <summary>Tries a letter again that was given up.</summary>
    public async Task<IActionResult> OnPostAgain(Guid mail)
    {
        await using var db = database.Open(Guid.Empty);
        var now = clock.GetUtcNow().UtcDateTime;
        await db
            .Mail.IgnoreQueryFilters()
            .Where(m => m.Id == mail && m.FailedAt != null)
            .ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.FailedAt, (DateTime?)null)
                    .SetProperty(x => x.Attempts, 0)
                    .SetProperty(x => x.NextAttemptAt, now)
            );
        return LocalRedirect($"{Address}?brev=ja");
    }

    private async Task Load() => Tables = await JobTables.Load(database, schedule, rhythms, sender, Idle);
}
