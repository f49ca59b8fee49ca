namespace Styrkedja.Core.Access;

/// <summary>What somebody may be. A person may be several things at once, each for a part of the organisation and a time.</summary>
public enum Role
{
    /// <summary>Anyone at all, also without an account.</summary>
    Anyone,

    /// <summary>Whoever has logged in, whatever else they are.</summary>
    LoggedIn,

    /// <summary>Stadsledningskontor, kommunledningskontor: works for the council.</summary>
    CouncilOffice,

    /// <summary>Sits on a board and decides.</summary>
    Politician,

    /// <summary>Prepares what a board decides on, and keeps its minutes.</summary>
    BoardSecretary,

    /// <summary>Leads the office of a board and signs.</summary>
    Director,

    /// <summary>Leads a department.</summary>
    HeadOfDepartment,

    /// <summary>Leads a unit.</summary>
    UnitHead,

    /// <summary>Answers for the economy.</summary>
    Controller,

    /// <summary>Answers for planning and follow-up.</summary>
    Planner,

    /// <summary>Delivers values of indicators for all boards.</summary>
    Supplier,

    /// <summary>Examines.</summary>
    Auditor,

    /// <summary>Keeps the organisation, the people and their roles.</summary>
    Administrator,

    /// <summary>Runs the installation: enters municipalities, sees the jobs; reads nothing of what is in it.</summary>
    Operator,

    /// <summary>Whoever works at the server itself, by the command line: nothing can be kept from them.</summary>
    CommandLine,
}

/// <summary>What the roles are called, and which a person can be given.</summary>
public static class Roles
{
    /// <summary>Those that a person can be given in a municipality, in the order that they are shown.</summary>
    public static IReadOnlyList<Role> OfMunicipality { get; } =
    [
        Role.CouncilOffice,
        Role.Politician,
        Role.BoardSecretary,
        Role.Director,
        Role.HeadOfDepartment,
        Role.UnitHead,
        Role.Controller,
        Role.Planner,
        Role.Supplier,
        Role.Auditor,
        Role.Administrator,
    ];

    /// <summary>All, in the order that they are shown.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [Role.Anyone, Role.LoggedIn, .. OfMunicipality, Role.Operator, Role.CommandLine];

    /// <summary>What a role is called.</summary>
    public static string Name(Role role) =>
        role switch
        {
            Role.Anyone => "Vem som helst",
            Role.LoggedIn => "Inloggad",
            Role.CouncilOffice => "Ledningskontor",
            Role.Politician => "Förtroendevald",
            Role.BoardSecretary => "Nämndsekreterare",
            Role.Director => "Direktör",
            Role.HeadOfDepartment => "Avdelningschef",
            Role.UnitHead => "Enhetschef",
            Role.Controller => "Controller",
            Role.Planner => "Verksamhetsplanerare",
            Role.Supplier => "Leverantör av indikatorvärden",
            Role.Auditor => "Revisor",
            Role.Administrator => "Administratör",
            Role.Operator => "Driftansvarig",
            Role.CommandLine => "Den som arbetar på servern",
        };
}
