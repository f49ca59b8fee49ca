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

    /// <summary>What each is called where it is led to: its title, with its line where another has the same.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. Tables.Select(t =>
            Tables.Count(other => other.Title == t.Title) == 1
                ? t.Title
                : $"{t.Title}, rad {t.Lines.First.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
        ),
    ];

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

    private static int Count(PrintedTable table, ComputedTable computed) =>
        table
            .Rows.SelectMany((row, r) => row.Cells.Select((_, c) => computed[r, c]))
            .Count(cell => cell?.Agreement == Agreement.Differs);
}
