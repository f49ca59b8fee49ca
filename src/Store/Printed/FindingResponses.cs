using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;

namespace Styrkedja.Store.Printed;

/// <summary>
/// What people say of findings: explained, assigned, ticked off. It holds for a corrected file of the same board, kind and
/// year too, where that prints the same in the same place.
/// </summary>
public static class FindingResponses
{
    /// <summary>The documents whose responses hold for one: itself, and those that it takes the place of.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="document">The document.</param>
    public static async Task<IReadOnlyList<Guid>> Line(StyrkedjaDb db, StoredDocument document)
    {
        // One that waits belongs to no board yet: then it is that which it would be accepted for.
        var board = document.BoardId;
        if (board is null && document.PrintedBoard is { } printed)
        {
            board = (await Organisation.Boards.Called(db, printed))?.Id;
        }
        return board is { } of && document.Year is { } year
            ? [document.Id, .. (await LineAt(db, of, document.Kind, year)).Where(other => other != document.Id)]
            : [document.Id];
    }

    /// <summary>The documents whose responses hold for the one that is accepted for a place.</summary>
    public static async Task<IReadOnlyList<Guid>> LineAt(StyrkedjaDb db, Guid board, DocumentKind kind, int year) =>
        await db
            .Documents.Where(d => d.BoardId == board && d.Kind == kind && d.Year == year)
            .Select(d => d.Id)
            .ToListAsync();

    /// <summary>What is said of findings of a document.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="line">The documents whose responses hold for it: <see cref="Line"/>.</param>
    /// <param name="findings">All findings of its reading, in their order.</param>
    /// <returns>What holds, by the position of the finding.</returns>
    public static async Task<IReadOnlyDictionary<int, StoredFindingResponse>> Of(
        StyrkedjaDb db,
        IReadOnlyCollection<Guid> line,
        IReadOnlyList<StoredPrintedFinding> findings
    )
    {
        var said = await Latest(db, line);
        var found = new Dictionary<int, StoredFindingResponse>();
        // Few documents have any, and the lines are long.
        if (said.Count > 0 && findings.Count > 0)
        {
            foreach (var (finding, place) in findings.Zip(await Places(db, findings)))
            {
                if (said.TryGetValue(place, out var response))
                {
                    found[finding.Position] = response;
                }
            }
        }
        return found;
    }

    // By place. Said of a document that was replaced, and again of the one that holds: the latest.
    private static async Task<Dictionary<string, StoredFindingResponse>> Latest(
        StyrkedjaDb db,
        IReadOnlyCollection<Guid> line
    )
    {
        var said = await db
            .FindingResponses.Where(r => line.Contains(r.DocumentId) && r.SupersededAt == null)
            .OrderBy(r => r.RecordedAt)
            .ToListAsync();
        return said.GroupBy(r => r.Place).ToDictionary(r => r.Key, r => r.Last());
    }

    /// <summary>Those who may see to findings of a document today, by their ids.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="path">The unit that the document belongs to; empty where that is not decided.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="day">Today.</param>
    public static async Task<IReadOnlyDictionary<Guid, string>> WhoMay(
        StyrkedjaDb db,
        IReadOnlyCollection<Guid> path,
        State state,
        DateOnly day
    )
    {
        var people = await db.PeopleInRoles(day).ToListAsync();
        return people
            .Where(p => p.Held.AsHeld.Allows(Right.RespondToFindings, path, state, day))
            .GroupBy(p => p.Person.Id)
            .ToDictionary(p => p.Key, p => p.First().Person.Name);
    }

    /// <summary>Says something of a finding, in place of what was said before.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="document">The document.</param>
    /// <param name="position">Which finding of its current reading.</param>
    /// <param name="response">What is said.</param>
    /// <param name="seen">What the person saw; null where nothing was said.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="may">What they may do; asked of the board of the document.</param>
    /// <exception cref="StaleException">
    /// Something else has been said meanwhile, the finding is no longer there, the document has been decided on, or whoever
    /// is to see to it no longer may.
    /// </exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Say(
        StyrkedjaDb db,
        Guid document,
        int position,
        FindingResponse response,
        Guid? seen,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "finding.respond"),
            may,
            Held.Document(document),
            async change =>
            {
                var of =
                    await db.Documents.SingleOrDefaultAsync(d => d.Id == document)
                    ?? throw new StaleException("document");
                IReadOnlyCollection<Guid> path = of.BoardId is { } board ? [board] : [];
                var state = DocumentLife.StateOf(of);
                change.Require(Right.RespondToFindings, [path], state);
                var findings = await Findings(db, await db.CurrentReading(document));
                if (findings.FindIndex(f => f.Position == position) is not (>= 0 and var at))
                {
                    throw new StaleException("finding");
                }
                var place = (await Places(db, findings))[at];
                var current = (await Latest(db, await Line(db, of))).GetValueOrDefault(place);
                if ((current?.Said ?? FindingResponse.Nothing) == response)
                {
                    // Said already, by a second click.
                    return;
                }
                Change.Seen(current?.Id == seen);
                if (response.Responsible is { } responsible && responsible != current?.Responsible)
                {
                    var those = await WhoMay(db, path, state, SwedishTime.Day(change.Now));
                    Change.Seen(those.ContainsKey(responsible));
                }
                if (current is not null)
                {
                    (await db.FindingResponses.AsTracking().SingleAsync(r => r.Id == current.Id)).SupersededAt =
                        change.Now;
                    await change.Write();
                }
                db.Add(Row(of, findings[at], place, response, change));
                await change.Write();
            }
        );

    /// <summary>All findings of a reading, in their order.</summary>
    public static Task<List<StoredPrintedFinding>> Findings(StyrkedjaDb db, Guid reading) =>
        db.PrintedFindings.Where(f => f.ReadingId == reading).OrderBy(f => f.Position).ToListAsync();

    private static StoredFindingResponse Row(
        StoredDocument document,
        StoredPrintedFinding finding,
        string place,
        FindingResponse response,
        Change change
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = document.MunicipalityId,
            DocumentId = document.Id,
            CheckName = finding.CheckName,
            Place = place,
            State = response.State,
            Response = StorableText.Of(response.Text),
            Responsible = response.Responsible,
            Expected = finding.Expected,
            Found = finding.Found,
            RecordedAt = change.Now,
            RecordedBy = change.Act.Actor.Person,
        };

    private static async Task<IReadOnlyList<string>> Places(
        StyrkedjaDb db,
        IReadOnlyList<StoredPrintedFinding> findings
    )
    {
        var reading = findings[0].ReadingId;
        var parts = await db
            .PrintedLines.Where(l => l.ReadingId == reading)
            .OrderBy(l => l.FirstLine)
            .Select(l => l.Text)
            .ToListAsync();
        var lines = parts.SelectMany(part => part.Split('\n')).ToList();
        return FindingPlaces.Of(
            findings.Select(f => (f.CheckName, f.FirstLine, f.LastLine)),
            number => number >= 1 && number <= lines.Count ? lines[number - 1] : ""
        );
    }
}
