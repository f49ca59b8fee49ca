namespace Styrkedja.Core.Access;

/// <summary>What somebody may do. Every page and every command needs one of these.</summary>
public enum Right
{
    /// <summary>Log in, and read what is for everyone: how accessible the pages are.</summary>
    LogIn,

    /// <summary>Keep one's own account: password, authenticator, sessions.</summary>
    OwnAccount,

    /// <summary>See what has been accepted, and the organisation.</summary>
    Read,

    /// <summary>Bring documents, and see those that wait.</summary>
    Import,

    /// <summary>Accept a document for a board, or reject it.</summary>
    Decide,

    /// <summary>Take back that a document was accepted, or bring back one that another took the place of.</summary>
    SendBack,

    /// <summary>Have the file of a document read anew, and show what the later version of the program reads.</summary>
    ReadAgain,

    /// <summary>Say what a document prints, where the program read something else.</summary>
    CorrectReading,

    /// <summary>Say what words of the municipality's documents mean.</summary>
    TeachReading,

    /// <summary>Say of findings that they are explained or done, and who is to see to them.</summary>
    RespondToFindings,

    /// <summary>Say what is true of a single value, where what a document prints of it is not.</summary>
    CorrectValues,

    /// <summary>Open a year for a board, and close it again.</summary>
    OpenYear,

    /// <summary>See a plan that is being written.</summary>
    SeePlan,

    /// <summary>Begin a plan, and write what the board says in it.</summary>
    EditPlan,

    /// <summary>Record what a board has decided on its plan.</summary>
    DecidePlan,

    /// <summary>Write what a part of the organisation adds to a plan.</summary>
    AddToPlan,

    /// <summary>Sign a plan, when asked to.</summary>
    SignPlan,

    /// <summary>Change the organisation.</summary>
    EditOrganisation,

    /// <summary>Say what a unit does and how it is reached.</summary>
    DescribeUnit,

    /// <summary>Change what the municipality decides for itself: settings, and what its indicators mean.</summary>
    EditSettings,

    /// <summary>See who there is, and what they are.</summary>
    SeePeople,

    /// <summary>Enter people, give them roles and take them away.</summary>
    EditPeople,

    /// <summary>See who may do what.</summary>
    SeePermissions,

    /// <summary>See the log of all changes.</summary>
    SeeLog,

    /// <summary>Enter a municipality.</summary>
    EnterMunicipality,

    /// <summary>See the jobs of the installation, and start them.</summary>
    RunJobs,

    /// <summary>Bring the database up to date, back it up, restore it.</summary>
    KeepDatabase,
}

/// <summary>Where a thing lies, seen from the part of the organisation for which somebody has a role.</summary>
public enum Scope
{
    /// <summary>In that part, or below it. For a role in the whole municipality everything is inside.</summary>
    Inside,

    /// <summary>In another part of the municipality.</summary>
    Outside,

    /// <summary>It belongs to the municipality as a whole, and the role is for a part.</summary>
    Whole,
}

/// <summary>Where a thing stands in its life.</summary>
public enum State
{
    /// <summary>It has no states: a list, a page.</summary>
    None,

    /// <summary>A document that waits to be decided on.</summary>
    Waiting,

    /// <summary>A document that was accepted.</summary>
    Accepted,

    /// <summary>A document that another took the place of.</summary>
    Superseded,

    /// <summary>A document that was rejected.</summary>
    Rejected,

    /// <summary>A document that was written here, and decided on: it is frozen.</summary>
    Decided,

    /// <summary>A unit or a person that is there.</summary>
    Open,

    /// <summary>A unit or a person that has ended.</summary>
    Ended,
}

/// <summary>What rights, scopes and states are called.</summary>
public static class Rights
{
    /// <summary>All, in the order that they are shown.</summary>
    public static IReadOnlyList<Right> All { get; } = Enum.GetValues<Right>();

    /// <summary>What a right lets somebody do.</summary>
    public static string Name(Right right) =>
        right switch
        {
            Right.LogIn => "Logga in och läsa det som är för alla",
            Right.OwnAccount => "Sköta sitt eget konto",
            Right.Read => "Läsa det som är godkänt, och organisationen",
            Right.Import => "Läsa in dokument och se dem som väntar",
            Right.Decide => "Godkänna och avvisa dokument",
            Right.SendBack => "Ta tillbaka ett godkännande och återställa ersatta dokument",
            Right.ReadAgain => "Läsa om dokument efter en uppdatering",
            Right.CorrectReading => "Rätta läsningen av ett dokument",
            Right.TeachReading => "Lära programmet kommunens ord",
            Right.RespondToFindings => "Ta ställning till iakttagelser",
            Right.CorrectValues => "Rätta indikatorers värden",
            Right.OpenYear => "Öppna ett år för planering",
            Right.SeePlan => "Se en plan som skrivs",
            Right.EditPlan => "Börja och skriva en nämnds plan",
            Right.DecidePlan => "Skriva in nämndens beslut om planen",
            Right.AddToPlan => "Skriva sin enhets del av planen",
            Right.SignPlan => "Skriva under en plan, den som är utsedd",
            Right.EditOrganisation => "Ändra organisationen",
            Right.DescribeUnit => "Ändra en enhets uppgifter",
            Right.EditSettings => "Ändra inställningar och vad indikatorer betyder",
            Right.SeePeople => "Se personer och deras roller",
            Right.EditPeople => "Lägga till personer och ge roller",
            Right.SeePermissions => "Se vem som får göra vad",
            Right.SeeLog => "Se loggen över ändringar",
            Right.EnterMunicipality => "Lägga till en kommun",
            Right.RunJobs => "Se och starta jobb",
            Right.KeepDatabase => "Uppdatera, säkerhetskopiera och återläsa databasen",
        };

    /// <summary>What a state is called; empty where there is none.</summary>
    public static string Name(State state) =>
        state switch
        {
            State.Waiting => "väntar",
            State.Accepted => "godkänt",
            State.Superseded => "ersatt",
            State.Rejected => "avvisat",
            State.Decided => "beslutat här",
            State.Open => "finns",
            State.Ended => "har upphört",
            State.None => "",
        };
}
