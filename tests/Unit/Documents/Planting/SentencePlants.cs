using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Sentences that say an amount or a direction of an area that its tables do not, in many wordings.</summary>
internal static class SentencePlants
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } = [new("text-vs-table", Severity.Warning, Sentence)];

    private sealed record Figure(
        string Label,
        string Code,
        AmountKind Kind,
        int Year,
        AmountSide Side,
        bool Deviation,
        Quantity Amount
    );

    private sealed record Said(string Label, decimal Amount, int Decimals, int Sign, string[] Wordings);

    private static TextFault? Sentence(PlantedSource d, Random r)
    {
        var figures = d.Records.Tables.Where(t => t.Unit == "mnkr").SelectMany(Figures).ToList();
        var all = Sayings(d.Records, figures).ToList();
        var sections = d
            .Records.Sections.Where(s => s.Goal is null && s.Paragraphs.Count > 0 && s.Lines.First > 60)
            .Where(s => IsGeneral(s.Title))
            .ToList();
        if (all.Count == 0 || sections.Count == 0)
        {
            return null;
        }
        var said = TextPlant.Any(all, r);
        var wording = TextPlant.Any(said.Wordings, r);
        var place = (decimal)Math.Pow(10, -said.Decimals);
        var more = Math.Max(3 * place, Rounding.Of(said.Amount * r.Next(4, 40) / 100, said.Decimals));
        var off = said.Amount + (said.Amount - more > 0 && r.Next(2) == 0 ? -more : more);
        var turned = said.Sign != 0 && r.Next(3) == 0;
        var known = figures.Where(f => f.Code == CodeOf(said.Label)).Select(f => Math.Abs(f.Amount.Value)).ToList();
        if (known.Exists(k => Math.Abs(k - off) <= 2 * place))
        {
            return null;
        }
        var unit = TextPlant.Any(["mnkr", "mnkr", "miljoner kronor"], r);
        var at = PlantedSource.After(TextPlant.Any(sections, r));
        TextChange Put(decimal amount, int sign) =>
            PlantedSource.Add(
                at,
                [
                    Worded(
                        wording,
                        said.Label,
                        $"{SwedishNumber.Print(amount, said.Decimals)} {unit}",
                        sign,
                        d.Records.Year!.Value
                    ),
                ]
            );
        return new TextFault(turned ? Put(said.Amount, -said.Sign) : Put(off, said.Sign), Put(said.Amount, said.Sign));
    }

    // A heading of units, investments or staff has figures of its own.
    private static bool IsGeneral(string title) =>
        !new[] { "invester", "enhet", "personal", "balans", "fond", "projekt", "lokal", "jämför" }.Any(w =>
            title.Contains(w, StringComparison.OrdinalIgnoreCase)
        );

    private static string Worded(string wording, string label, string amount, int sign, int year) =>
        wording
            .Replace("{A}", label, StringComparison.Ordinal)
            .Replace("{a}", FigurePlants.Small(label), StringComparison.Ordinal)
            .Replace("{skott}", sign < 0 ? "underskott" : "överskott", StringComparison.Ordinal)
            .Replace("{Skottet}", sign < 0 ? "Underskottet" : "Överskottet", StringComparison.Ordinal)
            .Replace("{ökar}", sign < 0 ? "minskar" : "ökar", StringComparison.Ordinal)
            .Replace("{ökat}", sign < 0 ? "minskat" : "ökat", StringComparison.Ordinal)
            .Replace("{ökning}", sign < 0 ? "minskning" : "ökning", StringComparison.Ordinal)
            .Replace("{högre}", sign < 0 ? "lägre" : "högre", StringComparison.Ordinal)
            .Replace("{y}", PlantedSource.Year(year), StringComparison.Ordinal)
            .Replace("{f}", PlantedSource.Year(year - 1), StringComparison.Ordinal)
            .Replace("X", amount, StringComparison.Ordinal);

    private static string CodeOf(string label) => FieldVocabulary.BudgetAreas.Of(label)!.Code;

    private static IEnumerable<Said> Sayings(SteeringDocument d, List<Figure> figures)
    {
        // What two tables print in two ways is no truth.
        var sure = figures
            .GroupBy(f => (f.Code, f.Kind, f.Year, f.Side, f.Deviation))
            .Where(g => g.Select(f => f.Amount.Value).Distinct().Count() == 1)
            .Select(g => g.First())
            .Where(f => f.Amount.Value != 0 && f.Label.Length is > 6 and < 40)
            .ToList();
        var isPlan = d.Kind == DocumentKind.Plan;
        foreach (var f in sure.Where(f => f.Year == d.Year))
        {
            var amount = Math.Abs(f.Amount.Value);
            if (f.Deviation && !isPlan && f.Side == AmountSide.Net && f.Kind != AmountKind.Budget)
            {
                yield return new Said(
                    f.Label,
                    amount,
                    f.Amount.Decimals,
                    Math.Sign(f.Amount.Value),
                    SentenceWords.Deviations
                );
            }
            else if (!f.Deviation && isPlan && f.Kind == AmountKind.Budget)
            {
                var words =
                    f.Side == AmountSide.Net ? SentenceWords.NetBudgets
                    : f.Side == AmountSide.Costs ? SentenceWords.Costs
                    : SentenceWords.Incomes;
                yield return new Said(f.Label, amount, f.Amount.Decimals, 0, words);
                if (
                    f.Side == AmountSide.Net
                    && sure.Find(e =>
                        e.Code == f.Code && e.Kind == f.Kind && e.Side == f.Side && !e.Deviation && e.Year == f.Year - 1
                    )
                        is { } earlier
                    && f.Amount.Value != earlier.Amount.Value
                )
                {
                    var change = f.Amount.Value - earlier.Amount.Value;
                    yield return new Said(
                        f.Label,
                        Math.Abs(change),
                        f.Amount.Decimals,
                        Math.Sign(change),
                        SentenceWords.Changes
                    );
                }
            }
            else if (
                !f.Deviation
                && d.Kind == DocumentKind.AnnualReport
                && f is { Kind: AmountKind.Closing, Side: AmountSide.Net }
            )
            {
                yield return new Said(f.Label, amount, f.Amount.Decimals, 0, SentenceWords.Closings);
            }
        }
    }

    private static IEnumerable<Figure> Figures(PrintedTable table)
    {
        if (table.Kind is not (TableKind.Budget or TableKind.Result))
        {
            yield break;
        }
        foreach (var row in table.Rows.Where(x => x.Level == 0))
        {
            var folded = SwedishText.Fold(row.Label);
            var isOwn = table.Area is not null && folded is "kostnader" or "intakter" or "netto" or "summa";
            if (
                FieldVocabulary.BudgetAreas.Of(isOwn ? table.Area! : row.Label) is not { } area
                || area.Code.Contains('/', StringComparison.Ordinal)
            )
            {
                continue;
            }
            AmountSide? own = folded switch
            {
                "kostnader" => AmountSide.Costs,
                "intakter" => AmountSide.Income,
                "netto" => AmountSide.Net,
                _ => null,
            };
            for (var c = 0; c < row.Cells.Count; c++)
            {
                var meaning = table.Meanings[c];
                var side = meaning.Side ?? own ?? (meaning.Deviation ? AmountSide.Net : null);
                if (meaning is { Kind: { } kind, Year: { } year } && side is { } of && row.Cells[c].Value is { } value)
                {
                    yield return new Figure(area.Name, area.Code, kind, year, of, meaning.Deviation, value);
                }
            }
        }
    }
}
