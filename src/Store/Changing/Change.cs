using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Store.Changing;

/// <summary>
/// A change that is being made, in its transaction: what it reads by, asks by and writes by. <see cref="Changes"/> alone
/// gives one to the steps of a change.
/// </summary>
public sealed class Change
{
    private readonly MayDo _may;
    private bool _isAsked;

    internal Change(StyrkedjaDb rows, Act act, MayDo may, DateTime now) =>
        (Rows, Act, _may, Now) = (rows, act, may, now);

    /// <summary>The rows as they are while nobody else changes them; those that are to be changed are asked for tracked.</summary>
    public StyrkedjaDb Rows { get; }

    /// <summary>Who changes what, and why.</summary>
    public Act Act { get; }

    /// <summary>The time of the change.</summary>
    public DateTime Now { get; }

    /// <summary>Holds one thing more until the change is done.</summary>
    public Task Hold(Held held) => Rows.Dialect.Hold(Rows, held.Key(Rows.Municipality));

    /// <summary>
    /// Holds one thing more beside others who hold it so: nobody who holds it alone changes it until the change is done.
    /// </summary>
    public Task HoldBesideOthers(Held held) => Rows.Dialect.HoldBesideOthers(Rows, held.Key(Rows.Municipality));

    /// <summary>Demands a right with each of some things, as they are found to be. Without it nothing can be written.</summary>
    /// <param name="right">What is to be done.</param>
    /// <param name="paths">For each thing the unit that it belongs to and all that it stands under; empty for the municipality.</param>
    /// <param name="state">Where they stand.</param>
    /// <exception cref="NotAllowedException">It is not allowed with one of them; nothing is written.</exception>
    public void Require(Right right, IEnumerable<IReadOnlyCollection<Guid>> paths, State state = State.None)
    {
        _may.Require(right, paths, state);
        _isAsked = true;
    }

    /// <inheritdoc cref="Require(Right, IEnumerable{IReadOnlyCollection{Guid}}, State)"/>
    /// <summary>Demands a right with the whole municipality.</summary>
    public void Require(Right right) =>
        Require(
            right,
            [
                [],
            ]
        );

    /// <summary>Ends the change where what the person saw is no longer so.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <exception cref="StaleException">It is not; nothing is written.</exception>
    public static void Seen(bool isSo)
    {
        if (!isSo)
        {
            throw new StaleException();
        }
    }

    /// <summary>Writes what was changed in the rows so far, with an entry in the log for each.</summary>
    public async Task Write()
    {
        RequireAsked();
        await Rows.SaveChangesAsync();
    }

    /// <summary>Writes many rows of one table, which are not audited one by one.</summary>
    /// <param name="rows">The rows, in the order of their key where they are digested.</param>
    /// <param name="digests">Takes them in for the log.</param>
    internal async Task WriteMany<T>(IReadOnlyCollection<T> rows, RowDigests digests)
        where T : class
    {
        RequireAsked();
        await Rows.AddMany(Rows.Dialect, rows, digests);
    }

    /// <summary>Enters in the log what many rows have become; written with the next <see cref="Write"/>.</summary>
    internal void Enter(string subject, Guid id, string? before, string? after) =>
        Rows.Trail.Add(Rows, Rows.Municipality, subject, id.ToString(), before, after);

    /// <summary>Writes by a statement what would be too many rows for the context; the caller enters it.</summary>
    internal async Task Run(FormattableString statement)
    {
        RequireAsked();
        await Rows.Database.ExecuteSqlAsync(statement);
    }

    private void RequireAsked()
    {
        if (!_isAsked)
        {
            throw new InvalidOperationException($"{Act.Action} writes before it has asked whether it may.");
        }
    }
}
