using Styrkedja.Core.Indicators;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Goals;

namespace Styrkedja.Web.Features.Overview;

/// <summary>The direction goals of a document as a file, with how many indicators of each status are under each.</summary>
internal static class OverviewFile
{
    /// <summary>Makes it.</summary>
    public static TableFile Of(Place place, GoalChain chain) =>
        new TableFile(
            $"maluppfyllelse-{place.Board?.Slug}-{place.YearText}-{place.Document.Slug}",
            [
                "Nummer",
                "Inriktningsmål",
                "Bedömning",
                "Indikatorer",
                "Uppfylls helt",
                "Uppfylls delvis",
                "Uppfylls inte",
                "Inget resultat",
                "Aktiviteter",
            ],
            chain.Roots.Select(node =>
                (SheetCell[])
                    [
                        node.Goal.Number,
                        node.Goal.Title,
                        node.Goal.Status is { } status ? StatusMark.Of(status).Word : "",
                        node.Indicators.All,
                        node.Indicators[IndicatorStatus.Full],
                        node.Indicators[IndicatorStatus.Partial],
                        node.Indicators[IndicatorStatus.None],
                        node.Indicators[IndicatorStatus.Missing],
                        node.Activities,
                    ]
            )
        );
}
