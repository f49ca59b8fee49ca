using System.Globalization;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Web.Components;

namespace Styrkedja.Web.Features.Review;

/// <summary>The documents that wait as a file.</summary>
internal static class WaitingFile
{
    /// <summary>Makes it.</summary>
    public static TableFile Of(Place place, IEnumerable<Doubt> waiting) =>
        new TableFile(
            $"vantar-{place.Municipality.Slug}",
            ["Dokument", "Nämnd", "År", "Osäkert i läsningen", "Fel", "Varningar", "Fil", "Uppladdat"],
            waiting.Select(d =>
                (SheetCell[])
                    [
                        DocumentKinds.Name(d.Document.Kind),
                        d.Document.PrintedBoard,
                        d.Document.Year?.ToString(CultureInfo.InvariantCulture),
                        d.InWords,
                        d.Document.Errors,
                        d.Document.Warnings,
                        d.Document.FileName,
                        SwedishTime.Write(d.Document.ReceivedAt),
                    ]
            )
        );
}
