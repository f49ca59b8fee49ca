using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What the columns of a table mean, read from their headers.</summary>
internal static partial class ColumnMeanings
{
    private static readonly Vocabulary Amounts = Vocabulary.Named("amounts");
    private static readonly Vocabulary Sides = Vocabulary.Named("sides");
    private static readonly ColumnMeaning Nothing = new(null, null, null, false);

    /// <summary>The kind that a folded header says, or null.</summary>
    public static AmountKind? Kind(string folded) =>
        folded is "t1" or "t2" ? AmountKind.Forecast
        : IsDeviation(folded) ? AmountKind.Change
        : Amounts.KeyWithin(folded) switch
        {
            "frame" => AmountKind.Frame,
            "budget" => AmountKind.Budget,
            "adjusted" => AmountKind.AdjustedBudget,
            "forecast" => AmountKind.Forecast,
            "closing" => AmountKind.Closing,
            "change" => AmountKind.Change,
            "redistribution" => AmountKind.Redistribution,
            _ => null,
        };

    // "Avv. prognos/budget" is a deviation, whatever else it names.
    private static bool IsDeviation(string folded) =>
        folded.Contains("avvikelse", StringComparison.Ordinal) || Shortened().IsMatch(folded);

    /// <summary>The side that a folded header says, or null.</summary>
    public static AmountSide? Side(string folded) =>
        Sides.KeyWithin(folded) switch
        {
            "net" => AmountSide.Net,
            "income" => AmountSide.Income,
            "costs" => AmountSide.Costs,
            _ => null,
        };

    /// <summary>The meaning of each column of a table.</summary>
    /// <param name="table">The table without meanings.</param>
    /// <param name="kind">The kind of the document.</param>
    /// <param name="year">Its year.</param>
    /// <param name="heads">What its municipality has said of its columns.</param>
    public static IReadOnlyList<ColumnMeaning> Of(PrintedTable table, DocumentKind kind, int? year, TaughtHeads heads)
    {
        var adjusted = table.Notes.Any(n => IsAdjusted(n.Text));
        var meanings = table
            .Columns.Select(
                (c, i) =>
                    table.Rows.Any(r => r.Cells[i].Value is not null)
                        ? Of(heads.OfMoney(c, year), table, (kind, year), adjusted)
                        : Nothing
            )
            .ToList();
        return AllDeviate(table, meanings)
            ? [.. meanings.Select(m => m.Kind is null ? m : m with { Deviation = true })]
            : meanings;
    }

    // A table that prints nothing but deviations says so over it, or in what its total is called.
    private static bool AllDeviate(PrintedTable table, List<ColumnMeaning> meanings)
    {
        if (!meanings.TrueForAll(m => m.Kind is null or AmountKind.Closing or AmountKind.Forecast))
        {
            return false;
        }
        var said = SwedishText.Fold(table.Title + " " + string.Join(' ', table.Notes.Select(n => n.Text)));
        return said.Contains("avvikelse", StringComparison.Ordinal)
            || said.Contains("underskott", StringComparison.Ordinal)
            || table.Rows.Any(r => r.Total && SwedishText.Fold(r.Label).Contains("resultat", StringComparison.Ordinal));
    }

    // "*Justerad budget 2024 …" says what the star in a header means.
    private static bool IsAdjusted(string note) =>
        note.StartsWith('*') && Kind(SwedishText.Fold(note[..Math.Min(note.Length, 18)])) == AmountKind.AdjustedBudget;

    private static ColumnMeaning Of(
        string header,
        PrintedTable table,
        (DocumentKind Kind, int? Year) document,
        bool adjusted
    )
    {
        var folded = SwedishText.Fold(header);
        var side = Side(folded);
        // "Prognos Avv. helår": the words of two heads, and which column each is over is not known.
        if (Mixed().IsMatch(header))
        {
            return Nothing;
        }
        var kind = Kind(folded);
        if (
            kind == AmountKind.Budget
            && adjusted
            && header.Contains('*', StringComparison.Ordinal)
            && !header.Contains("**", StringComparison.Ordinal)
        )
        {
            kind = AmountKind.AdjustedBudget;
        }
        if (
            table.Kind is TableKind.Feedback or TableKind.Volumes
            && kind is null or AmountKind.Closing
            && table.Unit is null
        )
        {
            kind = table.Kind == TableKind.Volumes && kind == AmountKind.Closing ? kind : AmountKind.Volume;
        }
        if (kind is null && side is not null)
        {
            kind = document.Kind switch
            {
                DocumentKind.Plan => AmountKind.Budget,
                DocumentKind.Unknown => null,
                DocumentKind.Tertial1
                or DocumentKind.Tertial2
                or DocumentKind.AnnualReport
                or DocumentKind.MonthlyReport => AmountKind.Closing,
            };
        }
        var year = PrintedYear(header) ?? (kind is null ? null : document.Year);
        var deviation = IsDeviation(folded);
        return new ColumnMeaning(kind, year, side ?? ImpliedSide(kind, table), deviation);
    }

    // What no header says: in a table by area it is the net, unless the rows themselves are costs and income.
    private static AmountSide? ImpliedSide(AmountKind? kind, PrintedTable table)
    {
        if (kind is null)
        {
            return null;
        }
        if (table.Kind == TableKind.Personnel && table.Unit is not null)
        {
            return AmountSide.Costs;
        }
        if (table.Kind is not (TableKind.Budget or TableKind.Result))
        {
            return null;
        }
        var rowsSay = table.Rows.Any(r => Side(SwedishText.Fold(r.Label)) == AmountSide.Income);
        return rowsSay ? null : AmountSide.Net;
    }

    private static int? PrintedYear(string header)
    {
        var years = Years().Matches(header);
        return years.Count == 0 ? null : int.Parse(years[^1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // "Prognos Avv. helår", and "prognos/ budget 2031" without a word of what is told of the two.
    [GeneratedRegex(
        @"^(?!avv).+\bavv\.\s*\p{L}|^(?:prognos|utfall)\s?/\s?budget(?:\s\d{4})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Mixed();

    // Folded: "avv. mot budget", "budgetavv."
    [GeneratedRegex(
        @"^avv(?:$|\d|prognos|budget|utfall|bokslut|mot|fran|helar|t?kr|mn?kr)|(?:budget|prognos|utfall|helar)avv(?:$|\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shortened();
}
