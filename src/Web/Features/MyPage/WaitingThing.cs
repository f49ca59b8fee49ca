using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>Something that waits for whoever asks.</summary>
/// <param name="Text">What, as the words of a link.</param>
/// <param name="Link">Where it is done.</param>
/// <param name="More">What else there is to know of it.</param>
public sealed record WaitingThing(string Text, string Link, string More)
{
    private const int MostDocuments = 5;

    /// <summary>Finds them, what has waited longest first among those of one kind.</summary>
    internal static async Task<IReadOnlyList<WaitingThing>> Of(
        Place place,
        CurrentPerson person,
        IReadOnlyCollection<StoredBoard> boards
    ) =>
        [
            .. await WaitingFindings.Of(place, person.Person),
            .. await Documents(place, person),
            .. await ReadByOthers(place, person),
            .. await Opened(place, person, boards),
            .. await Jobs(place, person),
        ];

    private static async Task<IEnumerable<WaitingThing>> Documents(Place place, CurrentPerson person)
    {
        if (!person.MaySomewhere(Right.Decide, State.Waiting))
        {
            return [];
        }
        var waiting = await place
            .Db.Documents.Where(d => d.State == DocumentState.Waiting)
            .OrderBy(d => d.ReceivedAt)
            .ToListAsync();
        return waiting
            .Take(MostDocuments)
            .Select(d => new WaitingThing(
                $"Granska {DocumentKinds.Name(d.Kind).ToLowerInvariant()} {d.Year}".TrimEnd(),
                place.MunicipalityLink("granska/" + d.Id),
                $"{d.PrintedBoard ?? "okänd nämnd"}, {d.FileName}"
            ))
            .Concat(
                waiting.Count > MostDocuments
                    ?
                    [
                        new WaitingThing(
                            $"Granska {waiting.Count - MostDocuments} dokument till",
                            place.MunicipalityLink("granska"),
                            "i listan på Granska"
                        ),
                    ]
                    : []
            );
    }

    private static async Task<IEnumerable<WaitingThing>> ReadByOthers(Place place, CurrentPerson person)
    {
        if (!person.MaySomewhere(Right.ReadAgain, State.Accepted))
        {
            return [];
        }
        var others = await Rereadings.CountByOthers(place.Db, DocumentFiles.Version);
        return others == 0
            ? []
            :
            [
                new WaitingThing(
                    $"Läs om {Counts.Of(others, "dokument", "dokument")}",
                    place.MunicipalityLink("granska") + "#lasta-av-en-annan-version",
                    "som lästes av en annan version av programmet"
                ),
            ];
    }

    private static async Task<IEnumerable<WaitingThing>> Opened(
        Place place,
        CurrentPerson person,
        IReadOnlyCollection<StoredBoard> boards
    )
    {
        if (!person.MaySomewhere(Right.Import))
        {
            return [];
        }
        var ids = boards.Select(b => b.Id).ToList();
        var opened = await place
            .Db.OpenedYears.Where(y => y.SupersededAt == null && ids.Contains(y.UnitId))
            .Where(y =>
                !place.Db.Documents.Any(d =>
                    d.BoardId == y.UnitId && d.Year == y.Year && d.State == DocumentState.Accepted
                )
            )
            .OrderBy(y => y.Year)
            .Select(y => new { y.UnitId, y.Year })
            .ToListAsync();
        return opened.Select(y =>
        {
            var board = boards.First(b => b.Id == y.UnitId);
            return new WaitingThing($"Planera {y.Year}", place.Link(board, y.Year), board.Name + ": året är öppet");
        });
    }

    private static async Task<IEnumerable<WaitingThing>> Jobs(Place place, CurrentPerson person)
    {
        if (!person.MaySomewhere(Right.RunJobs))
        {
            return [];
        }
        // What has been done since has mended it.
        var failed = await place
            .Db.JobRuns.IgnoreQueryFilters()
            .Where(r => r.Outcome == JobOutcome.Failed)
            .Where(r =>
                !place
                    .Db.JobRuns.IgnoreQueryFilters()
                    .Any(later =>
                        later.Job == r.Job && later.Outcome == JobOutcome.Done && later.StartedAt > r.StartedAt
                    )
            )
            .Select(r => r.Job)
            .Distinct()
            .CountAsync();
        var letters = await place.Db.Mail.IgnoreQueryFilters().CountAsync(m => m.FailedAt != null && m.SentAt == null);
        const string page = "/administration/jobb";
        return new[]
        {
            failed > 0
                ? new WaitingThing(
                    $"Se över {Counts.Of(failed, "jobb", "jobb")} som har misslyckats",
                    page,
                    "programmet försöker igen nästa gång"
                )
                : null,
            letters > 0
                ? new WaitingThing(
                    $"Se över {Counts.Of(letters, "brev", "brev")} som inte har kunnat skickas",
                    page + "#brev",
                    "försök igen eller rätta adressen"
                )
                : null,
        }.OfType<WaitingThing>();
    }
}
