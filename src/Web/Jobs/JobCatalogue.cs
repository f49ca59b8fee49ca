using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Jobs;

/// <summary>The jobs. A new one is a line here; the page of jobs, the schedule and the memory follow.</summary>
internal static class JobCatalogue
{
    /// <summary>All of them, in the order that administrators see.</summary>
    public static IReadOnlyList<Job> All { get; } =
    [
        new(
            "send-mail",
            "Skicka brev",
            "Skickar de brev som står i kö.",
            Rhythm.Every(TimeSpan.FromSeconds(10)),
            (services, stop) => services.GetRequiredService<MailSender>().SendQueued(stop)
        ),
        new(
            "remind",
            "Påminn om granskning",
            "Skriver till dem som granskar när dokument har väntat i mer än sju dagar.",
            Rhythm.At("0 30 7 ? * MON-FRI", "vardagar 07.30"),
            (services, stop) =>
                Reminders.Queue(
                    services.GetRequiredService<Database>(),
                    services.GetRequiredService<TimeProvider>(),
                    services.GetRequiredService<Colleagues>().In,
                    stop
                )
        ),
        new(
            "seal-log",
            "Försegla loggen",
            "Binder ihop nya rader i granskningsloggen, så att ingen kan ändras eller tas bort utan att det märks.",
            Rhythm.Every(TimeSpan.FromSeconds(5)),
            async (services, stop) =>
                new JobReport(
                    await AuditSeals.Seal(
                        services.GetRequiredService<Database>(),
                        services.GetRequiredService<TimeProvider>(),
                        stop
                    )
                )
        ),
        new(
            "send-log-head",
            "Mejla loggens slut",
            "Skickar granskningsloggens kontrollsumma till revisorerna.",
            Rhythm.At("0 0 6 * * ?", "varje dag 06.00"),
            (services, stop) =>
                LogHeads.Queue(
                    services.GetRequiredService<Database>(),
                    services.GetRequiredService<TimeProvider>(),
                    services.GetRequiredService<Colleagues>().In,
                    stop
                )
        ),
        new(
            "clean-up",
            "Städa",
            "Tar bort brev och avslutade inloggningar efter 30 dagar och uppgifter om jobb efter 90 dagar.",
            Rhythm.At("0 15 3 * * ?", "varje natt 03.15"),
            (services, stop) =>
                CleanUp.Run(
                    services.GetRequiredService<Database>(),
                    services.GetRequiredService<IDbContextFactory<AccountsDb>>(),
                    services.GetRequiredService<TimeProvider>(),
                    stop
                )
        ),
    ];

    /// <summary>The one with a name, or null.</summary>
    public static Job? Find(string name) => All.FirstOrDefault(job => job.Name == name);
}
