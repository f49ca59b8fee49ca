using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>
/// A hundred documents that nobody has seen: the samples and the published ones with years, names, areas, words and amounts
/// exchanged by seed, each everywhere, so that what was right is right and no line is moved.
/// </summary>
internal static partial class RightDocuments
{
    // How many are made of each; the published ones are long.
    private static readonly (string Name, int Share)[] Bases =
    [
        ("lindvik-sodra-vb-2024", 20),
        ("lindvik-sodra-plan-2024", 16),
        ("lindvik-sodra-t2-2024", 14),
        ("lindvik-skola-plan-2024", 12),
        ("lindvik-skola-plan-2025", 10),
        ("lindvik-sodra-plan-2023", 9),
        ("seventh", 8),
        ("000", 3),
        ("001", 2),
        ("003", 3),
        ("004", 3),
    ];

    // Said otherwise, each pair both ways where it stands.
    private static readonly (string Word, string Other)[] Synonyms =
    [
        ("medarbetare", "anställda"),
        ("brukare", "kunder"),
        ("invånare", "boende"),
        ("förklaras av", "beror på"),
        ("trygg", "säker"),
        ("under hösten", "till hösten"),
        ("ungdomar", "unga vuxna"),
        ("utvecklas", "förbättras"),
        ("samarbete", "samverkan"),
        ("omfattande", "stora"),
        ("behöver", "måste få"),
        ("framför allt", "främst"),
        ("fler", "allt fler"),
        ("erbjuds", "får"),
    ];

    private static readonly string[] Care = ["äldreomsorg", "äldreomsorgen", "äldreomsorgens"];
    private static readonly string[] School = ["förskola", "förskolan", "förskolans"];

    private static readonly Lazy<IReadOnlyDictionary<string, PlantedSource>> Originals = new(() =>
        Bases.ToDictionary(b => b.Name, b => new PlantedSource(b.Name, Text(b.Name)))
    );

    /// <summary>The documents, each with the one that it was made of.</summary>
    public static IReadOnlyList<(PlantedSource Document, PlantedSource Original)> All => Drawn.Value;

    private static readonly Lazy<IReadOnlyList<(PlantedSource Document, PlantedSource Original)>> Drawn = new(() =>
        [
            .. Bases
                .SelectMany(b => Enumerable.Repeat(b.Name, b.Share))
                .Select((b, i) => Exchanged(Originals.Value[b], i + 1)),
        ]
    );

    /// <summary>What a document is accused of that its original is not: by check and line.</summary>
    public static IReadOnlyList<Finding> Accusations(PlantedSource document, PlantedSource original)
    {
        static (string, Severity, int) Key(Finding f) => (f.Check, f.Severity, f.Lines.First);
        var known = original.Findings.CountBy(Key).ToDictionary();
        return [.. document.Findings.Where(f => !Take(known, Key(f)))];
    }

    private static bool Take<T>(Dictionary<T, int> known, T key)
        where T : notnull
    {
        if (known.GetValueOrDefault(key) is not (> 0 and var left))
        {
            return false;
        }
        known[key] = left - 1;
        return true;
    }

    private static (PlantedSource, PlantedSource) Exchanged(PlantedSource original, int seed)
    {
        var random = new Random(seed * 104_729);
        var text = string.Join('\n', Scaled(original, random));
        text = Renamed(text, original.Records.Board ?? "", random);
        text = Shifted(text, random);
        text = Areas(text, random);
        text = Worded(text, random);
        return (new PlantedSource($"{original.Name} by {seed.ToString(CultureInfo.InvariantCulture)}", text), original);
    }

    private static string Text(string name) =>
        name.Length == 3 ? RealDocuments.Text(name) : File.ReadAllText(RepositoryRoot.Path("samples", name + ".txt"));

    // Every year by as many, in dates too; the leap day is kept by fours.
    private static string Shifted(string text, Random random)
    {
        var by = text.Contains("-02-29", StringComparison.Ordinal) ? 4 * random.Next(-2, 3) : random.Next(-6, 7);
        return Years().Replace(text, m => PlantedSource.Year(int.Parse(m.Value, CultureInfo.InvariantCulture) + by));
    }

    // The places in the board's name have other names everywhere.
    private static string Renamed(string text, string board, Random random)
    {
        foreach (
            var place in board
                .Split(' ', '-')
                .Where(w => w.Length > 4 && char.IsUpper(w[0]) && !w.Contains("nämnd", StringComparison.Ordinal))
        )
        {
            var stem = place.TrimEnd('s');
            var name = InventedNames.Of(random, (stem.Length + 1) / 2);
            text = text.Replace(stem, char.ToUpperInvariant(name[0]) + name[1..], StringComparison.Ordinal)
                .Replace(stem.ToLowerInvariant(), name, StringComparison.Ordinal);
        }
        return text;
    }

    // Two areas change their names with one another, in every form that a sentence bends them to.
    private static string Areas(string text, Random random) =>
        random.Next(2) == 0 || text.Contains("förskoleverksamhet", StringComparison.OrdinalIgnoreCase)
            ? text
            : ExchangedAreas()
                .Replace(
                    text,
                    m =>
                    {
                        var (of, to) = m.Value.StartsWith("ä", StringComparison.OrdinalIgnoreCase)
                            ? (Care, School)
                            : (School, Care);
                        var other = to[Array.IndexOf(of, m.Value.ToLowerInvariant())];
                        return char.IsUpper(m.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
                    }
                );

    private static string Worded(string text, Random random)
    {
        foreach (var (word, other) in Synonyms.Where(_ => random.Next(2) == 0))
        {
            text = Regex.Replace(text, $@"(?<=\s){Regex.Escape(word)}(?=[\s.,])", other);
        }
        return text;
    }

    // Every amount of money as many times as large. Not where sums are rounded, or kronor told in two units: what rounding
    // explains would grow too; nor where a row's cells cannot be told from its line.
    private static string[] Scaled(PlantedSource of, Random random)
    {
        string[] lines = [.. of.Lines];
        var factor = random.Next(1, 6);
        var rows = of
            .Records.Tables.Where(t => t.MoneyUnit is not null)
            .SelectMany(t => t.Rows.Select(r => (Table: t, Row: r)));
        if (
            factor == 1
            || of.Findings.Any(f => f is { Check: "table-sum", Severity: Severity.Info })
            || of.Records.Tables.Select(t => t.Unit).OfType<string>().Distinct().Count() > 1
            || !rows.All(r => ScaleRow(of, lines, r.Table, r.Row, factor))
        )
        {
            return [.. of.Lines];
        }
        var inTables = of
            .Records.Tables.SelectMany(t =>
                t.Rows.SelectMany(r => Enumerable.Range(r.Lines.First, r.Lines.Last - r.Lines.First + 1))
            )
            .ToHashSet();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!inTables.Contains(i + 1))
            {
                lines[i] = Amounts()
                    .Replace(lines[i], m => Times(m.Groups["number"].Value, factor) + m.Groups["unit"].Value);
            }
        }
        return lines;
    }

    private static bool ScaleRow(PlantedSource of, string[] lines, PrintedTable table, PrintedRow row, int factor)
    {
        if (row.Cells.All(c => c.Value is null))
        {
            return true;
        }
        for (var line = row.Lines.First; line <= row.Lines.Last; line++)
        {
            var now = new PlantedRow(row, lines[line - 1], of.HasPipes);
            if (!now.IsWhole)
            {
                continue;
            }
            for (var c = 0; c < row.Cells.Count; c++)
            {
                if (row.Cells[c].Value is { } value && !IsShare(table.Columns[c]))
                {
                    now.Put(c, SwedishNumber.Print(value.Value * factor, value.Decimals));
                }
            }
            lines[line - 1] = now.ToString();
            return true;
        }
        return false;
    }

    private static bool IsShare(string header) =>
        header.Contains('%', StringComparison.Ordinal)
        || header.Contains("procent", StringComparison.OrdinalIgnoreCase);

    private static string Times(string number, int factor) =>
        SwedishNumber.TryRead(number, out var value)
            ? SwedishNumber.Print(value.Value * factor, value.Decimals)
            : number;

    [GeneratedRegex(@"(?<!Agenda )(?<![0-9,.])(?:19|20)[0-9]{2}(?![0-9,]|\.[0-9])")]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:äldreomsorg(?:en|ens)?|förskola(?:n|ns)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExchangedAreas();

    [GeneratedRegex(
        @"(?<number>(?<![0-9,])[0-9]{1,3}(?:[ \u00A0][0-9]{3})*(?:,[0-9]+)?)(?<unit>\s(?:mnkr|mnr|mkr|tkr|miljoner kronor|kronor)\b)"
    )]
    private static partial Regex Amounts();
}
