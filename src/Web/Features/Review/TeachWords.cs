using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>What taught words mean, in the words of users.</summary>
internal static class TeachWords
{
    /// <summary>Why no more words are taken.</summary>
    public static readonly string TooMany = $"En kommun kan ha högst {TaughtWord.Most} ord. Ta tillbaka något först.";

    /// <summary>What stands before the title on a line: up to a colon, or the first cell.</summary>
    public static string First(string line) =>
        line.Trim().TrimStart('#', '*', ' ').Split(':', '\t', '|')[0].Trim(' ', '*');

    /// <summary>The meanings to choose among.</summary>
    public static IEnumerable<SelectListItem> Choices =>
        Enum.GetValues<TaughtMeaning>()
            .Select(meaning => new SelectListItem(Name(meaning), meaning.ToString()))
            .Prepend(new SelectListItem("Välj", ""));

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
            TaughtMeaning.Outcome => "kolumn: utfall",
            TaughtMeaning.Men => "kolumn: utfall män eller pojkar",
            TaughtMeaning.Women => "kolumn: utfall kvinnor eller flickor",
            TaughtMeaning.Previous => "kolumn: utfall året före",
            TaughtMeaning.Forecast => "kolumn: prognos för helåret",
            TaughtMeaning.Start => "kolumn: startdatum",
            TaughtMeaning.End => "kolumn: slutdatum",
            TaughtMeaning.Deviation => "kolumn: avvikelse",
            TaughtMeaning.Status => "kolumn: status",
        };
}
