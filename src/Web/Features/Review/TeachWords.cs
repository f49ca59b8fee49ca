using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>What taught words mean, in the words of users.</summary>
internal static class TeachWords
{
    /// <summary>Why no more words are taken.</summary>
    public static readonly string TooMany = $"En kommun kan ha högst {TaughtWord.Most} ord. Ta tillbaka något först.";

    /// <summary>The meanings to choose among, those of one place in a document together.</summary>
    public static IEnumerable<SelectListItem> Choices
    {
        get
        {
            var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
            SelectListGroup Of(string name) =>
                groups.TryGetValue(name, out var group) ? group : groups[name] = new SelectListGroup { Name = name };
            return Enum.GetValues<TaughtMeaning>()
                .Select(meaning => new SelectListItem(Name(meaning), meaning.ToString()) { Group = Of(Group(meaning)) })
                .Prepend(new SelectListItem("Välj", ""));
        }
    }

    private static string Group(TaughtMeaning meaning) =>
        meaning switch
        {
            TaughtMeaning.DirectionGoal or TaughtMeaning.AreaGoal or TaughtMeaning.BoardGoal => "Mål",
            TaughtMeaning.Description
            or TaughtMeaning.ExpectedResults
            or TaughtMeaning.Analysis
            or TaughtMeaning.Comment => "Stycken under ett mål",
            TaughtMeaning.Activity or TaughtMeaning.Start or TaughtMeaning.End or TaughtMeaning.Status =>
                "Tabell med aktiviteter",
            TaughtMeaning.Indicator
            or TaughtMeaning.Target
            or TaughtMeaning.CouncilTarget
            or TaughtMeaning.Periodicity
            or TaughtMeaning.Men
            or TaughtMeaning.Women => "Tabell med indikatorer",
            TaughtMeaning.Outcome or TaughtMeaning.Previous or TaughtMeaning.Forecast or TaughtMeaning.Deviation =>
                "Flera slags tabeller",
            TaughtMeaning.Frame
            or TaughtMeaning.Budget
            or TaughtMeaning.AdjustedBudget
            or TaughtMeaning.Change
            or TaughtMeaning.Redistribution
            or TaughtMeaning.Costs
            or TaughtMeaning.Income
            or TaughtMeaning.Net => "Tabell med pengar",
        };

    /// <summary>A meaning.</summary>
    public static string Name(TaughtMeaning meaning) =>
        meaning switch
        {
            TaughtMeaning.DirectionGoal => "står före ett inriktningsmål (fullmäktiges, överst)",
            TaughtMeaning.AreaGoal => "står före ett mål för verksamhetsområdet (fullmäktiges, under inriktningsmålet)",
            TaughtMeaning.BoardGoal => "står före ett nämndmål",
            TaughtMeaning.Description => "står över ett måls beskrivning",
            TaughtMeaning.ExpectedResults => "står över ett måls förväntade resultat",
            TaughtMeaning.Analysis => "står över ett måls analys",
            TaughtMeaning.Comment => "står över ett måls kommentar",
            TaughtMeaning.Indicator => "kolumn: indikatorns namn",
            TaughtMeaning.Activity => "kolumn: aktivitetens text",
            TaughtMeaning.Target => "kolumn: årsmål",
            TaughtMeaning.CouncilTarget => "kolumn: KF:s årsmål",
            TaughtMeaning.Periodicity => "kolumn: hur ofta det mäts",
            TaughtMeaning.Outcome => "kolumn: utfall (indikatorer eller pengar)",
            TaughtMeaning.Men => "kolumn: utfall män eller pojkar",
            TaughtMeaning.Women => "kolumn: utfall kvinnor eller flickor",
            TaughtMeaning.Previous => "kolumn: utfall året före (indikatorer eller pengar)",
            TaughtMeaning.Forecast => "kolumn: prognos för helåret (indikatorer eller pengar)",
            TaughtMeaning.Start => "kolumn: startdatum",
            TaughtMeaning.End => "kolumn: slutdatum",
            TaughtMeaning.Deviation => "kolumn: avvikelse (aktiviteter eller pengar)",
            TaughtMeaning.Status => "kolumn: status",
            TaughtMeaning.Frame => "kolumn med pengar: fullmäktiges ram",
            TaughtMeaning.Budget => "kolumn med pengar: budget",
            TaughtMeaning.AdjustedBudget => "kolumn med pengar: justerad budget",
            TaughtMeaning.Change => "kolumn med pengar: förändring mellan två andra",
            TaughtMeaning.Redistribution => "kolumn med pengar: omfördelning mellan områden",
            TaughtMeaning.Costs => "kolumn med pengar: kostnader",
            TaughtMeaning.Income => "kolumn med pengar: intäkter",
            TaughtMeaning.Net => "kolumn med pengar: netto",
        };
}
