using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What is in a plan, in the words of users.</summary>
public static class PlanWords
{
    /// <summary>"Nämndmål", "Aktivitet".</summary>
    public static string Name(PlanItemKind kind, GoalLevel? level) =>
        kind switch
        {
            PlanItemKind.Goal => level is { } known ? GoalLevels.Name(known) : "Mål",
            PlanItemKind.ExpectedResult => "Förväntat resultat",
            PlanItemKind.Indicator => "Indikator",
            PlanItemKind.Activity => "Aktivitet",
            PlanItemKind.Contribution => "Text",
            PlanItemKind.Assignment => "Uppdrag",
        };

    /// <summary>"nämndmål", "en aktivitet": what is added.</summary>
    public static string Indefinite(PlanItemKind kind, GoalLevel? level) =>
        kind switch
        {
            PlanItemKind.Goal or PlanItemKind.ExpectedResult or PlanItemKind.Assignment => "ett "
                + Name(kind, level).ToLowerInvariant(),
            PlanItemKind.Indicator or PlanItemKind.Activity or PlanItemKind.Contribution => "en "
                + Name(kind, level).ToLowerInvariant(),
        };

    /// <summary>"Utkast", "Föreslagen", "Beslutad".</summary>
    public static string Name(PlanState state) =>
        state switch
        {
            PlanState.Draft => "Utkast",
            PlanState.Proposed => "Föreslagen",
            PlanState.Decided => "Beslutad",
        };

    /// <summary>Its word in an address: "aktivitet".</summary>
    public static string Slug(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Goal => "mal",
            PlanItemKind.ExpectedResult => "resultat",
            PlanItemKind.Indicator => "indikator",
            PlanItemKind.Activity => "aktivitet",
            PlanItemKind.Contribution => "text",
            PlanItemKind.Assignment => "uppdrag",
        };

    /// <summary>The kind of a word in an address; null where there is none.</summary>
    public static PlanItemKind? Kind(string? slug)
    {
        foreach (var kind in Enum.GetValues<PlanItemKind>())
        {
            if (Slug(kind) == slug)
            {
                return kind;
            }
        }
        return null;
    }

    /// <summary>The level of a goal in an address: "inriktning", "omrade", "namnd", "enhet".</summary>
    public static string Slug(GoalLevel level) =>
        level switch
        {
            GoalLevel.Direction => "inriktning",
            GoalLevel.Area => "omrade",
            GoalLevel.Board => "namnd",
            GoalLevel.Unit => "enhet",
        };

    /// <summary>The level of a word in an address; null where there is none.</summary>
    public static GoalLevel? Level(string? slug)
    {
        foreach (var level in Enum.GetValues<GoalLevel>())
        {
            if (Slug(level) == slug)
            {
                return level;
            }
        }
        return null;
    }

    /// <summary>What a field of an item is called.</summary>
    public static string Label(PlanField field, PlanItemKind kind, PlanSide side) =>
        field switch
        {
            PlanField.Title => kind == PlanItemKind.Contribution ? "Rubrik"
            : kind == PlanItemKind.Goal ? "Mål"
            : Name(kind, null),
            PlanField.Body => kind == PlanItemKind.Goal ? "Beskrivning"
            : kind == PlanItemKind.Assignment ? "Svar"
            : "Text",
            PlanField.Code => "Nummer",
            PlanField.Target => "Årsmål",
            PlanField.CouncilTarget => "KF:s årsmål",
            PlanField.Periodicity => "Periodicitet",
            PlanField.Reason => "Varför målet är svagare än fullmäktiges",
            PlanField.Starts => "Startdatum",
            PlanField.Ends => kind == PlanItemKind.Assignment ? "Klart senast" : "Slutdatum",
            PlanField.Responsible => side == PlanSide.Council ? "Gäller nämnd" : "Ansvarig enhet",
        };
}
