using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Indicators;

/// <summary>What the indicators of a municipality mean.</summary>
public static class IndicatorCatalogue
{
    /// <summary>Which way somebody has decided is good for an indicator of one of some names; null where nobody has.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="names">The names; one that stands for another means what that means.</param>
    public static async Task<Func<string, Direction?>> Decided(StyrkedjaDb db, IEnumerable<string> names)
    {
        var among = db.Indicators.Where(i => i.DirectionSource == DirectionSource.Catalogue);
        var decided = await Named(db, names, among);
        return name => decided.GetValueOrDefault(SwedishText.Fold(name))?.Direction;
    }

    /// <summary>The indicators of some names by name, folded; under one that stands for another, that other.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="names">The names.</param>
    public static Task<IReadOnlyDictionary<string, StoredIndicator>> Used(StyrkedjaDb db, IEnumerable<string> names) =>
        Named(db, names, db.Indicators);

    private static async Task<IReadOnlyDictionary<string, StoredIndicator>> Named(
        StyrkedjaDb db,
        IEnumerable<string> names,
        IQueryable<StoredIndicator> among
    )
    {
        var keys = names.Select(SwedishText.Fold).ToHashSet();
        if (keys.Count == 0)
        {
            return new Dictionary<string, StoredIndicator>();
        }
        return await db
            .Indicators.Where(i => keys.Contains(i.NameKey))
            .LeftJoin(IndicatorNames.Joined(db), i => i.Id, s => s.IndicatorId, (Named, Said) => new { Named, Said })
            .Join(
                among,
                found => found.Said == null ? found.Named.Id : found.Said.OtherId,
                holds => holds.Id,
                (found, holds) => new { found.Named.NameKey, Holds = holds }
            )
            .ToDictionaryAsync(found => found.NameKey, found => found.Holds, StringComparer.Ordinal);
    }

    /// <summary>Decides which way is good and whose number the council's target is: no document proposes otherwise then.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="indicator">Which.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="scope">Whose number the council's target is; null leaves it to the targets.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="StaleException">Somebody has changed it in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Define(
        StyrkedjaDb db,
        Guid indicator,
        int version,
        Direction direction,
        TargetScope? scope,
        string reason,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "indicator.define", reason),
            may,
            Held.Definition(indicator),
            async change =>
            {
                change.Require(Right.EditSettings);
                var known =
                    await db.Indicators.AsTracking().SingleOrDefaultAsync(i => i.Id == indicator)
                    ?? throw new StaleException("indicator");
                var isSaid = known.Direction == direction && known.Scope == scope;
                if (isSaid && known.DirectionSource == DirectionSource.Catalogue)
                {
                    return;
                }
                Change.Seen(known.Version == version);
                (known.Direction, known.DirectionSource, known.Scope) = (direction, DirectionSource.Catalogue, scope);
                known.Version++;
                await change.Write();
            }
        );
}
