using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>target-weaker-than-council</c>: a board that aims lower than the council asks (R2).</summary>
internal static class WeakTargets
{
    public static Check Check { get; } =
        new(
            "target-weaker-than-council",
            "Svagare mål än fullmäktiges",
            [Severity.Warning],
            "The board's target is weaker than the council's, where both are numbers of the board in one unit.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        document
            .Records.Indicators.Where(i =>
                i.Ambiguous is null
                && WeakTarget.IsWeaker(i.Target, i.CouncilTarget, i.Direction, document.DefinitionOf(i))
            )
            .Select(Describe);

    private static Finding Describe(PrintedIndicator row)
    {
        var higher = row.Direction == Direction.Higher;
        var plain = row.CouncilTarget is Target.Number;
        var asked = (plain ? (higher ? "minst " : "högst ") : "") + row.CouncilTarget.Text;
        var sure = row.DirectionSource == DirectionSource.Assumed ? " Kontrollera först att högre är bättre." : "";
        return new Finding(
            Check.Name,
            Severity.Warning,
            $"Nämndens årsmål {row.Target.Text} för ”{row.Name}” (rad {row.Lines.First}) är svagare än "
                + $"kommunfullmäktiges {row.CouncilTarget.Text}.",
            "Skärp årsmålet till minst kommunfullmäktiges nivå, eller motivera varför nämnden siktar lägre." + sure,
            asked,
            row.Target.Text,
            row.Lines
        );
    }
}
