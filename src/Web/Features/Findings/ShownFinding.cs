using System.Globalization;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Findings;

/// <summary>A finding with what somebody has said of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Response">What holds of what was said; null where nobody has said anything.</param>
/// <param name="Responsible">Who is to see to it; null for nobody.</param>
/// <param name="SaidBy">Who said it.</param>
public sealed record ShownFinding(
    StoredPrintedFinding Finding,
    StoredFindingResponse? Response,
    string? Responsible,
    string? SaidBy
)
{
    /// <summary>How far somebody has come with it.</summary>
    public ResponseState Came => Response?.State ?? ResponseState.Open;

    /// <summary>True where the finding said something else when somebody spoke of it.</summary>
    public bool IsOther =>
        Response is not null && (Response.Expected != Finding.Expected || Response.Found != Finding.Found);

    /// <summary>Where it stands in its list.</summary>
    public string Mark => $"iakttagelse-{Finding.Position}";

    /// <summary>Whether it is open and somebody's to see to.</summary>
    public bool IsFor(Guid? person) =>
        Came == ResponseState.Open && Response?.Responsible is { } responsible && responsible == person;

    /// <summary>The address of the list that it stands in: of the board's document, or of one that waits.</summary>
    public string In(Place place, StoredDocument document) =>
        document.State == DocumentState.Accepted
        && place.Boards.FirstOrDefault(b => b.Id == document.BoardId) is { } board
            ? $"{place.Link(board, document.Year, "iakttagelser")}?dokument={DocumentKinds.Slug(document.Kind)}#{Mark}"
            : $"{place.MunicipalityLink("granska/" + document.Id)}?del=iakttagelser#{Mark}";

    /// <summary>Where something is said of it.</summary>
    public string Answer(Place place, Guid document) =>
        place.MunicipalityLink(
            $"granska/{document}/iakttagelse/{Finding.Position.ToString(CultureInfo.InvariantCulture)}"
        );

    /// <summary>All of the document that a page shows, in their order.</summary>
    public static async Task<IReadOnlyList<ShownFinding>> Load(Place place)
    {
        var of = place.Document;
        var line = await FindingResponses.LineAt(place.Db, of.Board, of.Kind, of.Year);
        return await Load(place.Db, of.Reading, line);
    }

    /// <summary>The same as one of a list.</summary>
    /// <param name="place">The page, which shows the document.</param>
    /// <param name="person">Who reads.</param>
    public ListedFinding Listed(Place place, CurrentPerson person) =>
        new(
            this,
            place.Source(Finding.FirstLine, Finding.LastLine),
            person.May(Right.RespondToFindings, [place.Document.Board], State.Accepted)
                ? Answer(place, place.Document.Id)
                : null
        );

    /// <summary>All of a document, in their order.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="reading">The reading of the document.</param>
    /// <param name="line">The documents whose responses hold for it: <see cref="FindingResponses"/>.</param>
    public static async Task<IReadOnlyList<ShownFinding>> Load(
        StyrkedjaDb db,
        Guid reading,
        IReadOnlyCollection<Guid> line
    )
    {
        var findings = await FindingResponses.Findings(db, reading);
        var said = await FindingResponses.Of(db, line, findings);
        var names = await db.NamesOf(said.Values.SelectMany(r => new[] { r.Responsible, r.RecordedBy }).OfType<Guid>());
        return findings.ConvertAll(finding =>
        {
            var response = said.GetValueOrDefault(finding.Position);
            return new ShownFinding(
                finding,
                response,
                response?.Responsible is { } responsible ? names.GetValueOrDefault(responsible) : null,
                response is null ? null : names.GetValueOrDefault(response.RecordedBy)
            );
        });
    }
}

/// <summary>A finding in a list.</summary>
/// <param name="Shown">The finding.</param>
/// <param name="Source">The address of its lines.</param>
/// <param name="Respond">Where something is said of it; null where whoever reads may not.</param>
/// <param name="IsMarked">Whether it is the one that was asked for.</param>
/// <param name="IsReviewed">Whether whoever reads reviews the document, and sees all of it (R23).</param>
public sealed record ListedFinding(
    ShownFinding Shown,
    string Source,
    string? Respond,
    bool IsMarked = false,
    bool IsReviewed = false
);
