using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// The cost frame and the income requirement that a text names: with the gross changes they are the costs and the income
/// that the tables print, where these include them (R10, R22).
/// </summary>
internal static partial class FrameProse
{
    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var areas = new AreaContext(document);
        foreach (var sentence in document.Sentences.Where(s => s.Text.Contains("kr", StringComparison.Ordinal)))
        {
            foreach (Match match in Frames().Matches(sentence.Text))
            {
                if (SpokenAmount.From(match) is { IsPercent: false, Unit: not null } amount)
                {
                    var side = match.Groups["income"].Success ? AmountSide.Income : AmountSide.Costs;
                    var area = areas.OfSection(sentence.Section);
                    if (Describe(document, sentence, amount, side, area) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
            if (CapitalCosts(document, areas, sentence) is { } capital)
            {
                yield return capital;
            }
        }
    }

    private static Finding? Describe(
        CheckedDocument document,
        Sentence sentence,
        SpokenAmount amount,
        AmountSide side,
        BudgetArea? area
    )
    {
        var key = area?.Code ?? AreaKeys.All;
        bool Fits(Fact f) =>
            f.Key.Area == key && f.Key.Side == side && f.Key.Year == document.Records.Year && !f.Key.Deviation;
        var whole = document.Tables.Facts.FirstOrDefault(f =>
            Fits(f) && f.Key is { Figure: FigureKind.Account, Kind: AmountKind.Budget }
        );
        var gross = document.Tables.Facts.FirstOrDefault(f =>
            Fits(f) && f.Key.Figure == FigureKind.GrossChange && f.Grid.Table.Kind == TableKind.GrossChanges
        );
        var grossKronor = gross?.Kronor ?? GroupSum(document, area, side);
        if (whole is null || grossKronor is not { } extra)
        {
            return null;
        }
        var frame = whole.Kronor - extra;
        // A table that leaves gross changes out prints the frame itself.
        if (
            Math.Abs(amount.Value - whole.Kronor) <= amount.HalfPlace
            || Math.Abs(amount.Value - frame) <= amount.HalfPlace + (2 * whole.Half)
        )
        {
            return null;
        }
        var what = side == AmountSide.Income ? "intäktskravet" : "kostnadsramen";
        return TextAgainstTable.Warn(
            $"Texten säger att {what} är {amount.Text}, men tabellens {(side == AmountSide.Income ? "intäkter" : "kostnader")} "
                + $"{amount.Print(whole.Kronor)} (rad {whole.Line}) utan omslutningsförändringar {amount.Print(extra)} är "
                + $"{amount.Print(frame)} {amount.Unit!.Value.Name()}.",
            amount.Print(frame),
            amount.Said,
            sentence.Lines
        );
    }

    // Gross changes by heading: the rows under the heading that names the area.
    private static decimal? GroupSum(CheckedDocument document, BudgetArea? area, AmountSide side)
    {
        foreach (var grid in document.Tables.Grids.Where(g => g.Table.Kind == TableKind.GrossChanges))
        {
            var column = grid.NumberColumns.FirstOrDefault(c => grid.Meaning(c).Side == side, -1);
            var start = Enumerable
                .Range(0, grid.Height)
                .FirstOrDefault(
                    r =>
                        grid.Roles[r] == RowRole.Empty
                        && area is not null
                        && document.Areas.Of(grid.Table.Rows[r].Label)?.Code == area.Code,
                    -1
                );
            if (column < 0 || start < 0 || MoneyUnits.Read(grid.Table.Unit ?? "") is not { } unit)
            {
                continue;
            }
            var rows = Enumerable
                .Range(start + 1, grid.Height - start - 1)
                .TakeWhile(r => grid.Roles[r] is RowRole.Item or RowRole.Part)
                .ToList();
            if (rows.Count > 0)
            {
                return rows.Sum(r => Math.Abs(grid[r, column] ?? 0)) * unit.Kronor();
            }
        }
        return null;
    }

    // "Avskrivningar och räntor om 16,0 mnkr ingår i driftbudgeten": the parts of an area, told as one amount.
    private static Finding? CapitalCosts(CheckedDocument document, AreaContext areas, Sentence sentence)
    {
        var match = Included().Match(sentence.Text);
        if (
            !match.Success
            || SpokenAmount.From(match) is not { IsPercent: false, Unit: not null } amount
            || areas.Named(sentence.Text[..match.Index]) is not [.., var mention]
        )
        {
            return null;
        }
        var subject = new Subject(
            mention.Area.Code,
            mention.Area.Name,
            FigureKind.Account,
            [AmountSide.Net, AmountSide.Costs],
            true
        );
        var values = new ClaimValues(document).Of(
            new Claim(ClaimKind.Level, subject, amount, 0, Stage.Unsaid, sentence)
        );
        return values.Count == 0 || values.Any(v => v.Matches(amount))
            ? null
            : TextAgainstTable.Warn(
                $"Texten säger att {mention.Area.Name.ToLowerInvariant()} är {amount.Text}, men tabellen (rad {values[0].Line}) ger "
                    + $"{amount.Print(values[0].Value)}.",
                amount.Print(values[0].Value),
                amount.Said,
                sentence.Lines
            );
    }

    [GeneratedRegex(
        @"\b(?:(?<income>intäktskrav(?:et)?)|kostnadsram(?:en)?)\s+(?:(?:om|på)\s+)?" + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Frames();

    [GeneratedRegex(
        @"(?<=\p{L})\s+om\s+" + SpokenAmount.Pattern + @"\s+ingår\s+i\s+(?:drift)?budgeten",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Included();
}
