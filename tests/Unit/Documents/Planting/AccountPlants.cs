using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Faults of rules: accumulation, result funds, gross changes and redistributions, in rows and tables of their own.</summary>
internal static class AccountPlants
{
    private static readonly string[] Events =
    [
        "Fallolyckor",
        "Läkemedelsavvikelser",
        "Besök på öppna förskolan",
        "Nya ansökningar",
        "Avslutade ärenden",
        "Orosanmälningar",
        "Genomförda tillsyner",
        "Sålda biljetter",
        "Felanmälningar",
        "Utlånade cyklar",
        "Hembesök",
        "Rådgivningssamtal",
    ];

    private static readonly string[][] Periods =
    [
        ["Utfall T1", "Utfall T2", "Utfall VB", "Totalt ack. utfall"],
        ["T1", "T2", "T3", "Totalt"],
        ["Utfall tertial 1", "Utfall tertial 2", "Utfall tertial 3", "Summa året"],
        ["Jan–apr", "Maj–aug", "Sep–dec", "Helår"],
        ["Tertial 1", "Tertial 2", "Tertial 3", "Ackumulerat"],
        ["T1", "T2", "VB", "Helår"],
    ];

    private static readonly string[] Units =
    [
        "Åkantens hemtjänst",
        "Stenbrottets gruppbostad",
        "Violens förskolor",
        "Ungdomscentrum Kajen",
        "Tvätteriets dagcenter",
        "Korallens servicehus",
        "Mossens stödboende",
        "Kapellets träffpunkt",
    ];

    private static readonly string[] Purposes =
    [
        "Försäljning av platser",
        "Bidrag till feriearbete",
        "Hyror för jourlägenheter",
        "Ersättning för nyanlända",
        "Kursavgifter",
        "Statsbidrag för läxhjälp",
        "Uthyrning av salar",
        "Avgifter för matlådor",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TextPlant> All { get; } =
    [
        new("accumulation", Severity.Error, Accumulated),
        new("fund-rule", Severity.Error, Fund),
        new("gross-neutral", Severity.Error, Gross),
        new("redistribution-zero", Severity.Error, Redistributed),
    ];

    private static TextFault? Accumulated(PlantedSource d, Random r)
    {
        // Before the year has ended nothing has been reported for all of it.
        if (d.Records.Kind != DocumentKind.AnnualReport)
        {
            return null;
        }
        var counted = d
            .Records.Tables.Where(t =>
                t.Kind == TableKind.Feedback && t.Columns.Any(c => c.Contains("Total", StringComparison.Ordinal))
            )
            .SelectMany(t => t.Rows)
            .Where(row => row.Cells.Count(c => c.Value is not null) >= 4)
            .ToList();
        if (counted.Count > 0 && r.Next(3) == 0)
        {
            var row = TextPlant.Any(counted, r);
            var column = r.Next(row.Cells.Count);
            return
                row.Cells[column].Value is { } value
                && d.WithCell(row, column, SwedishNumber.Print(value.Value + r.Next(1, 90), 0)) is { } changed
                ? new TextFault(changed)
                : null;
        }
        var head = TextPlant.Any(Periods, r);
        string[][] rows = [.. r.GetItems(Events, r.Next(2, 6)).Distinct().Select(e => (string[])[e, .. Increments(r)])];
        var label = TextPlant.Any(["Händelser", "Klagomål och synpunkter", "Verksamhetsmått", "Uppgift"], r);
        var wrong = r.Next(rows.Length);
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(1, 9);
        string[] faulty = [.. rows[wrong]];
        faulty[^1] = SwedishNumber.TryRead(faulty[^1], out var sum) ? SwedishNumber.Print(sum.Value + by, 0) : "";
        return Table(d, r, "Rapporterat under året", [label, .. head], rows, wrong, faulty);
    }

    private static string[] Increments(Random r)
    {
        int[] parts = [r.Next(5, 400), r.Next(5, 400), r.Next(5, 400)];
        return [.. parts.Append(parts.Sum()).Select(p => SwedishNumber.Print(p, 0))];
    }

    private static TextFault? Fund(PlantedSource d, Random r)
    {
        if (d.Records.Kind != DocumentKind.AnnualReport || d.Records.Year is not { } year)
        {
            return null;
        }
        var table = d.Records.Tables.FirstOrDefault(t => t.Kind == TableKind.ResultUnits && t.Rows.Count > 2);
        if (table is not null && r.Next(2) == 0)
        {
            var row = TextPlant.Any(
                table.Rows.Where(x => !x.Total && x.Cells.Count(c => c.Value is not null) >= 4).ToList(),
                r
            );
            var column = row.Cells.ToList().FindLastIndex(c => c.Value is not null);
            var printed = row.Cells[column].Value!.Value.Value;
            return
                d.WithCell(row, column, SwedishNumber.Print(printed + (r.Next(2) == 0 ? 1 : -1) * r.Next(3, 2000), 0))
                    is { } changed
                ? new TextFault(changed)
                : null;
        }
        string[] head =
        [
            TextPlant.Any(["Resultatenhet (tkr)", "Enhet, tkr", "Resultatenhetens namn (tkr)"], r),
            TextPlant.Any(
                [$"Bruttobudget {year}", $"Resultatenhetens bruttobudget {year}", $"Enhetens bruttobudget {year}"],
                r
            ),
            TextPlant.Any(
                [
                    $"Resultatöverföring från {year - 1}",
                    "Ingående fond",
                    $"Fond från {year - 1}",
                    $"Överföring från {year - 1}",
                ],
                r
            ),
            TextPlant.Any([$"Resultat {year}", "Årets resultat", $"Enhetens resultat {year}"], r),
            TextPlant.Any(
                [
                    $"Resultatöverföring till {year + 1}",
                    "Utgående fond",
                    $"Fond till {year + 1}",
                    $"Överföring till {year + 1}",
                ],
                r
            ),
        ];
        string[][] rows = [.. r.GetItems(Units, r.Next(3, 6)).Distinct().Select(u => (string[])[u, .. FundOf(r)])];
        var wrong = r.Next(rows.Length);
        string[] faulty = [.. rows[wrong]];
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(2, 900);
        faulty[^1] = SwedishNumber.TryRead(faulty[^1], out var right) ? SwedishNumber.Print(right.Value + by, 0) : "";
        return Table(d, r, "Resultatenheter", head, rows, wrong, faulty);
    }

    // R8: at most 5 % of the gross budget a year, 10 % in all, in whole thousands.
    private static string[] FundOf(Random r)
    {
        var budget = r.Next(20_000, 90_000);
        var (fund, result) = (r.Next(0, budget / 12), r.Next(-budget / 30, budget / 12));
        var total = ResultFund
            .Transfer(Thousands(budget), Thousands(fund), Thousands(result), ResultFundRule.Default)
            .FundOut.Kronor;
        return [.. new[] { budget, fund, result, total / 1000 }.Select(v => SwedishNumber.Print(v, 0))];
    }

    private static Money Thousands(int amount) => Money.FromKronor(amount * 1000m);

    private static TextFault? Gross(PlantedSource d, Random r)
    {
        var table = d.Records.Tables.FirstOrDefault(t => t.Kind == TableKind.GrossChanges && t.Columns.Count == 2);
        if (table is null || table.Rows.Count < 3)
        {
            return null;
        }
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(3, 40) / 10m;
        if (r.Next(2) == 0)
        {
            var row = TextPlant.Any(table.Rows.Where(x => x.Cells.All(c => c.Value is not null)).ToList(), r);
            var column = r.Next(2);
            var printed = row.Cells[column].Value!.Value;
            return
                Math.Abs(printed.Value + by) != Math.Abs(row.Cells[1 - column].Value!.Value.Value)
                && d.WithCell(row, column, SwedishNumber.Print(printed.Value + by, printed.Decimals)) is { } changed
                ? new TextFault(changed)
                : null;
        }
        if (!d.HasPipes && !d.HasTabs)
        {
            return null;
        }
        var amount = r.Next(45, 200) / 10m;
        string[] Row(decimal income) =>
            [
                TextPlant.Any(Purposes, new Random(r.Next())),
                SwedishNumber.Print(amount, 1),
                SwedishNumber.Print(-income, 1),
            ];
        var at = table.Rows[r.Next(1, table.Rows.Count)].Lines.First;
        var (right, faulty) = (Row(amount), Row(amount + by));
        return new TextFault(new TextChange(at, 0, [d.Drawn([right[0], right[1], faulty[2]])]));
    }

    private static TextFault? Redistributed(PlantedSource d, Random r)
    {
        if (d.Records.Kind != DocumentKind.Plan || d.Records.Year is not { } year || (!d.HasPipes && !d.HasTabs))
        {
            return null;
        }
        var what = TextPlant.Any(["Lokaler", "IT", "Administration", "Elevhälsa", "Fältarbete", "Köksfunktion"], r);
        string[] head =
        [
            "Mnkr",
            TextPlant.Any([$"Ram {year} kostnader", $"RAM KF {year} Kostnader", $"Budgetram {year} kostnader"], r),
            TextPlant.Any(
                [
                    $"Omfördelning {what.ToLowerInvariant()}",
                    $"OMFÖRDELNING {year} {what}",
                    $"Omfördelning kostnader {year}",
                    $"Omfördelat, {what.ToLowerInvariant()}",
                    $"Intern omfördelning {what.ToLowerInvariant()}",
                ],
                r
            ),
            TextPlant.Any([$"VP {year} kostnader", $"Budget {year} kostnader"], r),
        ];
        string[] areas =
        [
            .. new[]
            {
                "Grundskola",
                "Fritidshem",
                "Förskola",
                "Äldreomsorg",
                "Kultur och fritid",
                "Stadsmiljö",
                "Måltider",
                "Ekonomiskt bistånd",
            }
                .OrderBy(_ => r.Next())
                .Take(r.Next(3, 6)),
        ];
        var moves = areas.Skip(1).Select(_ => r.Next(-90, 90) / 10m).ToList();
        moves.Insert(0, -moves.Sum());
        var frames = areas.Select(_ => r.Next(200, 4000) / 10m).ToList();
        var by = (r.Next(2) == 0 ? 1 : -1) * r.Next(6, 60) / 10m;
        var (at, hasTotal) = (r.Next(areas.Length), r.Next(3) > 0);
        IReadOnlyList<string> Drawn(IReadOnlyList<decimal> of)
        {
            var rows = areas.Select((a, i) => MoneyRow(a, frames[i], of[i])).ToList();
            return d.Drawn([head, .. hasTotal ? rows.Append(MoneyRow("Summa", frames.Sum(), of.Sum())) : rows]);
        }
        var heading = d.Heading(
            TextPlant.Any(["Omfördelning inom ramen", "Budget per verksamhet", "Fördelning av ramen"], r)
        );
        var line = d.Records.Sections.Count > 0 ? PlantedSource.After(d.Records.Sections[^1]) : d.Lines.Count;
        List<decimal> faulty = [.. moves.Select((m, i) => i == at ? m + by : m)];
        return new TextFault(
            PlantedSource.Add(line, [heading, "", .. Drawn(faulty)]),
            PlantedSource.Add(line, [heading, "", .. Drawn(moves)])
        );
    }

    private static string[] MoneyRow(string label, decimal frame, decimal move) =>
        [label, SwedishNumber.Print(frame, 1), SwedishNumber.Print(move, 1), SwedishNumber.Print(frame + move, 1)];

    // A table of its own after a section outside the goals.
    private static TextFault? Table(
        PlantedSource d,
        Random r,
        string title,
        string[] head,
        string[][] rows,
        int wrong,
        string[] faulty
    )
    {
        var sections = d
            .Records.Sections.Where(s => s.Goal is null && s.Paragraphs.Count > 0 && s.Lines.First > 60)
            .ToList();
        if (sections.Count == 0 || (!d.HasPipes && !d.HasTabs))
        {
            return null;
        }
        var at = PlantedSource.After(TextPlant.Any(sections, r));
        TextChange Put(IEnumerable<string[]> of) =>
            PlantedSource.Add(at, [d.Heading(title), "", .. d.Drawn([head, .. of])]);
        return new TextFault(Put(rows.Select((row, i) => i == wrong ? faulty : row)), Put(rows));
    }
}
