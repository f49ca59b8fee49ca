using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Correcting;

/// <summary>What is no text in a record, as the text that a correction keeps: the words of users.</summary>
public static class CorrectedWords
{
    /// <summary>How long a corrected text may be, in characters.</summary>
    public const int Longest = 2000;

    private const string Yes = "ja";
    private const string No = "nej";

    /// <summary>Who may answer for a row.</summary>
    public static IReadOnlyList<string> Owners { get; } = [Of(Owner.Council), Of(Owner.Board)];

    /// <summary>How a goal may be assessed; empty where it is not.</summary>
    public static IReadOnlyList<string> Assessments { get; } = ["", .. Enum.GetValues<Assessment>().Select(a => Of(a))];

    /// <summary>Kinds of document.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [DocumentKinds.Name(DocumentKind.Unknown), .. DocumentKinds.All.Select(DocumentKinds.Name)];

    /// <summary>Whether something is so.</summary>
    public static IReadOnlyList<string> YesOrNo { get; } = [No, Yes];

    /// <summary>What is wrong with a text for a field, for the person who typed it; null where nothing is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text, without blanks around it.</param>
    public static string? ProblemOf(CorrectedField field, string text)
    {
        if (text.Length > Longest)
        {
            return $"Texten är för lång. Korta den till högst {Longest} tecken.";
        }
        return field switch
        {
            CorrectedField.Name => text.Length == 0 ? "Skriv som det står i dokumentet." : null,
            CorrectedField.Kind => Among(Kinds, text),
            CorrectedField.Owner => Among(Owners, text),
            CorrectedField.Assessment => Among(Assessments, text),
            CorrectedField.Deviation => Among(YesOrNo, text),
            CorrectedField.Year => text.Length == 0 || Years.TryRead(text, out _)
                ? null
                : "Skriv året med fyra siffror, till exempel 2024, eller lämna tomt.",
            CorrectedField.Start or CorrectedField.End => text.Length == 0 || SwedishDate.TryReadTyped(text, out _)
                ? null
                : "Skriv dagen som 2024-03-31, eller lämna tomt.",
            CorrectedField.Code => text.All(c => char.IsAsciiDigit(c) || c == '.') && text.Trim('.') == text
                ? null
                : "Skriv numret med siffror och punkter, till exempel 1.2, eller lämna tomt.",
            CorrectedField.Doubt => text.Length == 0 ? null : "Kryssa i rutan om raden är rätt läst.",
            CorrectedField.Board
            or CorrectedField.Goal
            or CorrectedField.Target
            or CorrectedField.CouncilTarget
            or CorrectedField.Outcome
            or CorrectedField.Men
            or CorrectedField.Women
            or CorrectedField.Previous
            or CorrectedField.Forecast
            or CorrectedField.Cell => null,
        };
    }

    internal static string Of(Owner owner) =>
        owner switch
        {
            Owner.Council => "fullmäktige",
            Owner.Board => "nämnden",
        };

    internal static string Of(Assessment? assessment) => assessment is { } known ? Of(known) : "";

    private static string Of(Assessment assessment) =>
        assessment switch
        {
            Assessment.Full => "Uppfylls helt",
            Assessment.Partial => "Uppfylls delvis",
            Assessment.None => "Uppfylls inte",
        };

    internal static string Of(bool flag) => flag ? Yes : No;

    internal static string Of(DateOnly? day) => day is { } known ? SwedishDate.Write(known) : "";

    internal static Owner OwnerOf(string text) => text == Of(Owner.Board) ? Owner.Board : Owner.Council;

    internal static Assessment? AssessmentOf(string text) =>
        Enum.GetValues<Assessment>().Where(a => Of(a) == text).Select(a => (Assessment?)a).FirstOrDefault();

    internal static DocumentKind KindOf(string text) =>
        Enum.GetValues<DocumentKind>().First(kind => DocumentKinds.Name(kind) == text);

    internal static DateOnly? DayOf(string text) => SwedishDate.TryReadTyped(text, out var day) ? day : null;

    internal static bool FlagOf(string text) => text == Yes;

    private static string? Among(IReadOnlyList<string> those, string text) =>
        those.Contains(text) ? null : "Välj något i listan.";
}
