using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Web.Jobs;

/// <summary>Sends the hash at the end of the audit log to the auditors: kept elsewhere, it tells if an end was cut off.</summary>
internal static class LogHeads
{
    /// <summary>Queues one letter a day to each auditor of each municipality.</summary>
    public static async Task<JobReport> Queue(
        Database database,
        TimeProvider clock,
        Func<StyrkedjaDb, Task<IReadOnlyList<Colleague>>> colleagues,
        CancellationToken stop
    )
    {
        if (await AuditSeals.Head(database) is not { } head)
        {
            return new JobReport(0);
        }
        var now = clock.GetUtcNow();
        var subject = $"Granskningsloggens slut {SwedishDate.Write(SwedishTime.Day(now))}";
        return await DailyLetters.Queue(
            database,
            "log-head",
            now,
            async (db, municipality) =>
                from colleague in await colleagues(db)
                where colleague.Roles.Any(role => role.Role == Role.Auditor)
                select new DailyLetter(colleague.Address, subject, Body(municipality.Name, head)),
            stop
        );
    }

    private static string Body(string municipality, AuditHead head) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Hej!

            Så här slutar granskningsloggen i Styrkedja för {municipality}:

            Förseglad rad: {head.Number}
            Kontrollsumma: {head.Hash}
            Förseglad: {SwedishTime.Write(head.SealedAt)}

            Spara brevet där den som sköter databasen inte kommer åt det. Den som senare vill veta att inget har tagits bort
            efter det kör:

            ./styrkedja audit verify --head {head.Hash}

            Brevet skickades av Styrkedja och går inte att svara på.

            """
        );
}
