using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;

namespace Styrkedja.Web.Features.Review;

/// <summary>Corrections of a reading in the words of users, and in addresses.</summary>
internal static class CorrectionWords
{
    /// <summary>"indikator": part of an address.</summary>
    public static string Slug(CorrectedPart part) =>
        part switch
        {
            CorrectedPart.Document => "dokument",
            CorrectedPart.Goal => "mal",
            CorrectedPart.Indicator => "indikator",
            CorrectedPart.Activity => "aktivitet",
            CorrectedPart.Row => "rad",
        };

    /// <summary>The part of a <see cref="Slug"/>; null for none.</summary>
    public static CorrectedPart? PartOf(string slug) =>
        Enum.GetValues<CorrectedPart>().Where(p => Slug(p) == slug).Select(p => (CorrectedPart?)p).FirstOrDefault();

    /// <summary>What a kind of record is called.</summary>
    public static string Name(CorrectedPart part) =>
        part switch
        {
            CorrectedPart.Document => "Dokumentet",
            CorrectedPart.Goal => "Mål",
            CorrectedPart.Indicator => "Indikator",
            CorrectedPart.Activity => "Aktivitet",
            CorrectedPart.Row => "Tabellrad",
        };

    /// <summary>What a field is called, in a record of a kind.</summary>
    public static string Name(CorrectedField field, CorrectedPart part) =>
        field switch
        {
            CorrectedField.Name => part switch
            {
                CorrectedPart.Document or CorrectedPart.Goal => "Rubrik",
                CorrectedPart.Indicator => "Namn",
                CorrectedPart.Activity => "Text",
                CorrectedPart.Row => "Radens namn",
            },
            CorrectedField.Kind => "Slags dokument",
            CorrectedField.Year => "År",
            CorrectedField.Board => "Nämnd",
            CorrectedField.Code => "Nummer",
            CorrectedField.Assessment => "Bedömning",
            CorrectedField.Owner => "Vems raden är",
            CorrectedField.Goal => "Hör till målet",
            CorrectedField.Target => "Årsmål",
            CorrectedField.CouncilTarget => "KF:s årsmål",
            CorrectedField.Outcome => "Utfall",
            CorrectedField.Men => "Utfall män/pojkar",
            CorrectedField.Women => "Utfall kvinnor/flickor",
            CorrectedField.Previous => "Utfall året före",
            CorrectedField.Forecast => "Prognos helår",
            CorrectedField.Start => "Startdatum",
            CorrectedField.End => "Slutdatum",
            CorrectedField.Deviation => "Avviker",
            CorrectedField.Cell => "Värde i kolumn",
            CorrectedField.Doubt => "Osäker",
        };

    /// <summary>The name of a field with a value column of its own: "Värde i kolumn 3".</summary>
    public static string Name(ReadingCorrection correction) =>
        Name(correction.Field, correction.Place.Part)
        + (correction.Column > 0 ? " " + correction.Column.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The choices of a field; null where it is typed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="goals">The goals of the document.</param>
    public static IEnumerable<SelectListItem>? Choices(CorrectedField field, IReadOnlyList<PrintedGoal> goals) =>
        field switch
        {
            CorrectedField.Kind => CorrectedWords.Kinds.Select(Same),
            CorrectedField.Owner => CorrectedWords.Owners.Select(Same),
            CorrectedField.Assessment => CorrectedWords.Assessments.Select(Same),
            CorrectedField.Deviation => CorrectedWords.YesOrNo.Select(Same),
            CorrectedField.Goal => goals
                .Select(g => new SelectListItem(InWords(g), g.Lines.First.ToString(CultureInfo.InvariantCulture)))
                .Prepend(new SelectListItem("Inget mål", "")),
            CorrectedField.Name
            or CorrectedField.Year
            or CorrectedField.Board
            or CorrectedField.Code
            or CorrectedField.Target
            or CorrectedField.CouncilTarget
            or CorrectedField.Outcome
            or CorrectedField.Men
            or CorrectedField.Women
            or CorrectedField.Previous
            or CorrectedField.Forecast
            or CorrectedField.Start
            or CorrectedField.End
            or CorrectedField.Cell
            or CorrectedField.Doubt => null,
        };

    /// <summary>A text of a field as it is shown: a goal by its title, nothing by a word for it.</summary>
    public static string Shown(CorrectedField field, string text, IReadOnlyList<PrintedGoal> goals) =>
        field == CorrectedField.Goal && goals.FirstOrDefault(g => Line(g) == text) is { } goal ? InWords(goal)
        : text.Length == 0 ? "tomt"
        : text;

    private static string Line(PrintedGoal goal) => goal.Lines.First.ToString(CultureInfo.InvariantCulture);

    private static string InWords(PrintedGoal goal) =>
        goal.Level == GoalLevel.Board ? "Nämndmål: " + goal.Title : $"{goal.Code} {goal.Title}".Trim();

    private static SelectListItem Same(string text) => new(text.Length > 0 ? text : "Ingen", text);
}
