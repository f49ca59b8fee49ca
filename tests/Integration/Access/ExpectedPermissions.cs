using Styrkedja.Core.Access;

namespace Styrkedja.Integration.Access;

/// <summary>
/// Who may do what, written a second time: a change of the one table is a change of this one too. A letter for each right
/// in the order of <see cref="Columns"/>: e everywhere, p in the part that the role is held for, - nowhere.
/// </summary>
internal static class ExpectedPermissions
{
    private static readonly Right[] Columns =
    [
        Right.LogIn,
        Right.OwnAccount,
        Right.Read,
        Right.Import,
        Right.Decide,
        Right.SendBack,
        Right.ReadAgain,
        Right.CorrectReading,
        Right.TeachReading,
        Right.RespondToFindings,
        Right.CorrectValues,
        Right.OpenYear,
        Right.SeePlan,
        Right.EditPlan,
        Right.DecidePlan,
        Right.AddToPlan,
        Right.SignPlan,
        Right.EditOrganisation,
        Right.DescribeUnit,
        Right.EditSettings,
        Right.SeePeople,
        Right.EditPeople,
        Right.SeePermissions,
        Right.SeeLog,
        Right.EnterMunicipality,
        Right.RunJobs,
        Right.KeepDatabase,
    ];

    private static readonly Dictionary<Role, string> Rows = new()
    {
        [Role.Anyone] = "e--------------------------",
        [Role.LoggedIn] = "ee-------------------------",
        [Role.CouncilOffice] = "e-eeppppepppppppp--pe-e----",
        [Role.Politician] = "e-e-------------------e----",
        [Role.BoardSecretary] = "e-eepp-p-p--ppppp-p---e----",
        [Role.Director] = "e-eepp-p-pp-pp-pp-p---e----",
        [Role.HeadOfDepartment] = "e-ee--------p--pp-p---e----",
        [Role.UnitHead] = "e-e---------p--pp-p---e----",
        [Role.Controller] = "e-eeppppepp-pp-pp--p--e----",
        [Role.Planner] = "e-eeppppepp-pp-pp-pp--e----",
        [Role.Supplier] = "e-e-------------------e----",
        [Role.Auditor] = "e-e---------p-------e-ep---",
        [Role.Administrator] = "e-eeppppepppppppppppepep---",
        [Role.Operator] = "e-----------------------ee-",
        [Role.CommandLine] = "e-eeppppeppppppp-p-p---peee",
    };

    private static readonly Dictionary<Right, State[]> States = new()
    {
        [Right.Read] = [State.None, State.Accepted, State.Superseded, State.Decided, State.Open, State.Ended],
        [Right.Import] = [State.None, State.Waiting, State.Accepted, State.Superseded, State.Rejected],
        [Right.Decide] = [State.Waiting],
        [Right.SendBack] = [State.Accepted, State.Superseded],
        [Right.EditOrganisation] = [State.None, State.Open, State.Ended],
        [Right.ReadAgain] = [State.Waiting, State.Accepted],
        [Right.CorrectReading] = [State.Waiting, State.Accepted],
        [Right.RespondToFindings] = [State.Waiting, State.Accepted, State.Decided],
        [Right.OpenYear] = [State.Open],
        [Right.DescribeUnit] = [State.Open],
        [Right.SeePeople] = [State.None, State.Open, State.Ended],
        [Right.EditPeople] = [State.None, State.Open, State.Ended],
    };

    /// <summary>Whether a role may do something with a thing.</summary>
    public static bool Allow(Role role, Right right, Scope scope, State state) =>
        Letter(role, right) is var letter
        && (letter == 'e' || (letter == 'p' && scope == Scope.Inside))
        && States.GetValueOrDefault(right, [State.None]).Contains(state);

    /// <summary>Whether a role may do something anywhere at all.</summary>
    public static bool Somewhere(Role role, Right right) => Letter(role, right) != '-';

    /// <summary>Whether a role may do something in the whole municipality, whatever part it is held for.</summary>
    public static bool Everywhere(Role role, Right right) => Letter(role, right) == 'e';

    private static char Letter(Role role, Right right) => Rows[role][Array.IndexOf(Columns, right)];
}
