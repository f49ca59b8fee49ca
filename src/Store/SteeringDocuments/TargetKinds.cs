using Styrkedja.Core.Indicators;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.SteeringDocuments;

/// <summary>The kind of a target as it is stored.</summary>
internal static class TargetKinds
{
    public static TargetKind Of(Target target) =>
        target switch
        {
            Target.Number => TargetKind.Number,
            Target.Maximum => TargetKind.Maximum,
            Target.Minimum => TargetKind.Minimum,
            Target.Band => TargetKind.Band,
            Target.OnlyDirection => TargetKind.OnlyDirection,
            Target.Delegated => TargetKind.Delegated,
            Target.Later => TargetKind.Later,
            _ => TargetKind.None,
        };
}
