using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>Something that cannot be in an organisation.</summary>
/// <param name="Code">What kind of fault: "cycle", "outside-parent" …; stays the same between versions.</param>
/// <param name="Unit">The unit that it is about; null where it is about none alone.</param>
/// <param name="Message">What is wrong and what to do, a sentence in Swedish.</param>
public sealed record OrganisationProblem(string Code, Guid? Unit, string Message);

/// <summary>What makes an organisation impossible. All are found, not only the first.</summary>
public static class OrganisationProblems
{
    /// <summary>Letters that a name may have.</summary>
    public const int LongestName = 200;

    /// <summary>Letters that the name of the municipality itself may have.</summary>
    public const int LongestMunicipality = 100;

    /// <summary>Letters that a code may have.</summary>
    public const int LongestCode = 40;

    /// <summary>Times that a unit may have changed its name or its place; more is a mistake in a table.</summary>
    public const int MostPeriods = 200;

    /// <summary>Finds them; none where the organisation is possible on every day.</summary>
    public static IReadOnlyList<OrganisationProblem> Of(OrganisationOverTime organisation)
    {
        var problems = new List<OrganisationProblem>();
        problems.AddRange(Codes(organisation));
        foreach (var unit in organisation.Units.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            problems.AddRange(Words(unit));
            problems.AddRange(Times(unit));
            problems.AddRange(Parents(organisation, unit));
        }
        problems.AddRange(Cycles(organisation));
        problems.AddRange(Names(organisation));
        problems.AddRange(Councils(organisation));
        problems.AddRange(SuccessionProblems.Of(organisation));
        problems.AddRange(ServiceProblems.Of(organisation));
        return problems;
    }

    /// <summary>A unit in a sentence: "enheten Solgården (E12)".</summary>
    internal static string Called(OrganisationUnit unit) => $"{Definite(unit.Kind)} {unit.LatestName} ({unit.Code})";

    /// <summary>The same at the beginning of a sentence.</summary>
    internal static string CalledFirst(OrganisationUnit unit) =>
        Called(unit) is var text
            ? char.ToUpper(text[0], System.Globalization.CultureInfo.InvariantCulture) + text[1..]
            : "";

    private static string Definite(UnitKind kind) =>
        kind switch
        {
            UnitKind.Council => "fullmäktige",
            UnitKind.Board => "nämnden",
            UnitKind.Administration => "förvaltningen",
            UnitKind.Department => "avdelningen",
            UnitKind.Unit => "enheten",
        };

    private static IEnumerable<OrganisationProblem> Codes(OrganisationOverTime organisation) =>
        organisation
            .Units.GroupBy(unit => unit.Code, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => new OrganisationProblem(
                "duplicate-code",
                group.Last().Id,
                $"Koden {group.Key} finns redan. Ge den nya en egen kod; en kod används aldrig om."
            ));

    private static IEnumerable<OrganisationProblem> Words(OrganisationUnit unit)
    {
        if (unit.Code.Trim().Length is 0 or > LongestCode)
        {
            yield return new("code", unit.Id, $"Ange en kod med högst {LongestCode} tecken för {unit.LatestName}.");
        }
        foreach (var period in unit.Periods.Where(p => p.Name.Trim().Length is 0 or > LongestName))
        {
            yield return new(
                "name",
                unit.Id,
                $"Ange ett namn med högst {LongestName} tecken för {unit.Code} {period.Valid}."
            );
        }
    }

    private static IEnumerable<OrganisationProblem> Times(OrganisationUnit unit)
    {
        if (unit.Periods.Length > MostPeriods)
        {
            yield return new(
                "periods",
                unit.Id,
                $"{CalledFirst(unit)} har {unit.Periods.Length} uppgifter om namn och plats, fler än {MostPeriods}. Slå ihop dem som säger samma sak."
            );
            yield break;
        }
        for (var i = 1; i < unit.Periods.Length; i++)
        {
            var (before, after) = (unit.Periods[i - 1].Valid, unit.Periods[i].Valid);
            if (before.Overlaps(after) || after.First <= before.First)
            {
                yield return new(
                    "overlap",
                    unit.Id,
                    $"{CalledFirst(unit)} har två uppgifter för samma dag: {before} och {after}. Avsluta den första dagen innan den andra börjar."
                );
            }
            else if (!before.IsFollowedBy(after))
            {
                yield return new(
                    "gap",
                    unit.Id,
                    $"{CalledFirst(unit)} saknas mellan {before} och {after}. Låt den andra tiden börja dagen efter den första, eller ge den som kommer tillbaka en egen kod."
                );
            }
        }
    }

    private static IEnumerable<OrganisationProblem> Parents(OrganisationOverTime organisation, OrganisationUnit unit)
    {
        foreach (var period in unit.Periods)
        {
            var parent = period.Parent is { } id ? organisation.Find(id) : null;
            if (!UnitKinds.MayStandUnder(unit.Kind, parent?.Kind))
            {
                yield return new(
                    "kind",
                    unit.Id,
                    parent is null
                        ? $"{CalledFirst(unit)} måste höra till en nämnd eller något under en nämnd. Ange vad den hör till."
                        : $"{CalledFirst(unit)} kan inte höra till {Called(parent)}: {UnitKinds.Indefinite(unit.Kind)} hör inte under {UnitKinds.Indefinite(parent.Kind)}."
                );
            }
            else if (parent is not null && !parent.Valid.Contains(period.Valid))
            {
                yield return new(
                    "outside-parent",
                    unit.Id,
                    $"{CalledFirst(unit)} hör till {Called(parent)} {period.Valid}, men den finns bara {parent.Valid}. Ändra datumen, eller flytta {unit.Code} under något annat den tiden."
                );
            }
        }
    }

    // Only on a first day can anything come to stand elsewhere.
    private static IEnumerable<OrganisationProblem> Cycles(OrganisationOverTime organisation)
    {
        var reported = new HashSet<Guid>();
        var days = organisation.Units.SelectMany(unit => unit.Periods).Select(p => p.Valid.First).Distinct().Order();
        foreach (var day in days)
        {
            var clear = new HashSet<Guid>();
            foreach (var unit in organisation.Units)
            {
                var way = new HashSet<Guid>();
                var at = unit;
                while (at?.At(day)?.Parent is { } parent && !clear.Contains(at.Id) && way.Add(at.Id))
                {
                    at = organisation.Find(parent);
                }
                var closed = at is not null && way.Contains(at.Id) && !clear.Contains(at.Id);
                if (closed && reported.Add(at!.Id))
                {
                    yield return new(
                        "cycle",
                        at.Id,
                        $"{CalledFirst(at)} skulle höra till sig själv {SwedishDate.Write(day)}. Flytta den under något som inte redan hör till den."
                    );
                }
                clear.UnionWith(way);
            }
        }
    }

    // Two of one name under the same parent on the same day cannot be told apart; the name of a board or a council is its own for ever.
    private static IEnumerable<OrganisationProblem> Names(OrganisationOverTime organisation)
    {
        var named = organisation
            .Units.SelectMany(unit => unit.Periods, (unit, period) => (Unit: unit, Period: period))
            .GroupBy(n =>
                UnitKinds.Decides(n.Unit.Kind)
                    ? (Parent: null, Key: Board.Key(n.Period.Name))
                    : (n.Period.Parent, Key: SwedishText.Fold(n.Period.Name))
            );
        foreach (var group in named)
        {
            var all = group.OrderBy(n => n.Period.Valid.First).ToList();
            for (var i = 1; i < all.Count; i++)
            {
                var (one, other) = (all[i - 1], all[i]);
                var sameTime = one.Period.Valid.Overlaps(other.Period.Valid) || UnitKinds.Decides(other.Unit.Kind);
                if (one.Unit.Id != other.Unit.Id && sameTime)
                {
                    yield return new(
                        "duplicate-name",
                        other.Unit.Id,
                        $"Det finns redan {UnitKinds.Indefinite(one.Unit.Kind)} som heter {other.Period.Name} ({one.Unit.Code}). Ge {other.Unit.Code} ett annat namn."
                    );
                }
            }
        }
    }

    private static IEnumerable<OrganisationProblem> Councils(OrganisationOverTime organisation)
    {
        var councils = organisation
            .Units.Where(unit => unit.Kind == UnitKind.Council && unit.Periods.Length > 0)
            .OrderBy(unit => unit.Valid.First)
            .ToList();
        foreach (var (before, after) in councils.Zip(councils.Skip(1)))
        {
            if (before.Valid.Overlaps(after.Valid))
            {
                yield return new(
                    "two-councils",
                    after.Id,
                    $"En kommun har ett fullmäktige åt gången: {Called(before)} finns {before.Valid}, {Called(after)} {after.Valid}. Ändra datumen, eller byt namn på det som finns."
                );
            }
        }
    }
}
