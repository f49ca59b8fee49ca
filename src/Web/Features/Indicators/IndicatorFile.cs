using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Organisation;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>All that is known of an indicator, as a file.</summary>
internal static class IndicatorFile
{
    /// <summary>The file: a row for each time that a value was printed or entered, by period.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="facts">What holds, each with what else is known of it.</param>
    /// <param name="history">The boards, by what they were called.</param>
    public static TableFile Of(string name, IEnumerable<FactOfAll> facts, BoardHistory history) =>
        new TableFile(
            name,
            ["Nämnd", "Period", "Uppgift", .. SheetCell.HeadsApart("Värde"), "Källa", "Rad", "Gäller"],
            from fact in facts
            from printed in fact.Others.Prepend(fact.Shown)
            orderby printed.Period
            select (SheetCell[])
                [
                    history.NameOf(printed.UnitId),
                    printed.Period,
                    IndicatorWords.Name(printed.Measure, printed.Split),
                    printed.Number,
                    printed.Unit,
                    printed.Text,
                    printed.Origin,
                    printed.Printed is { } at ? at.Lines.First : SheetCell.Empty,
                    printed == fact.Shown ? "ja"
                    : printed.Differs(fact.Shown)
                        ? fact.Shown.Printed is null ? "nej, rättat"
                            : "nej, senare dokument säger annat"
                    : "ja, samma uppgift",
                ]
        );
}
