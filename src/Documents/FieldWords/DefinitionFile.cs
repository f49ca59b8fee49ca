using System.Reflection;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Indicators;

namespace Styrkedja.Documents.FieldWords;

/// <summary>The definitions of indicators that are shipped, as <c>Vocabulary/indicators.txt</c> has them.</summary>
internal static class DefinitionFile
{
    private const int Columns = 9;

    /// <summary>Reads the file that is shipped.</summary>
    public static IndicatorDefinitions Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/indicators")!;
        using var reader = new StreamReader(stream);
        return new(Read(reader.ReadToEnd()));
    }

    /// <summary>Reads such a text.</summary>
    /// <exception cref="FormatException">A line has other columns, or a word that is not known.</exception>
    public static IReadOnlyList<IndicatorDefinition> Read(string text) =>
        [.. text.Split('\n').Select(line => line.Trim('\r')).Where(l => l.Length > 0 && l[0] != '#').Select(Line)];

    private static IndicatorDefinition Line(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns)
        {
            throw new FormatException($"{cells.Length} columns: {line}");
        }
        return new(
            cells[0],
            cells[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            Direction = cells[2].Length == 0 ? null : DirectionOf(cells[2]),
            Scope = cells[3].Length == 0 ? null : ScopeOf(cells[3]),
            Unit = cells[4],
            Accrual = cells[5].Length == 0 ? null : AccrualOf(cells[5]),
            Periodicity = cells[6],
            IsSplit = cells[7].Length == 0 ? null : SplitOf(cells[7]),
            Supplier = cells[8],
        };
    }

    private static Direction DirectionOf(string word) =>
        word switch
        {
            "higher" => Direction.Higher,
            "lower" => Direction.Lower,
            "band" => Direction.Band,
            _ => throw Unknown(word),
        };

    private static TargetScope ScopeOf(string word) =>
        word switch
        {
            "board" => TargetScope.Board,
            "city" => TargetScope.City,
            _ => throw Unknown(word),
        };

    private static Accrual AccrualOf(string word) =>
        word switch
        {
            "increment" => Accrual.Increment,
            "cumulative" => Accrual.Cumulative,
            "rolling" => Accrual.RollingYear,
            "point" => Accrual.PointInTime,
            "survey" => Accrual.Survey,
            _ => throw Unknown(word),
        };

    private static bool SplitOf(string word) =>
        word switch
        {
            "yes" => true,
            "no" => false,
            _ => throw Unknown(word),
        };

    private static FormatException Unknown(string word) => new($"”{word}” is no word of the file.");
}
