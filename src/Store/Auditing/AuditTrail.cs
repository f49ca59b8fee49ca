using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Who does what in a context. A context with audited rows keeps one, maps <see cref="AuditMapping"/>, and calls
/// <see cref="Record"/> before each of its saves, so that a change and its entries are saved together or not at all.
/// </summary>
public sealed class AuditTrail
{
    private TimeProvider _clock = TimeProvider.System;
    private Actor? _actor;
    private string? _action;
    private string? _reason;
    private Guid _change;

    // What the last save was to enter.
    private readonly List<object> _recorded = [];

    private readonly HashSet<object> _noted = [];

    /// <summary>Forgets what was, for a context that is used again.</summary>
    /// <param name="actor">Who acts; null where nothing audited is to be saved.</param>
    /// <param name="clock">The time.</param>
    public void Begin(Actor? actor, TimeProvider clock)
    {
        (_actor, _clock) = (actor, clock);
        (_action, _reason, _change) = (null, null, Guid.Empty);
        _recorded.Clear();
        _noted.Clear();
    }

    /// <summary>The time that entries get.</summary>
    public DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>The next save enters that something was done with a row, also where it changes nothing of it.</summary>
    public void Note(IAudited row) => _noted.Add(row);

    /// <summary>Says who acts from here on.</summary>
    public void ActAs(Actor actor) => _actor = actor;

    /// <summary>Names the change that the next saves belong to, until another is named.</summary>
    /// <param name="action">A code of words with points between: "document.accept".</param>
    /// <param name="reason">Why, where a person said so.</param>
    public void Acting(string action, string? reason = null)
    {
        (_action, _change) = (action, Guid.CreateVersion7());
        _reason = reason is null ? null : StorableText.Of(reason);
    }

    /// <summary>Adds an entry for every audited row that the next save adds, changes or removes.</summary>
    /// <exception cref="InvalidOperationException">There is one, and nobody acts or nothing is named.</exception>
    public void Record(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        ForgetFailed(db);
        foreach (var entry in db.ChangeTracker.Entries<IAudited>().ToList())
        {
            var isNoted = _noted.Contains(entry.Entity);
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) && !isNoted)
            {
                continue;
            }
            var columns = AuditedColumns.Of(entry.Metadata);
            var was = entry.State == EntityState.Added ? null : columns.Values(entry.OriginalValues);
            var becomes = entry.State == EntityState.Deleted ? null : columns.Values(entry.CurrentValues);
            var changed = was is null || becomes is null ? [] : columns.PersonalChanges(entry);
            var before = was is null ? null : RowJson.Write(was, columns.KeptAs);
            var after = becomes is null ? null : RowJson.Write(becomes, columns.KeptAs);
            if (before == after && changed.Count == 0 && !isNoted)
            {
                continue;
            }
            var (municipality, id) = columns.Subject((becomes ?? was)!);
            after = after is null ? null : RowJson.WithChanged(after, changed);
            _recorded.AddRange(Add(db, municipality, columns.Table, id, before, after));
        }
        _noted.Clear();
    }

    /// <summary>Adds an entry, also about something that is not a row of its own.</summary>
    /// <returns>The rows that were added to the context.</returns>
    internal object[] Add(DbContext db, Guid municipality, string subject, string id, string? before, string? after)
    {
        if (_actor is null || _action is null)
        {
            throw new InvalidOperationException(
                $"A change of {subject} needs an actor (given when the context is opened) and an action (Acting)."
            );
        }
        var entry = new StoredAuditEntry
        {
            Id = AuditIds.Next(),
            MunicipalityId = municipality,
            At = ColumnMapping.Milliseconds(Now),
            ActorId = _actor.Person,
            Origin = _actor.Origin,
            Action = _action,
            ChangeId = _change,
            Subject = subject,
            SubjectId = id,
            Before = before,
            After = after,
            Reason = _reason,
        };
        var pending = new StoredAuditPending { MunicipalityId = municipality, EntryId = entry.Id };
        db.AddRange(entry, pending);
        return [entry, pending];
    }

    // A save that failed left its entries behind; what is tried again is entered anew.
    private void ForgetFailed(DbContext db)
    {
        foreach (var row in _recorded)
        {
            if (db.Entry(row) is { State: EntityState.Added } failed)
            {
                failed.State = EntityState.Detached;
            }
        }
        _recorded.Clear();
    }
}
