using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>What cannot be said of who took over from whom.</summary>
internal static class SuccessionProblems
{
    public static IEnumerable<OrganisationProblem> Of(OrganisationOverTime organisation)
    {
        foreach (var link in organisation.Successions)
        {
            if (
                organisation.Find(link.Predecessor) is not { } before
                || organisation.Find(link.Successor) is not { } after
            )
            {
                yield return new("succession", null, "En efterträdare pekar på en enhet som inte finns.");
                continue;
            }
            if (before.Id == after.Id)
            {
                yield return new(
                    "succession",
                    before.Id,
                    $"{OrganisationProblems.CalledFirst(before)} kan inte efterträda sig själv."
                );
            }
            else if (before.Kind != after.Kind && (UnitKinds.Decides(before.Kind) || UnitKinds.Decides(after.Kind)))
            {
                yield return new(
                    "succession",
                    after.Id,
                    $"En nämnd kan bara efterträdas av en nämnd, och ett fullmäktige av ett fullmäktige: {OrganisationProblems.Called(before)} och {OrganisationProblems.Called(after)}."
                );
            }
            else if (before.Valid.Last >= link.On)
            {
                yield return new(
                    "succession",
                    before.Id,
                    $"{OrganisationProblems.CalledFirst(before)} efterträds {SwedishDate.Write(link.On)} men finns {before.Valid}. Låt den upphöra dagen innan."
                );
            }
            else if (!after.Valid.Contains(link.On))
            {
                yield return new(
                    "succession",
                    after.Id,
                    $"{OrganisationProblems.CalledFirst(after)} tar över {SwedishDate.Write(link.On)} men finns {after.Valid}. Ändra datumet."
                );
            }
        }
    }
}
