using Styrkedja.Core.Indicators;
using Styrkedja.Store;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.People;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>What is known of a single value, and what has been entered of it.</summary>
/// <param name="Known">What is known now, first what holds.</param>
/// <param name="Entered">What has been entered, the latest first.</param>
/// <param name="Names">Who entered what.</param>
public sealed record KnownOfValue(
    IReadOnlyList<IndicatorFact> Known,
    IReadOnlyList<IndicatorFact> Entered,
    IReadOnlyDictionary<Guid, string> Names
)
{
    /// <summary>What holds; null for nothing.</summary>
    public IndicatorFact? Holds => Known is [var first, ..] ? first : null;

    /// <summary>The value that whoever looks now sees hold; null for none.</summary>
    public Guid? Seen => Holds?.Known.Row.Id;

    /// <summary>True where what holds was entered here, and can be taken back.</summary>
    public bool IsEntered => Holds is { Printed: null };

    /// <summary>Loads it.</summary>
    public static async Task<KnownOfValue> Load(StyrkedjaDb db, ValuePlace at)
    {
        var entered = await KnownValues.Entered(db, at);
        return new(
            [.. (await KnownValues.Of(db, at)).Select(v => new IndicatorFact(v))],
            [.. entered.Select(v => new IndicatorFact(v))],
            await db.NamesOf(entered.Select(v => v.Row.RecordedBy))
        );
    }
}
