using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Log;

/// <summary>What a reader of the log asks for, as it stands in the address.</summary>
public sealed class LogFilter
{
    /// <summary>The first day, as typed.</summary>
    public string? Fran { get; set; }

    /// <summary>The last day, as typed.</summary>
    public string? Till { get; set; }

    /// <summary>Who.</summary>
    public Guid? Vem { get; set; }

    /// <summary>What was done: a code, or its beginning that ends in a point.</summary>
    public string? Vad { get; set; }

    /// <summary>"konton" for the accounts of those who work in the municipality.</summary>
    public string? Om { get; set; }

    /// <summary>The row: its id.</summary>
    public string? Rad { get; set; }

    /// <summary>Whether accounts are asked for.</summary>
    public bool OfAccounts => Om == "konton";

    /// <summary>What is wrong with what was typed, in a sentence; null for nothing.</summary>
    public string? Problem =>
        !IsDay(Fran) ? "Skriv första dagen som 2025-01-31, eller lämna fältet tomt."
        : !IsDay(Till) ? "Skriv sista dagen som 2025-01-31, eller lämna fältet tomt."
        : null;

    /// <summary>The question to the log.</summary>
    public async Task<AuditLog> Ask(StyrkedjaDb db)
    {
        List<Guid>? actors = null;
        if (Vem is { } person)
        {
            // What somebody did before it was known who they are in the municipality stands by their account.
            var account = await db.Persons.Where(p => p.Id == person).Select(p => p.AccountId).SingleOrDefaultAsync();
            actors = account is { } known ? [person, known] : [person];
        }
        var (own, shared) = OfAccounts ? await AccountsOf(db) : (null, null);
        return new AuditLog(
            DayOf(Fran) is { } first ? Midnight(first) : null,
            DayOf(Till) is { } last ? Midnight(last.AddDays(1)) : null,
            actors,
            string.IsNullOrEmpty(Vad) ? null : Vad,
            null,
            string.IsNullOrEmpty(Rad) ? null : Rad,
            own,
            shared
        );
    }

    // Where from and when somebody fails to log in says much of them: a municipality sees that of an account which has never
    // been at home in another. Of the rest, as of those who have not said yes, it sees what its own people did.
    private static async Task<(List<Guid> Own, SharedAccounts Shared)> AccountsOf(StyrkedjaDb db)
    {
        var people = await db
            .Persons.Where(p => p.AccountId != null)
            .Select(p => new
            {
                p.Id,
                Account = p.AccountId!.Value,
                IsAsked = p.InvitedAt != null,
            })
            .ToListAsync();
        var (here, accounts) = (db.Municipality, people.ConvertAll(p => p.Account));
        var elsewhere = (
            await db
                .Persons.IgnoreQueryFilters()
                .Where(p => p.MunicipalityId != here && p.InvitedAt == null && p.AccountId != null)
                .Where(p => accounts.Contains(p.AccountId!.Value))
                .Select(p => p.AccountId!.Value)
                .ToListAsync()
        ).ToHashSet();
        var own = people.FindAll(p => !p.IsAsked && !elsewhere.Contains(p.Account)).ConvertAll(p => p.Account);
        return (own, new SharedAccounts([.. accounts.Except(own)], people.ConvertAll(p => p.Id)));
    }

    /// <summary>The same question in an address, with more.</summary>
    public string Query(params (string Name, string Value)[] more)
    {
        (string Name, string? Value)[] all =
        [
            ("fran", Fran),
            ("till", Till),
            ("vem", Vem?.ToString()),
            ("vad", Vad),
            ("om", Om),
            ("rad", Rad),
            .. more.Select(m => (m.Name, (string?)m.Value)),
        ];
        return "?"
            + string.Join(
                '&',
                all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")
            );
    }

    /// <summary>Asks for everything about the row of an entry.</summary>
    public static string QueryOf(StoredAuditEntry entry) =>
        new LogFilter
        {
            Rad = entry.SubjectId,
            Om = entry.Subject is "account" or "account_login" ? "konton" : null,
        }.Query();

    private static bool IsDay(string? typed) => string.IsNullOrWhiteSpace(typed) || DayOf(typed) is not null;

    private static DateOnly? DayOf(string? typed) => SwedishDate.TryReadTyped(typed, out var day) ? day : null;

    private static DateTime Midnight(DateOnly day) => SwedishTime.Begins(day).UtcDateTime;
}
