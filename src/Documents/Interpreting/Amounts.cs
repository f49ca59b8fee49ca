using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Amounts of money in running text.</summary>
internal static partial class Amounts
{
    private const int LongestText = 5_000;

    /// <summary>Every number with a money unit after it, in order.</summary>
    public static IReadOnlyList<PrintedAmount> In(string text)
    {
        var found = new List<PrintedAmount>();
        if (text.Length > LongestText)
        {
            return found;
        }
        foreach (Match match in Amount().Matches(text))
        {
            if (
                MoneyUnits.Read(match.Groups["unit"].Value) is { } unit
                && SwedishNumber.TryRead(match.Groups["number"].Value, out var number)
                && Money.TryFrom(number, unit, out var money)
            )
            {
                found.Add(new PrintedAmount(match.Value.Trim(), money, number, unit));
            }
        }
        return found;
    }

    [GeneratedRegex(
        @"(?<![\d,])(?<number>[-−–]?(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,\d{1,6})?)\s*(?<unit>mnkr|mnr|mkr|tkr|kronor|kr|miljoner kronor|tusen kronor)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Amount();
}
