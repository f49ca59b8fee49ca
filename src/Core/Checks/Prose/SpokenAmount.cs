using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>A number in a sentence that says how much: an amount of money, or a share in per cent.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">The money unit; null for per cent. Without a printed unit the usual one, mnkr.</param>
/// <param name="IsPercent">True for per cent, also where the text says percentage points.</param>
/// <param name="IsRough">True after "ca", "drygt", "knappt".</param>
/// <param name="At">Where the words that lead to it begin.</param>
/// <param name="End">After its last sign.</param>
internal sealed partial record SpokenAmount(
    string Text,
    Quantity Number,
    MoneyUnit? Unit,
    bool IsPercent,
    bool IsRough,
    int At,
    int End
)
{
    /// <summary>The pattern of an amount, for use inside the patterns of claims.</summary>
    public const string Pattern =
        @"(?:(?<rough>ca|cirka|drygt|knappt|runt|omkring)\.?\s+)?(?<number>[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?:,[0-9]{1,4})?|[0-9]{1,7}(?:,[0-9]{1,4})?)(?![0-9]|,[0-9])(?:\s{0,2}(?<unit>mnkr|mnr|mkr|tkr|miljoner kronor|tusen kronor|kronor|kr|procentenheter|procentenhet|procent|%)(?![\p{L}/]|\s?[–-]\s?[0-9])|(?=\s?(?:[.;!?)]|,(?![0-9])|$|(?:jämfört|i jämförelse|och(?!\s+[0-9])|men|medan|samt|vilket|före|efter)\b)))";

    private static readonly string[] Units = ["kr", "Kr", "KR", "mnr", "Mnr", "MNR", "rocent", "ROCENT", "%"];

    /// <summary>True for a text that may hold an amount: a unit, or decimals. Most sentences of a plan hold neither.</summary>
    public static bool MayStandIn(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && (Words.AnyIn(text, Units) || HasDecimals(text));

    private static bool HasDecimals(string text)
    {
        for (var i = text.IndexOf(',', StringComparison.Ordinal); i > 0; i = text.IndexOf(',', i + 1))
        {
            if (char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The pattern of a surplus or deficit and its amount.</summary>
    public const string Balance =
        @"(?:(?<more>överskott)|(?<less>underskott))"
        + @"(?:\s+(?:mot|jämfört\s+med|i\s+förhållande\s+till)\s+(?:årets\s+)?(?:budget|budgeten|ramen|budgetramen))?"
        + @"(?:\s+(?:om|med|på))?\s+"
        + Pattern;

    /// <summary>What one money unit is worth in kronor; 1 for per cent.</summary>
    public decimal Scale => Unit?.Kronor() ?? 1;

    /// <summary>The amount in kronor, or the number of per cent.</summary>
    public decimal Value => Number.Value * Scale;

    /// <summary>How much the text itself has rounded away: "ca 590" half of the tens, "ca 5,2" half of a whole.</summary>
    public decimal HalfPlace => Scale * (IsRough ? RoughHalf : Number.HalfPlace);

    private decimal RoughHalf
    {
        get
        {
            var half = Number.HalfPlace * 5;
            var zeros = Number.Decimals == 0 ? 5m : 0;
            while (zeros > 0 && Number.Value != 0 && Number.Value % (2 * zeros) == 0)
            {
                (half, zeros) = (Math.Max(half, zeros), zeros * 10);
            }
            return half;
        }
    }

    /// <summary>Reads the amount that a pattern has matched; null where the number is no amount.</summary>
    public static SpokenAmount? From(Match match)
    {
        if (!SwedishNumber.TryRead(match.Groups["number"].Value, out var number))
        {
            return null;
        }
        var word = match.Groups["unit"].Value;
        var percent = word.StartsWith("procent", StringComparison.OrdinalIgnoreCase) || word == "%";
        // A whole number without a unit counts something else.
        if (word.Length == 0 && number.Decimals == 0)
        {
            return null;
        }
        var unit =
            percent ? null
            : word.Length == 0 ? MoneyUnit.Mnkr
            : MoneyUnits.Read(word);
        var end = match.Groups["unit"].Success
            ? match.Groups["unit"].Index + word.Length
            : match.Groups["number"].Index + match.Groups["number"].Length;
        return new SpokenAmount(
            match.Value[(match.Groups["number"].Index - match.Index)..(end - match.Index)].Trim(),
            number,
            unit,
            percent,
            match.Groups["rough"].Success,
            match.Index,
            end
        );
    }

    /// <summary>The number as printed.</summary>
    public string Said => SwedishNumber.Print(Number.Value, Number.Decimals);

    /// <summary>Another value as this one is printed, without its unit; a share of less than one per cent with two decimals.</summary>
    public string Print(decimal value) =>
        SwedishNumber.Print(value / Scale, IsPercent && Math.Abs(value) < 1 ? 2 : Number.Decimals);
}
