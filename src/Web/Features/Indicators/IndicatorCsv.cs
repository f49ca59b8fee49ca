using Microsoft.AspNetCore.Mvc;
using Styrkedja.Web.Components;
using Styrkedja.Web.Features.Organisation;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>All that has been printed of an indicator, as a file.</summary>
internal static class IndicatorCsv
{
    /// <summary>The file: a row for each time that a value was printed, by period.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="facts">What holds, each with what else has been printed of it.</param>
    /// <param name="history">The boards, by what they were called.</param>
    public static FileContentResult Of(string name, IEnumerable<FactOfAll> facts, BoardHistory history) =>
        Csv.File(
            name,
            ["Nämnd", "Period", "Uppgift", "Tryckt", "Tal", "Enhet", "Dokument", "Rad", "Gäller"],
            from fact in facts
            from printed in fact.Others.Prepend(fact.Shown)
            orderby printed.Period
            select (CsvCell[])
                [
                    history.NameOf(printed.BoardId),
                    printed.Period,
                    IndicatorWords.Name(printed.Measure, printed.Split),
                    printed.Text,
                    printed.Number,
                    printed.Unit,
                    printed.Document,
                    printed.FirstLine,
                    printed == fact.Shown ? "ja"
                    : printed.Differs(fact.Shown) ? "nej, senare dokument säger annat"
                    : "ja, samma uppgift",
                ]
        );
}
