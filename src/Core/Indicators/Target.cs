using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// A target (årsmål) for an indicator, a board and a year: one of the kinds of rule R2. The text is what is printed; kind,
/// value and unit are decided on a copy without spaces, since print breaks words ("Minsknin g").
/// </summary>
/// <param name="Text">As printed; empty for an empty cell.</param>
public abstract record Target(string Text)
{
    /// <summary>A number: "68 %", "9 000 st".</summary>
    /// <param name="Text">As printed.</param>
    /// <param name="Measure">The number and its unit.</param>
    public sealed record Number(string Text, Measure Measure) : Target(Text);

    /// <summary>A highest value: "Max 10 personer".</summary>
    /// <param name="Text">As printed.</param>
    /// <param name="Bound">The bound, included.</param>
    public sealed record Maximum(string Text, Measure Bound) : Target(Text);

    /// <summary>A lowest value: "Minst 80 %".</summary>
    /// <param name="Text">As printed.</param>
    /// <param name="Bound">The bound, included.</param>
    public sealed record Minimum(string Text, Measure Bound) : Target(Text);

    /// <summary>A band around zero: "+/- 1 %".</summary>
    /// <param name="Text">As printed.</param>
    /// <param name="HalfWidth">Half its width, included.</param>
    public sealed record Band(string Text, Measure HalfWidth) : Target(Text);

    /// <summary>Only a way to go: "öka", "Minskning". The board sets the number.</summary>
    /// <param name="Text">As printed.</param>
    /// <param name="Way">Higher or lower.</param>
    public sealed record OnlyDirection(string Text, Direction Way) : Target(Text);

    /// <summary>"Tas fram av nämnd": a task for the board.</summary>
    /// <param name="Text">As printed.</param>
    public sealed record Delegated(string Text) : Target(Text);

    /// <summary>"Fastställs 2025": a task for the council's office.</summary>
    /// <param name="Text">As printed.</param>
    public sealed record Later(string Text) : Target(Text);

    /// <summary>Nothing, "-", words that say no target, or a target that could not be read.</summary>
    /// <param name="Text">As printed.</param>
    public sealed record None(string Text) : Target(Text)
    {
        private static readonly string[] Absent =
        [
            "iu",
            "ia",
            "na",
            "x",
            "nej",
            "saknas",
            "inget",
            "ingetmal",
            "ingetarsmal",
            "arsmalsaknas",
            "ejaktuellt",
            "ejaktuell",
            "ejfaststallt",
            "ejbeslutat",
            "ejsatt",
            "utgar",
            "indikatornutgar",
        ];

        /// <summary>True where something is printed that is not known to mean that there is no target: it is not absent.</summary>
        public bool IsUnread =>
            Text.StartsWith('#') || (SwedishText.Fold(Text) is { Length: > 0 } folded && !Absent.Contains(folded));
    }

    /// <summary>True where the bound itself is not enough: "över 90 %", "&lt; 5 dagar".</summary>
    public bool IsStrict => this is Maximum or Minimum && After(Text, [.. Under, .. Over]) is not null;

    /// <summary>The number of the target where it has one, whatever its kind.</summary>
    public Measure? Value =>
        this switch
        {
            Number n => n.Measure,
            Maximum m => m.Bound,
            Minimum m => m.Bound,
            Band b => b.HalfWidth,
            OnlyDirection or Delegated or Later or None => null,
            _ => throw new InvalidOperationException("A target of a kind that there is not."),
        };

    /// <summary>Reads one printed cell.</summary>
    /// <param name="text">Cleaned text; empty for an empty cell.</param>
    public static Target Read(string text)
    {
        var folded = SwedishText.Fold(text);
        if (folded.Length == 0)
        {
            return new None(text);
        }
        if (folded.StartsWith("tasframav", StringComparison.Ordinal))
        {
            return new Delegated(text);
        }
        if (folded.StartsWith("faststalls", StringComparison.Ordinal))
        {
            return new Later(text);
        }
        return Banded(text) ?? Bounded(text) ?? Worded(text, folded) ?? Plain(text);
    }

    private static Band? Banded(string text)
    {
        var rest = After(text, "+/-", "+/−", "+/–", "±", "+-");
        return rest is not null && Measure.TryRead(rest, out var half) ? new Band(text, half) : null;
    }

    private static readonly string[] Under = ["färre än", "mindre än", "lägre än", "under ", "<"];
    private static readonly string[] Over = ["fler än", "mer än", "högre än", "över ", ">"];

    private static Target? Bounded(string text)
    {
        var most = After(text, "maximalt", "max.", "max", "högst", "≤", "<=", "=<") ?? After(text, Under);
        if (most is not null && Measure.TryRead(most, out var highest))
        {
            return new Maximum(text, highest);
        }
        var least = After(text, "minimum", "minst", "min.", "min", "lägst", "≥", ">=", "=>") ?? After(text, Over);
        return least is not null && Measure.TryRead(least, out var lowest) ? new Minimum(text, lowest) : null;
    }

    private static OnlyDirection? Worded(string text, string folded)
    {
        if (folded.Any(char.IsAsciiDigit))
        {
            return null;
        }
        if (StartsWithAny(folded, "oka", "skaoka", "okning", "okad", "okande", "hoja", "hogre"))
        {
            return new OnlyDirection(text, Direction.Higher);
        }
        return StartsWithAny(folded, "minska", "skaminska", "minsknin", "minskad", "minskande", "sanka", "lagre")
            ? new OnlyDirection(text, Direction.Lower)
            : null;
    }

    private static Target Plain(string text) =>
        Measure.TryRead(PrintedFigure.WithoutAbout(text), out var measure) ? new Number(text, measure) : new None(text);

    private static bool StartsWithAny(string text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static string? After(string text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return text[beginning.Length..].Trim();
            }
        }
        return null;
    }
}
