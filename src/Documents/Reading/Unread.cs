using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// What is seen of a document in which no goal, indicator, activity, point to decide or table could be read: it is no
/// stranger's file, it was not understood.
/// </summary>
/// <param name="Kind">What it says that it is.</param>
/// <param name="Rows">How many lines look like rows or heads of tables.</param>
/// <param name="Goals">How many look like goals.</param>
/// <param name="Tables">How many tables have figures, none of them money.</param>
public sealed record Unread(DocumentKind Kind, int Rows, int Goals, int Tables = 0)
{
    // So many rows are a table, and so many goals a document of goals, whatever it says that it is.
    private const int ManyRows = 8;
    private const int ManyGoals = 3;
    private const int ManyTables = 2;

    /// <summary>What is seen of a document; null where it is nothing that a plan or report has.</summary>
    internal static Unread? Of(SteeringDocument document)
    {
        var rows = document.Coverage.Missed.Count(m => m.Looks is MissedLook.TableRow or MissedLook.TableHead);
        var goals = document.Coverage.Missed.Count(m => m.Looks == MissedLook.Goal);
        var tables = document.Tables.Count(t => t.Rows.Any(r => r.Cells.Any(c => c.Value is not null)));
        var isSome =
            tables >= ManyTables
            || (
                document.Kind == DocumentKind.Unknown
                    ? rows + goals >= ManyRows || goals >= ManyGoals
                    : rows + goals + tables > 0
            );
        return isSome ? new Unread(document.Kind, rows, goals, tables) : null;
    }

    /// <summary>What its reader is told.</summary>
    internal string Message =>
        (
            Kind == DocumentKind.Unknown
                ? "Dokumentet säger inte vilket slags dokument det är, och "
                : $"Dokumentet ser ut som en {DocumentKinds.Name(Kind).ToLowerInvariant()}, men "
        )
        + "inga mål, indikatorer, aktiviteter, beslutspunkter eller pengatabeller kunde läsas: "
        + string.Join(
            " och ",
            new[] { Count(Rows, "tabellrader"), Count(Goals, "mål"), Others(Tables) }.OfType<string>()
        )
        + ". Använd helst originalet i Word (.docx), där tabeller är tabeller, eller PDF-filen i stället för text ur den."
        + (Goals > 0 ? " Säg under Granska vilka ord som står före ett mål, så läses de." : "");

    private static string? Others(int count) =>
        count switch
        {
            0 => null,
            1 => "en tabell har siffror men inga pengar",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} tabeller har siffror men inga pengar",
        };

    private static string? Count(int count, string what) =>
        count switch
        {
            0 => null,
            1 => $"en rad ser ut som {what}",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} rader ser ut som {what}",
        };
}
