namespace Styrkedja.Core.Goals;

/// <summary>A person's judgement of a goal or an expected result in a period (R3). At T1 and T2 it is a forecast.</summary>
public enum Assessment
{
    /// <summary>Uppfylls helt.</summary>
    Full,

    /// <summary>Uppfylls delvis.</summary>
    Partial,

    /// <summary>Uppfylls inte.</summary>
    None,
}
