using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.FieldWords;

/// <summary>What a column of an indicator or activity table holds.</summary>
internal enum Column
{
    Unknown,
    Indicator,
    Activity,
    Target,
    Council,
    Periodicity,
    Outcome,
    Men,
    Women,
    Previous,
    Forecast,
    Period,
    Start,
    End,
    Deviation,
    Status,
    Progress,
}

/// <summary>The columns of an indicator or activity table, recognised by how each header begins.</summary>
/// <param name="Columns">The meaning of each printed column; unknown for an empty or icon column.</param>
internal sealed partial record TableHeader(IReadOnlyList<Column> Columns)
{
    private static readonly Vocabulary Words = Vocabulary.Named("columns");

    // Before the name there may be a number, or the goal that the row belongs to.
    private const int MostBeforeName = 2;

    /// <summary>The headers as printed; empty where they are lost.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Where the name of the indicator or the text of the activity stands.</summary>
    public int NameAt { get; } = Math.Max(IndexOf(Columns, Column.Indicator), IndexOf(Columns, Column.Activity));

    /// <summary>True for a table of indicators, false for one of activities.</summary>
    public bool IsIndicators => Columns[NameAt] == Column.Indicator;

    /// <summary>Where a column stands, or -1.</summary>
    public int IndexOf(Column column) => IndexOf(Columns, column);

    /// <summary>Recognises a header row; null for any other row.</summary>
    public static TableHeader? Recognise(IReadOnlyList<string> cells)
    {
        if (!cells.Where(c => c.Length > 0).Take(MostBeforeName + 1).Any(IsName))
        {
            return null;
        }
        var columns = new Column[cells.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = Meaning(cells[i]);
            if (columns[i] == Column.Outcome && IndexOf(columns[..i], Column.Outcome) >= 0)
            {
                columns[i] = Column.Previous; // the outcome of the year before stands after that of the year
            }
        }
        var header = new TableHeader(columns) { Names = cells };
        return header.IsHeader && (header.HasTarget || !IsMeasure(cells[header.NameAt])) ? header : null;
    }

    /// <summary>
    /// The columns as a document of a year has them: what its head says is of another year is none of this year's, and is kept
    /// by its name.
    /// </summary>
    /// <param name="year">The year of the document; null where it says none.</param>
    /// <param name="isPlan">True for a plan, which has no outcome of its year.</param>
    public TableHeader Of(int? year, bool isPlan)
    {
        var years = Names.Select(PrintedYear).ToList();
        if (years.TrueForAll(y => y is null))
        {
            return this;
        }
        var columns = Columns.ToArray();
        var targeted = years.Where((y, i) => y is not null && columns[i] == Column.Target).Distinct().ToList();
        year ??= targeted.Count == 1 ? targeted[0] : null;
        var outcomes = years.Where((y, i) => y is not null && IsOutcome(i)).Distinct().Count();
        var targets = Enumerable.Range(0, years.Count).Any(i => columns[i] == Column.Target && years[i] == year);
        for (var i = 0; i < years.Count; i++)
        {
            if (years[i] is { } printed)
            {
                columns[i] = columns[i] switch
                {
                    Column.Outcome or Column.Previous when year is null => outcomes > 1 ? Column.Unknown : columns[i],
                    Column.Outcome or Column.Previous when isPlan => Column.Unknown,
                    Column.Outcome or Column.Previous => printed == year ? Column.Outcome
                    : printed == year - 1 ? Column.Previous
                    : Column.Unknown,
                    Column.Men or Column.Women or Column.Forecast when year is not null && printed != year =>
                        Column.Unknown,
                    Column.Target when targets && printed != year => Column.Unknown,
                    var other => other,
                };
            }
        }
        return this with { Columns = columns };
    }

    private bool IsOutcome(int at) => Columns[at] is Column.Outcome or Column.Previous;

    // Of several years, or of a year of school, it is none of ours: 0.
    private static int? PrintedYear(string name)
    {
        if (YearShort().Match(name) is { Success: true } two)
        {
            return 2000 + int.Parse(two.Groups[1].Value, CultureInfo.InvariantCulture);
        }
        return Year().Match(name) is not { Success: true } match ? null
            : Years().IsMatch(name) ? 0
            : int.Parse(match.Value, CultureInfo.InvariantCulture);
    }

    private static bool IsMeasure(string cell) => Words.LongestPrefix(SwedishText.Fold(cell)).Key == "measure";

    private bool HasTarget => IndexOf(Column.Target) >= 0 || IndexOf(Column.Council) >= 0;

    /// <summary>
    /// Recognises a header whose columns are parted by nothing but spaces ("Indikator Årsmål KF:s årsmål Periodicitet").
    /// </summary>
    public static TableHeader? RecogniseGlued(string line)
    {
        // Asked of every line: most are no header by their first letters.
        var start = line.AsSpan().TrimStart();
        if (
            line.Length > 200
            || !(
                start.StartsWith("indikator", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("aktivitet", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            return null;
        }
        var rest = SwedishText.Fold(line);
        var columns = new List<Column>();
        var names = new List<string>();
        while (rest.Length > 0)
        {
            var (key, length) = Words.LongestPrefix(rest);
            if (key is null)
            {
                return null;
            }
            columns.Add(Of(key));
            var next = WithoutYear(rest[length..]);
            // Of the names only years are needed: those of the outcomes say whose they are.
            names.Add(
                columns[^1] == Column.Outcome && next.Length + length < rest.Length
                    ? $"Utfall {rest[length..^next.Length].TrimStart('a', 'r')}"
                    : ""
            );
            rest = next;
        }
        var header = new TableHeader(columns) { Names = names.Exists(n => n.Length > 0) ? names : [] };
        return header.IsHeader ? header : null;
    }

    /// <summary>
    /// True for a text that begins with the columns of such a table and goes on with its rows: a table whose lines were run
    /// together.
    /// </summary>
    public static bool Begins(string text)
    {
        // Asked of every line: most have none of their first letters.
        if (text.Length < 12 || !"IAMNSR".Contains(char.ToUpperInvariant(text[0]), StringComparison.Ordinal))
        {
            return false;
        }
        var rest = SwedishText.Fold(text[..Math.Min(text.Length, 200)]);
        var columns = new List<Column>();
        while (rest.Length > 0 && Words.LongestPrefix(rest) is ({ } key, var length))
        {
            columns.Add(Of(key));
            rest = WithoutYear(rest[length..]);
        }
        return columns.Count > 2
            && columns[0] is Column.Indicator or Column.Activity
            && new TableHeader(columns).IsHeader;
    }

    /// <summary>True for a head that begins as one of a column of such a table does.</summary>
    public static bool Knows(string head) =>
        Meaning(head) != Column.Unknown || Words.LongestPrefix(SwedishText.Fold(head)).Key is not null;

    /// <summary>True for a text that is the name of a column and no more than a year after it.</summary>
    public static bool Spells(string text)
    {
        var folded = SwedishText.Fold(text);
        var (key, length) = Words.LongestPrefix(folded);
        return key is not null && folded.AsSpan(length).TrimStart("ar").IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private bool IsHeader =>
        NameAt >= 0
        && (
            IsIndicators
                ? IndexOf(Column.Target) >= 0 || IndexOf(Column.Council) >= 0 || IndexOf(Column.Outcome) >= 0
                : IndexOf(Column.Start) >= 0
                    || IndexOf(Column.End) >= 0
                    || IndexOf(Column.Status) >= 0
                    || IndexOf(Column.Progress) >= 0
        );

    private static bool IsName(string cell) =>
        cell.Length <= 40 && Meaning(cell) is Column.Indicator or Column.Activity;

    private static int IndexOf(IReadOnlyList<Column> columns, Column column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
            {
                return i;
            }
        }
        return -1;
    }

    private static Column Meaning(string cell)
    {
        if (cell.Length == 0)
        {
            return Column.Unknown;
        }
        var folded = SwedishText.Fold(cell);
        // "Mål 2025" is a target; "Målgrupp" and "Måluppfyllelse" are not.
        if (folded == "mal" || (folded.Length == 7 && folded.StartsWith("mal2", StringComparison.Ordinal)))
        {
            return Column.Target;
        }
        var (key, _) = Words.LongestPrefix(folded);
        return Of(key);
    }

    private static Column Of(string? key) =>
        key switch
        {
            "indicator" or "measure" => Column.Indicator,
            "activity" => Column.Activity,
            "target" => Column.Target,
            "council" => Column.Council,
            "periodicity" => Column.Periodicity,
            "outcome" => Column.Outcome,
            "men" => Column.Men,
            "women" => Column.Women,
            "previous" => Column.Previous,
            "forecast" => Column.Forecast,
            "period" => Column.Period,
            "start" => Column.Start,
            "end" => Column.End,
            "deviation" => Column.Deviation,
            "status" => Column.Status,
            "progress" => Column.Progress,
            _ => Column.Unknown,
        };

    private static string WithoutYear(string text)
    {
        var rest = text.StartsWith("ar2", StringComparison.Ordinal) ? text[2..] : text;
        return rest.Length >= 4 && rest.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? rest[4..] : text;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // "2030–2031", "2030/31"; "2031-08-31" is a day and "2031-08" a month.
    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)\d{2}|\s?[–/]\s?\d{2}|-(?:1[3-9]|[2-9]\d))(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Years();

    // "Utfall -30", "Utfall ’30".
    [GeneratedRegex(@"\p{L}\s['’´–-](\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearShort();
}
