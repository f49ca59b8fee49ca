using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>What cannot be said of units that work for several boards.</summary>
internal static class ServiceProblems
{
    public static IEnumerable<OrganisationProblem> Of(OrganisationOverTime organisation)
    {
        foreach (var services in organisation.Served.GroupBy(service => service.Unit))
        {
            if (organisation.Find(services.Key) is not { } unit)
            {
                yield return new("served", null, "En kostnadsandel pekar på en enhet som inte finns.");
                continue;
            }
            foreach (var service in services)
            {
                if (Fault(organisation, unit, service) is { } fault)
                {
                    yield return new("served", unit.Id, fault);
                }
            }
            foreach (var day in services.Select(s => s.Valid.First).Distinct())
            {
                var holding = services.Where(s => s.Valid.Contains(day)).ToList();
                if (holding.Select(s => s.Board).Distinct().Count() < holding.Count)
                {
                    yield return new(
                        "served",
                        unit.Id,
                        $"{OrganisationProblems.CalledFirst(unit)} har två andelar för samma nämnd samma dag. Ta bort den ena."
                    );
                }
                if (holding.Sum(s => s.Percent) is > 100 and var sum)
                {
                    yield return new(
                        "served",
                        unit.Id,
                        $"{OrganisationProblems.CalledFirst(unit)} fördelar {SwedishNumber.Print(sum, Math.Min((int)sum.Scale, 2))} % av sina kostnader på andra nämnder. Andelarna får tillsammans vara högst 100 %."
                    );
                }
            }
        }
    }

    private static string? Fault(OrganisationOverTime organisation, OrganisationUnit unit, ServedBoard service)
    {
        if (organisation.Find(service.Board) is not { Kind: UnitKind.Board } board)
        {
            return $"{OrganisationProblems.CalledFirst(unit)} kan bara arbeta åt en nämnd. Välj en nämnd.";
        }
        if (service.Percent is <= 0 or > 100)
        {
            return $"Ange en andel över 0 och högst 100 % för {unit.LatestName} åt {board.LatestName}.";
        }
        if (!board.Valid.Contains(service.Valid) || !unit.Valid.Contains(service.Valid))
        {
            return $"{OrganisationProblems.CalledFirst(unit)} arbetar åt {board.LatestName} {service.Valid}, men båda finns inte hela den tiden. Ändra datumen.";
        }
        var hosted = unit.Periods.Any(period =>
            period.Valid.Overlaps(service.Valid)
            && organisation.At(Later(period.Valid.First, service.Valid.First)).BoardOf(unit.Id)?.Unit.Id == board.Id
        );
        return hosted
            ? $"{OrganisationProblems.CalledFirst(unit)} hör redan till {board.LatestName}; den bär det som inte fördelas på andra."
            : null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
