using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Web.Features.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>The units of today that somebody may change, to choose among in their tree.</summary>
/// <param name="organisation">The organisation.</param>
/// <param name="person">Who chooses.</param>
/// <param name="today">Today.</param>
public sealed class ChoosableUnits(OrganisationOverTime organisation, CurrentPerson person, DateOnly today)
{
    private static readonly char[] s_between = [',', ';', '\n', '\r', ' ', '\t'];

    private readonly OrganisationOfDay _today = organisation.At(today);

    /// <summary>The parts of the organisation that have any.</summary>
    public IEnumerable<PlacedUnit> Tops => _today.Top.Where(top => Under(top).Count > 0);

    /// <summary>Those of a part, each with how far down it stands.</summary>
    public IReadOnlyList<(PlacedUnit Unit, int Depth)> Under(PlacedUnit top) =>
        [
            .. _today
                .WithAllUnder(top.Unit.Id)
                .Where(unit => May(unit.Unit.Id))
                .Select(unit => (unit, _today.Path(unit.Unit.Id).Count - 1)),
        ];

    /// <summary>Parts codes that are given to be proposed: those of units among these, and the others.</summary>
    public (List<Guid> Chosen, string Others) Propose(string? codes)
    {
        var of = Split(codes)
            .ToLookup(code =>
                organisation.WithCode(code) is { } unit && _today.Find(unit.Id) is not null && May(unit.Id)
            );
        return ([.. of[true].Select(code => organisation.WithCode(code)!.Id)], string.Join('\n', of[false]));
    }

    /// <summary>The units that were chosen or are named by codes, and the codes that none has.</summary>
    public (List<OrganisationUnit> Units, IReadOnlyList<string> Unknown) Read(IEnumerable<Guid> chosen, string? codes)
    {
        var named = Split(codes).Select(code => (Code: code, Unit: organisation.WithCode(code))).ToList();
        return (
            [
                .. chosen
                    .Select(organisation.Find)
                    .Concat(named.Select(n => n.Unit))
                    .OfType<OrganisationUnit>()
                    .Distinct(),
            ],
            [.. named.Where(n => n.Unit is null).Select(n => n.Code)]
        );
    }

    private static IEnumerable<string> Split(string? codes) =>
        (codes ?? "").Split(s_between, StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>Whether they may change a unit.</summary>
    public bool May(Guid unit) =>
        person.May(
            Right.EditOrganisation,
            _today.Find(unit) is null
                ? RoleForm.PathOf(organisation, unit, today)
                : [.. _today.Path(unit).Select(above => above.Unit.Id)],
            State.Open
        );
}
