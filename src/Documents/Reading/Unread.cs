using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// What is seen of a document in which no goal, indicator, activity, point to decide or table could be read: it is no
/// stranger's file, it was not understood.
/// </summary>
/// <param name="Kind">What it says that it is.</param>
/// <param name="Rows">How many lines look like rows or heads of tables.</param>
public sealed record Unread(DocumentKind Kind, int Rows)
{
    // So many rows are a table, whatever the document is.
    private const int Many = 8;

    /// <summary>What is seen of a document; null where it is nothing that a plan or report has.</summary>
    internal static Unread? Of(SteeringDocument document)
    {
        var rows = document.Coverage.Missed.Count(m => m.Looks is MissedLook.TableRow or MissedLook.TableHead);
        return rows > 0 && (rows >= Many || document.Kind != DocumentKind.Unknown)
            ? new Unread(document.Kind, rows)
            : null;
    }

    /// <summary>What its reader is told.</summary>
    internal string Message =>
        (
            Kind == DocumentKind.Unknown
                ? "Dokumentet säger inte vilket slags dokument det är, och "
                : $"Dokumentet ser ut som en {DocumentKinds.Name(Kind).ToLowerInvariant()}, men "
        )
        + "inga mål, indikatorer, aktiviteter, beslutspunkter eller pengatabeller kunde läsas: "
        + (Rows == 1 ? "en rad" : $"{Rows.ToString(CultureInfo.InvariantCulture)} rader")
        + " ser ut som tabellrader, men tabellerna gick inte att tolka. Använd helst originalet i Word (.docx), där tabeller "
        + "är tabeller, eller PDF-filen i stället för text ur den.";
}
