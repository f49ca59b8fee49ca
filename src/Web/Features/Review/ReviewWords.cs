using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>What the review says, in the words of users.</summary>
internal static class ReviewWords
{
    /// <summary>What became of a file that is no news; null for one that waits now.</summary>
    public static string? Of(ReceivedAs how) =>
        how switch
        {
            ReceivedAs.AlreadyWaiting => "Filen är redan inläst och väntar på granskning.",
            ReceivedAs.AlreadyAccepted => "Filen är redan inläst och godkänd. Inget har ändrats.",
            ReceivedAs.AlreadySuperseded =>
                "Filen har varit godkänd och är ersatt av en rättad fil. Inget har ändrats.",
            ReceivedAs.New or ReceivedAs.WaitingAgain => null,
        };

    /// <summary>A form of file.</summary>
    public static string Of(FileForm form) =>
        form switch
        {
            FileForm.Docx => "Word",
            FileForm.Pdf => "PDF",
            FileForm.Markdown => "text med rubrikmärken eller lodstreckstabeller",
            FileForm.Text => "text",
        };

    /// <summary>Where a document stands, after "Dokumentet".</summary>
    public static string Of(DocumentState state) =>
        state switch
        {
            DocumentState.Waiting => "väntar på granskning",
            DocumentState.Accepted => "är godkänt",
            DocumentState.Superseded => "är ersatt av en rättad fil",
            DocumentState.Rejected => "är avvisat",
        };

    /// <summary>A direction and where the proposal comes from.</summary>
    public static string Of(Direction direction, DirectionSource source) =>
        (
            direction switch
            {
                Direction.Higher => "högre är bättre",
                Direction.Lower => "lägre är bättre",
                Direction.Band => "nära noll är bäst",
            }
        )
        + source switch
        {
            DirectionSource.Target => " (enligt målet)",
            DirectionSource.Shipped => " (förslag från Styrkedja)",
            DirectionSource.Words => " (enligt namnet)",
            DirectionSource.Assumed => " (antaget)",
            DirectionSource.Catalogue => "",
        };
}
