using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>
/// Sentences about a row of a table that is no budget area: its label is the subject ("Leverantörsskulder har ökat med
/// 34,5 mnkr"), or the thing money was spent on ("använt 5,0 mnkr i trygghetsmedel").
/// </summary>
internal static partial class RowProse
{
    private const int LongestSentence = 1_000;
    private const int ShortestLabel = 8;

    /// <summary>The contradictions.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document, AreaContext areas)
    {
        var labels = new Lazy<Dictionary<string, Place?>>(() => Labels(document));
        var purposes = new Lazy<ILookup<string, Place>>(() => Purposes(document));
        foreach (var sentence in document.Sentences.Where(s => s.Text.Length <= LongestSentence && s.HasAmount))
        {
            var match = sentence.Text.Contains(" har ", StringComparison.Ordinal)
                ? Changed().Match(sentence.Text)
                : Match.Empty;
            if (
                match.Success
                && !OtherBasis.Of(sentence.Text)
                && labels.Value.GetValueOrDefault(SwedishText.Fold(match.Groups["label"].Value)) is { } place
                && MaySpeakOf(areas, sentence, place)
                && AgainstChange(sentence, match, place.Grid, place.Row, areas) is { } changed
            )
            {
                yield return changed;
            }
            var spent = Spent().Match(sentence.Text);
            if (spent.Success && AgainstClosing(document, sentence, spent, purposes) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private sealed record Place(TableGrid Grid, int Row)
    {
        public PrintedRow Printed => Grid.Table.Rows[Row];
    }

    // The rows of money tables by their labels; null for a label that several rows have, or that names an area.
    private static Dictionary<string, Place?> Labels(CheckedDocument document)
    {
        var labels = new Dictionary<string, Place?>(StringComparer.Ordinal);
        foreach (var grid in document.Tables.Grids.Where(g => g.Table.Unit is not null))
        {
            for (var r = 0; r < grid.Height; r++)
            {
                var label = grid.Table.Rows[r].Label;
                var folded = SwedishText.Fold(label);
                if (folded.Length >= ShortestLabel && !labels.TryAdd(folded, new Place(grid, r)))
                {
                    labels[folded] = null;
                }
                if (document.Areas.Of(label) is not null)
                {
                    labels[folded] = null;
                }
            }
        }
        return labels;
    }

    // Under the heading of one area a row of another's table, or of the whole board's, is not meant.
    private static bool MaySpeakOf(AreaContext areas, Sentence sentence, Place place) =>
        areas.OfSection(sentence.Section) is not { } own
        || (place.Grid.Table.Area is { } area && own.Names.Contains(area, StringComparer.OrdinalIgnoreCase));

    // The rows of investments and applications by what the money is for.
    private static ILookup<string, Place> Purposes(CheckedDocument document) =>
        document
            .Tables.Grids.Where(g => g.Table.Kind is TableKind.Investments or TableKind.Applications)
            .SelectMany(g => Enumerable.Range(0, g.Height).Select(r => new Place(g, r)))
            .ToLookup(p => Purpose(p.Printed.Label), StringComparer.Ordinal);

    // "trygghetsmedel" and "Trygghetsinvesteringar" are for the same; empty where the word does not say that it is money.
    private static string Purpose(string word) =>
        MoneyWord().Match(SwedishText.Fold(word)) is { Success: true } money ? money.Groups["of"].Value : "";

    private static Finding? AgainstChange(Sentence sentence, Match match, TableGrid grid, int row, AreaContext areas)
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
            || grid.Table.MoneyUnit is not { } unit
            || OtherBasis.After(sentence.Text, amount.End, areas, "")
            || SaidYears.In(sentence.Text) is var said
                && !(
                    said.Of.All(y => y == grid.Meaning(closings[0]).Year)
                    && said.Against.All(y => y == grid.Meaning(closings[1]).Year)
                )
        )
        {
            return null;
        }
        // Debts are printed with their minus; what grows is their size.
        var (later, earlier) = (Math.Abs(grid[row, closings[0]]!.Value), Math.Abs(grid[row, closings[1]]!.Value));
        var change = (later - earlier) * unit.Kronor();
        var tolerance = (grid.HalfPlace(closings[0]) + grid.HalfPlace(closings[1])) * unit.Kronor();
        var sign = match.Groups["less"].Success ? -1 : 1;
        var decimals = grid.Decimals(closings[0]);
        var span = $"från {SwedishNumber.Print(earlier, decimals)} till {SwedishNumber.Print(later, decimals)}";
        var right = Rounding.Explains(amount.Value - Math.Abs(change), tolerance, amount.HalfPlace);
        if (right && Rounding.Explains((sign * amount.Value) - change, tolerance, amount.HalfPlace))
        {
            return null;
        }
        var expected = amount.Print(Math.Abs(change));
        var name = amount.Unit.Value.Name();
        var given =
            change == 0
                ? "är beloppet oförändrat"
                : $"är det en {Word(Math.Sign(change))} med {expected} {name}, {span}";
        return TextAgainstTable.Warn(
            $"Texten säger att ”{grid.Table.Rows[row].Label}” har {Verb(sign)} med {amount.Said} {name}, men enligt tabellen "
                + $"(rad {grid.Table.Rows[row].Lines.First}) {given}.",
            right ? Word(Math.Sign(change)) : expected,
            right ? Word(sign) : amount.Said,
            sentence.Lines
        );
    }

    // "har fått och nyttjat 5,0 mnkr i trygghetsmedel": the one row of investments that begins like the word.
    private static Finding? AgainstClosing(
        CheckedDocument document,
        Sentence sentence,
        Match spent,
        Lazy<ILookup<string, Place>> purposes
    )
    {
        if (
            SpokenAmount.From(spent) is not { IsPercent: false, Unit: { } } amount
            || !SaidYears.In(sentence.Text).Of.All(y => y == document.Records.Year)
            || Purpose(spent.Groups["purpose"].Value) is not { Length: > 0 } purpose
            || purposes.Value[purpose].Take(2).ToList() is not [var only]
            || only.Grid.Table.MoneyUnit is not { } unit
        )
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
        var row = only.Printed;
        return Rounding.Explains(value - amount.Value, amount.HalfPlace)
            ? null
            : TextAgainstTable.Warn(
                $"Texten säger att {amount.Text} har använts, men bokslutet för ”{row.Label}” (rad {row.Lines.First}) är "
                    + $"{amount.Print(value)} {amount.Unit.Value.Name()}.",
                amount.Print(value),
                amount.Said,
                sentence.Lines
            );
    }

    private static string Verb(int sign) => sign < 0 ? "minskat" : "ökat";

    private static string Word(int sign) => sign < 0 ? "minskning" : "ökning";

    [GeneratedRegex(
        @"^(?<label>\p{Lu}[\p{L} ,&-]{6,80}?)\s+har\s+(?:totalt\s+)?(?:(?<more>ökat)|(?<less>minskat))(?:\s+totalt)?\s+med\s+"
            + SpokenAmount.Pattern,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Changed();

    // The board itself has spent it: what a unit has spent is a part.
    [GeneratedRegex(
        @"^(?:Nämnden|Stadsdelsnämnden|Områdesnämnden|Förvaltningen)\s+har\s+(?:fått\s+och\s+|under\s+året\s+|totalt\s+)?(?:nyttjat|förbrukat|använt)\s+"
            + SpokenAmount.Pattern
            + @"\s+(?:i|av|till|för)\s+(?<purpose>\p{L}{8,40})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spent();

    [GeneratedRegex(
        "^(?<of>[a-z]{5,40})(?:medel|medlen|pengar|pengarna|investering|investeringar|investeringarna|satsning|satsningar|satsningarna|atgarder|atgarderna|bidrag|bidraget|anslag|anslaget)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MoneyWord();
}
