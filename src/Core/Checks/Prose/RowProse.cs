using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Sentences about a row of a table that is no budget area: its label is the subject ("Leverantörsskulder har ökat med
/// 34,5 mnkr"), or the thing money was spent on ("använt 5,0 mnkr i trygghetsmedel").
/// </summary>
internal static partial class RowProse
{
    private const int LongestSentence = 1_000;
    private const int StemOfPurpose = 7;

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var sentence in document.Sentences.Where(s => s.Text.Length <= LongestSentence))
        {
            var match = Changed().Match(sentence.Text);
            if (match.Success && Row(document, match.Groups["label"].Value) is var (grid, row))
            {
                foreach (var finding in AgainstChange(sentence, match, grid, row))
                {
                    yield return finding;
                }
            }
            foreach (Match spent in Spent().Matches(sentence.Text))
            {
                if (AgainstClosing(document, sentence, spent) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    // The only row with this label, in a table of money.
    private static (TableGrid Grid, int Row)? Row(CheckedDocument document, string label)
    {
        var folded = SwedishText.Fold(label);
        (TableGrid, int)? found = null;
        foreach (var grid in document.Tables.Grids.Where(g => g.Table.Unit is not null))
        {
            for (var r = 0; r < grid.Height; r++)
            {
                if (folded.Length < 8 || SwedishText.Fold(grid.Table.Rows[r].Label) != folded)
                {
                    continue;
                }
                if (found is not null || document.Areas.Of(label) is not null)
                {
                    return null;
                }
                found = (grid, r);
            }
        }
        return found;
    }

    private static IEnumerable<Finding> AgainstChange(Sentence sentence, Match match, TableGrid grid, int row)
    {
        var closings = grid
            .NumberColumns.Where(c =>
                grid.Meaning(c) is { Kind: AmountKind.Closing, Year: not null, Deviation: false }
                && grid[row, c] is not null
            )
            .OrderByDescending(c => grid.Meaning(c).Year)
            .ToList();
        if (
            SpokenAmount.From(match) is not { IsPercent: false, Unit: { } } amount
            || closings.Count != 2
            || MoneyUnits.Read(grid.Table.Unit ?? "") is not { } unit
        )
        {
            yield break;
        }
        // Debts are printed with their minus; what grows is their size.
        var (later, earlier) = (Math.Abs(grid[row, closings[0]]!.Value), Math.Abs(grid[row, closings[1]]!.Value));
        var change = (later - earlier) * unit.Kronor();
        var tolerance = (grid.HalfPlace(closings[0]) + grid.HalfPlace(closings[1])) * unit.Kronor();
        var sign = match.Groups["less"].Success ? -1 : 1;
        var decimals = grid.Decimals(closings[0]);
        var span = $"från {SwedishNumber.Print(earlier, decimals)} till {SwedishNumber.Print(later, decimals)}";
        var (said, found) = (Word(sign), amount.Said);
        var (should, expected) = (Word(Math.Sign(change)), amount.Print(Math.Abs(change)));
        var right = Math.Abs(amount.Value - Math.Abs(change)) <= tolerance + amount.HalfPlace;
        if (!right || (change != 0 && Math.Sign(change) != sign))
        {
            yield return TextAgainstTable.Warn(
                $"Texten säger {said} med {amount.Text} för ”{grid.Table.Rows[row].Label}”, men tabellen (rad "
                    + $"{grid.Table.Rows[row].Lines.First}) ger {should} {expected}, {span}.",
                right ? should : expected,
                right ? said : found,
                sentence.Lines
            );
        }
    }

    // "har fått och nyttjat 5,0 mnkr i trygghetsmedel": the one row of investments that begins like the word.
    private static Finding? AgainstClosing(CheckedDocument document, Sentence sentence, Match spent)
    {
        if (SpokenAmount.From(spent) is not { IsPercent: false, Unit: { } } amount)
        {
            return null;
        }
        var purpose = SwedishText.Fold(spent.Groups["purpose"].Value);
        var rows = (
            from grid in document.Tables.Grids
            where grid.Table.Kind is TableKind.Investments or TableKind.Applications
            from r in Enumerable.Range(0, grid.Height)
            let label = SwedishText.Fold(grid.Table.Rows[r].Label)
            where
                purpose.Length > StemOfPurpose
                && label.Length > StemOfPurpose
                && string.CompareOrdinal(label, 0, purpose, 0, StemOfPurpose) == 0
            select (Grid: grid, Row: r)
        ).ToList();
        if (rows is not [var only] || MoneyUnits.Read(only.Grid.Table.Unit ?? "") is not { } unit)
        {
            return null;
        }
        var closing = only.Grid.NumberColumns.FirstOrDefault(
            c =>
                only.Grid.Meaning(c) is { Kind: AmountKind.Closing, Deviation: false }
                && only.Grid[only.Row, c] is not null,
            -1
        );
        if (closing < 0)
        {
            return null;
        }
        var value = only.Grid[only.Row, closing]!.Value * unit.Kronor();
        var row = only.Grid.Table.Rows[only.Row];
        return Math.Abs(value - amount.Value) <= amount.HalfPlace
            ? null
            : TextAgainstTable.Warn(
                $"Texten säger att {amount.Text} har använts, men bokslutet för ”{row.Label}” (rad {row.Lines.First}) är "
                    + $"{amount.Print(value)}.",
                amount.Print(value),
                amount.Said,
                sentence.Lines
            );
    }

    private static string Word(int sign) => sign < 0 ? "minskning" : "ökning";

    [GeneratedRegex(
        @"^(?<label>\p{Lu}[\p{L} ,&-]{6,80}?)\s+har\s+(?:totalt\s+)?(?:(?<more>ökat)|(?<less>minskat))(?:\s+totalt)?\s+med\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Changed();

    [GeneratedRegex(
        @"\b(?:nyttjat|förbrukat|använt)\s+" + SpokenAmount.Pattern + @"\s+(?:i|av|till|för)\s+(?<purpose>\p{L}{8,40})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spent();
}
