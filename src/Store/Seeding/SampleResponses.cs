using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Seeding;

/// <summary>What the people of the sample municipality have said of some findings.</summary>
public static class SampleResponses
{
    private static readonly (
        DocumentKind Kind,
        string Check,
        string By,
        FindingResponse Said,
        string? Responsible
    )[] All =
    [
        (
            DocumentKind.AnnualReport,
            "row-arithmetic",
            "Petra Planerare",
            new(ResponseState.Open, "Vilket av de tre talen är fel? Jämför med ekonomisystemet.", null),
            "Kent Controller"
        ),
        (
            DocumentKind.AnnualReport,
            "target-weaker-than-council",
            "Petra Planerare",
            new(
                ResponseState.Explained,
                "Nämnden valde målet när två enheter hade slagits ihop. Det skärps i planen för nästa år.",
                null
            ),
            null
        ),
        (
            DocumentKind.Tertial2,
            "duplicate-record",
            "Petra Planerare",
            new(ResponseState.Done, "Struken i verksamhetsberättelsen.", null),
            null
        ),
    ];

    /// <summary>Enters it; what somebody has said already stays.</summary>
    /// <param name="db">As the sample municipality sees it, where its people are.</param>
    public static async Task Seed(StyrkedjaDb db)
    {
        var people = await db.Persons.ToDictionaryAsync(p => p.Name, p => p.Id);
        foreach (var (kind, check, by, said, responsible) in All)
        {
            var document = await db.Documents.FirstOrDefaultAsync(d =>
                d.Kind == kind && d.Year == 2024 && d.State == DocumentState.Accepted
            );
            if (document is null || await db.FindingResponses.AnyAsync(r => r.CheckName == check))
            {
                continue;
            }
            var reading = await db.CurrentReading(document.Id);
            if ((await FindingResponses.Findings(db, reading)).Find(f => f.CheckName == check) is not { } finding)
            {
                continue;
            }
            await FindingResponses.Say(
                db,
                document.Id,
                finding.Position,
                said with
                {
                    Responsible = responsible is null ? null : people[responsible],
                },
                seen: null,
                new Actor(people[by], Actor.Program),
                Permissions.OfProgram
            );
        }
    }
}
