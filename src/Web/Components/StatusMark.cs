using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;

namespace Styrkedja.Web.Components;

/// <summary>
/// A status as shape, word and colour. The shape is a drawing hidden from screen readers, which read the word alone.
/// Every mark is made once; a page only writes it.
/// </summary>
public sealed class StatusMark : IHtmlContent
{
    private const string Circle = "<circle cx=\"8\" cy=\"8\" r=\"6\"/>";
    private const string FilledCircle = "<circle cx=\"8\" cy=\"8\" r=\"6\" class=\"filled\"/>";
    private const string HalfCircle = Circle + "<path d=\"M8 2a6 6 0 0 0 0 12z\" class=\"filled\"/>";
    private const string Dash = "<path d=\"M2 8h12\"/>";

    private static readonly StatusMark[] Marks =
    [
        Draw("full", FilledCircle, "Uppfylls helt"),
        Draw("partial", HalfCircle, "Uppfylls delvis"),
        Draw("none", Circle, "Uppfylls inte"),
        Draw("missing", Dash, "Inget resultat"),
    ];

    private static readonly StatusMark[] Forecasts = [.. Marks.Select(mark => mark.AsForecast())];

    private static readonly StatusMark[] Reasons =
    [
        .. Enum.GetValues<MissingReason>().Select(reason => Marks[3].With(ReasonWord(reason))),
    ];

    private readonly string _html;

    private StatusMark(string html, string word) => (_html, Word) = (html, word);

    /// <summary>What is not due yet: ◌ Inte aktuellt ännu.</summary>
    public static StatusMark NotYet { get; } = Draw("later", Circle, "Inte aktuellt ännu");

    /// <summary>What nobody has said anything about: – Ingen bedömning.</summary>
    public static StatusMark NotAssessed { get; } = Draw("missing", Dash, "Ingen bedömning");

    /// <summary>The word, for a table's CSV and for titles.</summary>
    public string Word { get; }

    /// <summary>The mark of an indicator's status.</summary>
    /// <param name="status">Null gives <see cref="NotAssessed"/>.</param>
    /// <param name="reason">Why there is no result; said only where there is none.</param>
    /// <param name="forecast">True at T1 and T2: the word "prognos" is added.</param>
    public static StatusMark Of(IndicatorStatus? status, MissingReason? reason = null, bool forecast = false) =>
        status switch
        {
            null => NotAssessed,
            IndicatorStatus.Missing when reason is { } why => Reasons[(int)why],
            IndicatorStatus.Missing => Marks[3],
            { } some when forecast => Forecasts[(int)some],
            { } some => Marks[(int)some],
        };

    /// <summary>The mark of a person's assessment.</summary>
    /// <param name="assessment">Null gives <see cref="NotAssessed"/>.</param>
    /// <param name="forecast">True at T1 and T2: the word "prognos" is added.</param>
    public static StatusMark Of(Assessment? assessment, bool forecast = false) =>
        assessment switch
        {
            null => NotAssessed,
            { } some when forecast => Forecasts[(int)some],
            { } some => Marks[(int)some],
        };

    /// <summary>Why an indicator has no result, in words.</summary>
    public static string ReasonWord(MissingReason reason) =>
        reason switch
        {
            MissingReason.NoOutcome => "inget utfall",
            MissingReason.NoTarget => "inget mål att jämföra med",
            MissingReason.NotNumeric => "utfallet är ingen siffra",
        };

    /// <summary>Writes the mark.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    /// <summary>The markup.</summary>
    public override string ToString() => _html;

    private static StatusMark Draw(string kind, string shape, string word) =>
        new(
            $"<span class=\"status status-{kind}\"><svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                + $"{shape}</svg><span>{word}</span></span>",
            word
        );

    private StatusMark AsForecast() => Add("<span class=\"forecast\">prognos</span>", ", prognos");

    private StatusMark With(string reason) => Add($"<span class=\"reason\">({reason})</span>", $" ({reason})");

    private StatusMark Add(string html, string word) => new($"{_html[..^"</span>".Length]} {html}</span>", Word + word);
}
