using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>What is looked for in the audit log of a municipality; null asks for all.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The instant after the last.</param>
/// <param name="Actors">Who: what they are called by in the log, which may be more than one id.</param>
/// <param name="Action">What was done: a whole code, or its beginning that ends in a point ("document.").</param>
/// <param name="Subject">The table.</param>
/// <param name="SubjectId">The row.</param>
/// <param name="Accounts">
/// Not what belongs to the municipality, but these accounts of the installation: those of people who work nowhere else.
/// </param>
/// <param name="Shared">
/// Besides these, what was done with other accounts by people of the municipality; null for nothing more.
/// </param>
public sealed record AuditLog(
    DateTime? From = null,
    DateTime? To = null,
    IReadOnlyCollection<Guid>? Actors = null,
    string? Action = null,
    string? Subject = null,
    string? SubjectId = null,
    IReadOnlyCollection<Guid>? Accounts = null,
    SharedAccounts? Shared = null
)
{
    private const int IdLength = 36;
    private const int Batch = 500;
    private const int MostAtOnce = 10 * Batch;

    /// <summary>The entries, the latest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> Find(StyrkedjaDb db, int skip, int take)
    {
        var entries = await Entries(db)
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync();
        var ids = entries.ConvertAll(entry => entry.Id);
        var numbers = await db
            .AuditSeals.IgnoreQueryFilters()
            .Where(seal => ids.Contains(seal.EntryId))
            .ToDictionaryAsync(seal => seal.EntryId, seal => seal.Number);
        return entries.ConvertAll(entry => new AuditLine(
            entry,
            numbers.TryGetValue(entry.Id, out var number) ? number : null
        ));
    }

    /// <summary>
    /// The acts, the latest first. An act of more entries than are read at once, some thousands, is told in parts.
    /// </summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="skip">How many entries to pass over.</param>
    /// <param name="most">How many acts.</param>
    public async Task<AuditActs> FindActs(StyrkedjaDb db, int skip, int most)
    {
        var acts = new Dictionary<Guid, List<AuditLine>>();
        var (read, hasMore) = (0, true);
        while (hasMore && read < MostAtOnce)
        {
            var lines = await Find(db, skip + read, Batch);
            hasMore = lines.Count == Batch;
            foreach (var line in lines)
            {
                if (!acts.TryGetValue(line.Entry.ChangeId, out var act))
                {
                    if (acts.Count == most)
                    {
                        return new AuditActs(Told(acts), skip + read);
                    }
                    acts[line.Entry.ChangeId] = act = [];
                }
                act.Add(line);
                read++;
            }
        }
        return new AuditActs(Told(acts), hasMore ? skip + read : null);
    }

    private static List<AuditAct> Told(Dictionary<Guid, List<AuditLine>> acts) =>
        [.. acts.Values.Select(lines => new AuditAct([.. lines.AsEnumerable().Reverse()]))];

    private static IQueryable<StoredAuditEntry> OfAccounts(
        StyrkedjaDb db,
        IReadOnlyCollection<Guid> accounts,
        SharedAccounts shared
    )
    {
        var (own, others, by) = (Ids(accounts), Ids(shared.Accounts), shared.By);
        return db
            .AuditEntries.IgnoreQueryFilters()
            .Where(e => e.MunicipalityId == Guid.Empty)
            .Where(e =>
                (e.Subject == "account" && own.Contains(e.SubjectId))
                // Called by its account and the provider.
                || (e.Subject == "account_login" && own.Contains(e.SubjectId.Substring(0, IdLength)))
                || (e.Subject == "account" && others.Contains(e.SubjectId) && by.Contains(e.ActorId))
            );
    }

    private static List<string> Ids(IReadOnlyCollection<Guid> accounts) =>
        [.. accounts.Select(account => StoredValue.Words(account))];

    private IQueryable<StoredAuditEntry> Entries(StyrkedjaDb db)
    {
        var entries = Accounts is null
            ? db.AuditEntries.AsQueryable()
            : OfAccounts(db, Accounts, Shared ?? SharedAccounts.None);
        entries = From is { } from ? entries.Where(e => e.At >= from) : entries;
        entries = To is { } to ? entries.Where(e => e.At < to) : entries;
        entries = Actors is null ? entries : entries.Where(e => Actors.Contains(e.ActorId));
        entries =
            Action is null ? entries
            : Action.EndsWith('.') ? entries.Where(e => e.Action.StartsWith(Action))
            : entries.Where(e => e.Action == Action);
        entries = Subject is null ? entries : entries.Where(e => e.Subject == Subject);
        return SubjectId is null ? entries : entries.Where(e => e.SubjectId == SubjectId);
    }
}

/// <summary>Accounts of people who work in other municipalities too: each sees what its own people did with them.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="By">Those whose doings are seen.</param>
public sealed record SharedAccounts(IReadOnlyCollection<Guid> Accounts, IReadOnlyCollection<Guid> By)
{
    /// <summary>Nothing.</summary>
    public static SharedAccounts None { get; } = new([], []);
}

/// <summary>An entry and its place in the chain; null where it is not sealed yet.</summary>
public sealed record AuditLine(StoredAuditEntry Entry, long? Number)
{
    /// <summary>The columns that the change is about.</summary>
    public IReadOnlyList<AuditedChange> Changes => AuditedChange.Between(Entry.Before, Entry.After);
}

/// <summary>A column that an entry says to have changed.</summary>
/// <param name="Column">The column.</param>
/// <param name="Before">Its value before as JSON; null for none.</param>
/// <param name="After">Its value after as JSON; null for none.</param>
/// <param name="Personal">Whether it is personal, so that the values are not kept.</param>
public sealed record AuditedChange(string Column, string? Before, string? After, bool Personal)
{
    internal static IReadOnlyList<AuditedChange> Between(string? before, string? after)
    {
        var (was, becomes) = (RowJson.Read(before), RowJson.Read(after));
        var personal = RowJson.ChangedColumns(after);
        becomes.Remove(RowJson.ChangedKey);
        return
        [
            .. was
                .Keys.Union(becomes.Keys)
                .Order(StringComparer.Ordinal)
                .Select(column => (column, a: was.GetValueOrDefault(column), b: becomes.GetValueOrDefault(column)))
                .Where(c => c.a != c.b || personal.Contains(c.column))
                .Select(c => new AuditedChange(
                    c.column,
                    c.a,
                    c.b,
                    RowJson.IsHidden(c.a) || RowJson.IsHidden(c.b) || personal.Contains(c.column)
                )),
        ];
    }
}
