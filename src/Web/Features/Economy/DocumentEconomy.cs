using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.Economy;

/// <summary>The economy of a document: its tables as printed, what their figures should be, and the board's figures.</summary>
/// <param name="Tables">The tables, in the order of the document.</param>
/// <param name="Computed">What the cells of each should hold.</param>
/// <param name="Overview">The table and the figures of the whole board.</param>
public sealed record DocumentEconomy(
    IReadOnlyList<PrintedTable> Tables,
    IReadOnlyList<ComputedTable> Computed,
    EconomyOverview Overview
)
{
    /// <summary>How many figures of each table differ from what they should be.</summary>
    public IReadOnlyList<int> Differing { get; } = [.. Tables.Select((t, i) => Count(t, Computed[i]))];

    /// <summary>
    /// What each is called where it is led to: its title; where another has the same, with its area, its first row, or its
    /// line, whatever tells it from the others first.
    /// </summary>
    public IReadOnlyList<string> Names { get; } = [.. Tables.Select(table => NameOf(table, Tables))];

    /// <summary>How many cells there are in all.</summary>
    public int Cells { get; } = Tables.Sum(t => t.Rows.Sum(r => r.Cells.Count));

    /// <summary>The place of <see cref="EconomyOverview.Table"/>; null where there is none.</summary>
    public int? MainTable
    {
        get
        {
            for (var i = 0; i < Tables.Count; i++)
            {
                if (ReferenceEquals(Tables[i], Overview.Table))
                {
                    return i;
                }
            }
            return null;
        }
    }

    /// <summary>Loads and computes it.</summary>
    public static async Task<DocumentEconomy> Load(StyrkedjaDb db, Guid reading)
    {
        var tables = await StoredTables.Load(db, reading);
        var units = await StoredTables.LoadResultUnits(db, reading);
        var areas = FieldVocabulary.BudgetAreas;
        return new DocumentEconomy(tables, ComputedTable.Of(tables, units, areas), EconomyOverview.Of(tables, areas));
    }

    private static string NameOf(PrintedTable table, IReadOnlyList<PrintedTable> all)
    {
        var line = table.Lines.First.ToString(CultureInfo.InvariantCulture);
        Func<PrintedTable, string?>[] marks =
        [
            t => "",
            t => t.Area is { } area && !t.Title.Contains(area, StringComparison.OrdinalIgnoreCase) ? ", " + area : null,
            t => t.Rows.FirstOrDefault(r => r.Label.Length > 0) is { } first ? ": " + first.Label : null,
            t => ", rad " + line,
        ];
        var same = all.Where(other => other.Title == table.Title).ToList();
        var tells = marks.FirstOrDefault(mark =>
            mark(table) is { } own && same.Count(other => mark(other) == own) == 1
        );
        return table.Title + (tells is null ? ", rad " + line : tells(table));
    }

    private static int Count(PrintedTable table, ComputedTable computed) =>
        table
            .Rows.SelectMany((row, r) => row.Cells.Select((_, c) => computed[r, c]))
            .Count(cell => cell?.Agreement == Agreement.Differs);
}
