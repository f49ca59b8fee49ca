using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>A target as columns, and back.</summary>
internal static class TargetColumns
{
    /// <summary>Its kind.</summary>
    public static TargetKind KindOf(Target target) =>
        target switch
        {
            Target.Number => TargetKind.Number,
            Target.Maximum => TargetKind.Maximum,
            Target.Minimum => TargetKind.Minimum,
            Target.Band => TargetKind.Band,
            Target.OnlyDirection => TargetKind.OnlyDirection,
            Target.Delegated => TargetKind.Delegated,
            Target.Later => TargetKind.Later,
            Target.None => TargetKind.None,
            _ => throw new ArgumentOutOfRangeException(nameof(target)),
        };

    /// <summary>The way that it says to go, where it says only that; else null.</summary>
    public static Direction? WayOf(Target target) => (target as Target.OnlyDirection)?.Way;

    /// <summary>The target again.</summary>
    public static Target Read(TargetKind kind, string text, Direction? way, Measure? number) =>
        kind switch
        {
            TargetKind.Number => new Target.Number(text, Of(number)),
            TargetKind.Maximum => new Target.Maximum(text, Of(number)),
            TargetKind.Minimum => new Target.Minimum(text, Of(number)),
            TargetKind.Band => new Target.Band(text, Of(number)),
            TargetKind.OnlyDirection => new Target.OnlyDirection(
                text,
                way ?? throw new InvalidOperationException("A target that only says a way has one.")
            ),
            TargetKind.Delegated => new Target.Delegated(text),
            TargetKind.Later => new Target.Later(text),
            TargetKind.None => new Target.None(text),
        };

    private static Measure Of(Measure? number) =>
        number ?? throw new InvalidOperationException("A target of this kind has a number.");
}
