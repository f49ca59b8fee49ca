using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Faults of a figure that stands in two places: in two tables, in an indicator and the accounts, in a decision and its table.</summary>
internal static class FigurePlants
{
    private static readonly string[] After =
    [
        "Nämndens budgetföljsamhet efter resultatöverföringar",
        "Budgetföljsamhet efter resultatöverföringar",
        "Nämndens budgetföljsamhet efter resultatdispositioner",
        "Budgetföljsamheten, efter överföringar av resultat",
        "Budgetföljsamhet (efter resultatöverföring)",
        "Områdets budgetföljsamhet efter fondering",
    ];

    private static readonly string[] Before =
    [
        "Nämndens budgetföljsamhet före resultatöverföringar",
        "Budgetföljsamhet före resultatöverföringar",
        "Nämndens budgetföljsamhet",
        "Budgetföljsamhet innan resultatöverföring",
        "Budgetföljsamheten före resultatdispositioner",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } =
    [
        new("adherence", Severity.Error, Adherence),
        new("subtable-vs-table", Severity.Error, Subtable),
        new("decision-vs-table", Severity.Error, Decision),
    ];

    private static TextFault? Adherence(PlantedSource d, Random r)
    {
        var wrong = d.Findings.Where(f => f.Check == "adherence").ToDictionary(f => f.Lines.First, f => f.Expected);
        var rows = d
            .Records.Indicators.Where(i =>
                SwedishText.Fold(i.Name).Contains("budgetfoljsamhet", StringComparison.Ordinal)
                && i.Lines.First == i.Lines.Last
                // A forecast does not say what is transferred when the year has ended.
                && (
                    d.Records.Kind == DocumentKind.AnnualReport
                    || !i.Name.Contains("efter", StringComparison.OrdinalIgnoreCase)
                )
                && (i.Forecast ?? i.Outcome)?.Measure is not null
            )
            .ToList();
        if (rows.Count == 0 || d.Records.Kind == DocumentKind.Plan)
        {
            return null;
        }
        var row = TextPlant.Any(rows, r);
        var printed = (row.Forecast is { IsEmpty: false } forecast ? forecast : row.Outcome!.Value).Text;
        var line = d.Lines[row.Lines.First - 1];
        if (!line.Contains(row.Name, StringComparison.Ordinal) || !line.Contains(printed, StringComparison.Ordinal))
        {
            return null;
        }
        var right = (wrong.GetValueOrDefault(row.Lines.First) ?? printed)
            .Replace("%", "", StringComparison.Ordinal)
            .Trim();
        if (!SwedishNumber.TryRead(right, out var value))
        {
            return null;
        }
        var name = TextPlant.Any(row.Name.Contains("efter", StringComparison.OrdinalIgnoreCase) ? After : Before, r);
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(4, 90) / 10m;
        var sign = TextPlant.Any([" %", "%"], r);
        TextChange Put(string text)
        {
            var renamed = line.Replace(row.Name, name, StringComparison.Ordinal);
            // The forecast stands after the outcome, which may be the same.
            var at = row.Forecast is { IsEmpty: false }
                ? renamed.LastIndexOf(printed, StringComparison.Ordinal)
                : renamed.IndexOf(printed, StringComparison.Ordinal);
            return new TextChange(row.Lines.First, 1, [renamed[..at] + text + sign + renamed[(at + printed.Length)..]]);
        }
        return new TextFault(Put(SwedishNumber.Print(value.Value + by, 1)), Put(right));
    }

    private sealed record Printed(PrintedTable Table, PrintedRow Row, int Column, string Area, AmountSide? Side);

    // One of two tables that print the same figure of an area; or a table of the area's own.
    private static TextFault? Subtable(PlantedSource d, Random r)
    {
        if (r.Next(2) == 0)
        {
            return OwnTable(d, r);
        }
        var figures = d.Records.Tables.SelectMany(Figures).ToList();
        var twice = figures
            .GroupBy(f => (f.Area, f.Side, Meaning: f.Table.Meanings[f.Column] with { Side = null }))
            .Where(g => g.Select(f => f.Table).Distinct().Count() > 1)
            .Select(g => g.ToList())
            .Where(g =>
                g.TrueForAll(f =>
                    f.Row.Cells[f.Column].Value!.Value.Value == g[0].Row.Cells[g[0].Column].Value!.Value.Value
                )
            )
            .ToList();
        if (twice.Count == 0)
        {
            return null;
        }
        var figure = TextPlant.Any(TextPlant.Any(twice, r), r);
        var printed = figure.Row.Cells[figure.Column].Value!.Value;
        var place = (decimal)Math.Pow(10, -printed.Decimals);
        var by = place * r.Next(3, 90) * (r.Next(2) == 0 ? 1 : -1);
        return
            d.WithCell(figure.Row, figure.Column, SwedishNumber.Print(printed.Value + by, printed.Decimals))
                is { } changed
            ? new TextFault(changed)
            : null;
    }

    private static IEnumerable<Printed> Figures(PrintedTable table)
    {
        if (table.Kind is not (TableKind.Budget or TableKind.Result) || table.MoneyUnit is null)
        {
            yield break;
        }
        foreach (var row in table.Rows.Where(x => x.Level == 0))
        {
            var folded = SwedishText.Fold(row.Label);
            AmountSide? side =
                folded == "kostnader" ? AmountSide.Costs
                : folded == "intakter" ? AmountSide.Income
                : folded is "netto" or "summa" ? AmountSide.Net
                : null;
            var area = FieldVocabulary.BudgetAreas.Of(row.Label)?.Code;
            if (area is null && table.Area is { } own && (side is not null || row.Total))
            {
                area = FieldVocabulary.BudgetAreas.Of(own)?.Code;
            }
            for (var c = 0; area is not null && c < row.Cells.Count; c++)
            {
                var meaning = table.Meanings[c];
                var of =
                    meaning.Side ?? (side == AmountSide.Net && row.Total && folded == "summa" ? meaning.Side : side);
                if (
                    meaning is { Kind: AmountKind.Budget or AmountKind.Closing, Year: not null, Deviation: false }
                    && of is not null
                    && row.Cells[c].Value is not null
                )
                {
                    yield return new Printed(table, row, c, area, of);
                }
            }
        }
    }

    // An account of an area whose row another table prints: its costs, income and net, in words of its own.
    private static TextFault? OwnTable(PlantedSource d, Random r)
    {
        if (!d.HasPipes && !d.HasTabs)
        {
            return null;
        }
        var accounts = d
            .Records.Tables.Where(t => t.Unit is "mnkr" && t.Area is null)
            .SelectMany(Figures)
            .Where(f => !f.Area.Contains('/', StringComparison.Ordinal))
            .GroupBy(f => (f.Table, f.Row, f.Table.Meanings[f.Column].Year, f.Table.Meanings[f.Column].Kind))
            .Select(g => g.GroupBy(f => f.Side).ToDictionary(s => s.Key!.Value, s => s.First()))
            .Where(s => s.Count == 3)
            .ToList();
        if (accounts.Count == 0)
        {
            return null;
        }
        var account = TextPlant.Any(accounts, r);
        decimal Of(AmountSide side) => Math.Abs(Value(account[side]));
        var (costs, income, net) = (Of(AmountSide.Costs), Of(AmountSide.Income), Value(account[AmountSide.Net]));
        if (costs - income != net || net <= 0)
        {
            return null;
        }
        var meaning = account[AmountSide.Net].Table.Meanings[account[AmountSide.Net].Column];
        var (area, year) = (account[AmountSide.Net].Row.Label, PlantedSource.Year(meaning.Year!.Value));
        string[] heads =
            meaning.Kind == AmountKind.Budget
                ? [$"Budget {year}", $"VP {year}", $"Budget (mnkr) {year}"]
                : [$"Bokslut {year}", $"Utfall {year}"];
        var label = TextPlant.Any([$"{area} (mnkr)", "Mnkr", "Miljoner kronor (mnkr)"], r);
        var heading = TextPlant.Any([area, $"Budget för {Small(area)}", $"{area} i siffror"], r);
        var head = TextPlant.Any(heads, r);
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(3, 60) / 10m;
        var at = PlantedSource.After(d.Records.Sections[^1]);
        TextChange Put(decimal more) =>
            PlantedSource.Add(
                at,
                [
                    d.Heading(heading),
                    "",
                    .. d.Drawn([
                        [label, head],
                        ["Kostnader", SwedishNumber.Print(costs + more, 1)],
                        ["Intäkter", SwedishNumber.Print(-income, 1)],
                        ["Netto", SwedishNumber.Print(net + more, 1)],
                    ]),
                ]
            );
        return new TextFault(Put(by), Put(0));
    }

    private static decimal Value(Printed figure) => figure.Row.Cells[figure.Column].Value!.Value.Value;

    /// <summary>A name inside a sentence.</summary>
    public static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static TextFault? Decision(PlantedSource d, Random r)
    {
        var (amount, texts) = r.Next(3) switch
        {
            0 => GrossPoint(d),
            1 => FundPoint(d),
            _ => ApplicationPoint(d, r),
        };
        if (amount is not { } kronor || d.Records.Decisions.Count == 0)
        {
            return null;
        }
        var last = d.Records.Decisions[^1];
        var text = TextPlant.Any(texts, r);
        var share = 1 + (r.Next(2) == 0 ? 1 : -1) * r.Next(3, 40) / 100m;
        var off = Math.Abs(kronor * share - kronor) < 200_000 ? kronor + r.Next(2, 30) * 100_000 : kronor * share;
        var inThousands = r.Next(3) == 0;
        string Said(decimal of) =>
            inThousands
                ? SwedishNumber.Print(of / 1_000, 0) + " tkr"
                : SwedishNumber.Print(of / 1_000_000, 1)
                    + TextPlant.Any([" mnkr", " mnkr", " miljoner kronor"], new Random((int)kronor));
        var number = SwedishNumber.Print(last.Number + 1, 0);
        TextChange Put(decimal of) =>
            new(last.Lines.Last + 1, 0, [$"{number}. {text.Replace("X", Said(of), StringComparison.Ordinal)}"]);
        return new TextFault(Put(off), Put(kronor));
    }

    private static (decimal?, string[]) GrossPoint(PlantedSource d)
    {
        var table = d.Records.Tables.FirstOrDefault(t => t.Kind == TableKind.GrossChanges && t.MoneyUnit is not null);
        var total = table?.Rows.LastOrDefault(x => x.Total)?.Cells.FirstOrDefault(c => c.Value is not null)?.Value;
        return (
            total is { } value ? Math.Abs(value.Value) * table!.MoneyUnit!.Value.Kronor() : null,
            [
                "Nämnden fastställer omslutningsförändringar om X.",
                "Omslutningsförändringar på X godkänns.",
                "Nämnden anmäler omslutningsförändringar med X till kommunstyrelsen.",
                "Begäran om omslutningsförändring, där kostnader och intäkter ökar med X, godkänns.",
                "Nämndens omslutningsförändringar uppgår till X och rapporteras till kommunstyrelsen.",
                "Ökad omslutning med X beslutas enligt ärendet.",
            ]
        );
    }

    private static (decimal?, string[]) FundPoint(PlantedSource d)
    {
        var units = d.Records.ResultUnits;
        return (
            units.Count > 0 && units.All(u => u.FundOut is not null) ? units.Sum(u => u.FundOut!.Value.Kronor) : null,
            [
                "Nämnden begär att få föra med sig X i resultatenheternas fonder till nästa år.",
                "Resultatöverföring för resultatenheter om X godkänns.",
                "Överföring av resultatenheternas samlade resultat, X, begärs hos kommunstyrelsen.",
                "Nämnden godkänner att resultatenheterna för över X till kommande år.",
                "Resultatenheternas fonder, sammanlagt X, förs över.",
            ]
        );
    }

    private static (decimal?, string[]) ApplicationPoint(PlantedSource d, Random r)
    {
        var rows = d
            .Records.Tables.Where(t => t.Kind == TableKind.Applications && t.MoneyUnit is not null)
            .SelectMany(t => t.Rows.Where(x => !x.Total && x.Label.Length > 6).Select(x => (Table: t, Row: x)))
            .Where(x => x.Row.Cells.Any(c => c.Value is not null))
            .ToList();
        if (rows.Count == 0)
        {
            return (null, []);
        }
        var (table, row) = TextPlant.Any(rows, r);
        var what = Small(row.Label);
        return (
            row.Cells.Last(c => c.Value is not null).Value!.Value.Value * table.MoneyUnit!.Value.Kronor(),
            [
                $"Nämnden ansöker om budgetjustering med X för {what}.",
                $"Ansökan om X till {what} godkänns.",
                $"Nämnden begär hos kommunstyrelsen X avseende {what}.",
                $"Medel om X söks för {what}.",
                $"För {what} begärs en budgetjustering på X.",
            ]
        );
    }
}
