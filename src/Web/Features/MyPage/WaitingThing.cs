using Styrkedja.Core.Access;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
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
        IReadOnlyCollection<StoredBoard> boards,
        WaitingHere waiting
    ) =>
        [
            .. await WaitingFindings.Of(place, person.Person, waiting.OwnFindings),
            .. Documents(place, person, waiting.Documents),
            .. ReadByOthers(place, person, waiting.ReadByOthers),
            .. Plans(place, boards, waiting.ToSign, "Skriv under planen"),
            .. Plans(
                place,
                boards,
                waiting.ReturnedParts.Where(part => person.May(Right.AddToPlan, [part.Part])),
                "Ändra din del av planen"
            ),
            .. Opened(place, person, boards, waiting.OpenedYears),
            .. Jobs(person, waiting),
        ];

    private static IEnumerable<WaitingThing> Documents(
        Place place,
        CurrentPerson person,
        IReadOnlyList<WaitingDocument> waiting
    )
    {
        if (!person.MaySomewhere(Right.Decide, State.Waiting))
        {
            return [];
        }
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

    private static IEnumerable<WaitingThing> ReadByOthers(Place place, CurrentPerson person, int others) =>
        others == 0 || !person.MaySomewhere(Right.ReadAgain, State.Accepted)
            ? []
            :
            [
                new WaitingThing(
                    $"Läs om {Counts.Of(others, "dokument", "dokument")}",
                    place.MunicipalityLink("granska") + "#lasta-av-en-annan-version",
                    "som lästes av en annan version av programmet"
                ),
            ];

    private static IEnumerable<WaitingThing> Opened(
        Place place,
        CurrentPerson person,
        IReadOnlyCollection<StoredBoard> boards,
        IReadOnlyList<WaitingYear> opened
    ) =>
        from year in opened
        where person.MaySomewhere(year.IsWritten ? Right.AddToPlan : Right.EditPlan)
        join board in boards on year.Unit equals board.Id
        let takesIn = year is { IsWritten: true, CouncilIsAhead: true } && person.May(Right.EditPlan, [board.Id])
        select takesIn
            ? new WaitingThing(
                $"Ta in fullmäktiges plan för {year.Year}",
                place.Link(board, year.Year, "plan/fullmaktige"),
                board.Name + ": utkast"
            )
            : new WaitingThing(
                year.IsWritten ? $"Skriv planen för {year.Year}" : $"Planera {year.Year}",
                place.Link(board, year.Year, "plan"),
                board.Name + (year.IsWritten ? ": utkast" : ": året är öppet")
            );

    private static IEnumerable<WaitingThing> Plans(
        Place place,
        IReadOnlyCollection<StoredBoard> boards,
        IEnumerable<WaitingPlan> plans,
        string what
    ) =>
        from plan in plans
        join board in boards on plan.Unit equals board.Id
        select new WaitingThing($"{what} för {plan.Year}", place.Link(board, plan.Year, "plan/vag"), board.Name);

    private static IEnumerable<WaitingThing> Jobs(CurrentPerson person, WaitingHere waiting)
    {
        if (!person.MaySomewhere(Right.RunJobs))
        {
            return [];
        }
        const string page = "/administration/jobb";
        return new[]
        {
            waiting.FailedJobs > 0
                ? new WaitingThing(
                    $"Se över {Counts.Of(waiting.FailedJobs, "jobb", "jobb")} som har misslyckats",
                    page,
                    "programmet försöker igen nästa gång"
                )
                : null,
            waiting.FailedLetters > 0
                ? new WaitingThing(
                    $"Se över {Counts.Of(waiting.FailedLetters, "brev", "brev")} som inte har kunnat skickas",
                    page + "#brev",
                    "försök igen eller rätta adressen"
                )
                : null,
        }.OfType<WaitingThing>();
    }
}
