using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>placeholder</c>: a text of the template that was never filled in.</summary>
internal static partial class Placeholders
{
    // What a text must hold to be worth the patterns.
    private static readonly string[] Signs =
    [
        "xx",
        "XX",
        "ilag",
        "???",
        "TODO",
        "TBD",
        "yyyy",
        "YYYY",
        "orem ",
        "OREM ",
        "licka ",
        "älj ett ",
        "LICKA ",
        "[",
        "x mnkr",
        "X mnkr",
        "x tkr",
        "X tkr",
        "x kronor",
        "X kronor",
        "x procent",
        "X procent",
        "x personer",
        "X personer",
        "x st",
        "X st",
        "x %",
        "X %",
    ];

    private static bool MayHold(string text) =>
        Words.AnyIn(text, Signs) || text.Contains("åååå", StringComparison.OrdinalIgnoreCase);

    public static Check Check { get; } =
        new(
            "placeholder",
            "Inte ifyllt",
            [Severity.Warning],
            "A text was never filled in: \"bilaga x\", \"xx mnkr\", \"[namn]\", \"Klicka här för att skriva\".",
            Find
        );

    // What the file itself says is unfilled; then what the words give away, where that is not the same.
    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var said = new HashSet<int>();
        foreach (var unfilled in document.Records.Coverage.Unfilled)
        {
            said.Add(unfilled.Line);
            var lines = new SourceLines(unfilled.Line, unfilled.Line);
            yield return Describe((unfilled.Text, null), new TextPiece(unfilled.Text, false, lines));
        }
        foreach (var text in TextPiece.Of(document.Records).Where(t => !t.IsCell && MayHold(t.Text)))
        {
            foreach (var left in In(text.Text).Where(_ => !said.Contains(text.Lines.First)))
            {
                yield return Describe(left, text);
            }
        }
    }

    private static IEnumerable<(string Found, string? Expected)> In(string text)
    {
        foreach (Match match in Appendix().Matches(text))
        {
            yield return (match.Value, match.Groups["word"].Value + " N");
        }
        foreach (Match match in Left().Matches(text))
        {
            yield return (match.Value, null);
        }
        // Three dots in brackets are a cut where something is quoted.
        if (!text.AsSpan().ContainsAny('”', '"', '»'))
        {
            foreach (Match match in Dots().Matches(text))
            {
                yield return (match.Value, null);
            }
        }
    }

    private static Finding Describe((string Found, string? Expected) what, TextPiece text) =>
        new(
            Check.Name,
            Severity.Warning,
            $"På rad {text.Lines.First} står ”{what.Found}”, som aldrig blev ifyllt.",
            "Fyll i det som ska stå där.",
            what.Expected,
            what.Found,
            text.Lines
        );

    [GeneratedRegex(@"\b(?<word>[Bb]ilag(?:a|an|or|orna)) (?:xx?|XX|nn|NN|\?)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Appendix();

    // Capitals alone may be a Roman number (XX) or a size (XXL): two need a unit after them.
    [GeneratedRegex(
        @"(?<![\w-])xx+(?![\w-])|(?<!\w)XXX+(?!\w)|(?<!\w)XX?(?= (?:mnkr|tkr|kronor|procent|personer|st|%))"
            + @"|(?<![\w,]|\d )x(?= (?:mnkr|tkr|kronor|procent|personer))|\b20(?:xx|XX)(?!\w)"
            + @"|(?:[åÅ]{4}|[yY]{4})-[mM]{2}-[dD]{2}|\?{3,}|(?<!\w)TODO(?!\w)|(?<!\w)TBD(?!\w)"
            + @"|\[(?i:text|namn|datum|belopp|antal|siffra|nummer|år|nämnd|enhet|fyll i[^\]]{0,60}|skriv[^\]]{0,60}"
            + @"|ange[^\]]{0,60}|infoga[^\]]{0,60})\](?!\()"
            + @"|(?i:lorem ipsum|klicka (?:eller tryck )?här för att (?:skriva|ange|lägga till)|välj ett (?:objekt|datum|alternativ))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Left();

    [GeneratedRegex(@"\[(?:…|\.{3})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Dots();
}
