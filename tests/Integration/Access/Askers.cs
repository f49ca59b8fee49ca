using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>Somebody who asks, and what they should be answered.</summary>
/// <param name="Name">For the message of a failure.</param>
/// <param name="Role">What they are; <see cref="Role.LoggedIn"/> where their role has ended.</param>
/// <param name="Part">True where they are it for one board alone.</param>
/// <param name="BelongsHere">False for an account that is nobody in the municipality.</param>
/// <param name="Client">Their browser.</param>
internal sealed record Asker(string Name, Role Role, bool Part, bool BelongsHere, HttpClient Client)
{
    private static readonly HttpStatusCode[] Let =
    [
        HttpStatusCode.OK,
        HttpStatusCode.Conflict, // let in, and told that the form is stale
    ];

    private Task<string>? _token;

    /// <summary>A token that is right for all that they send: what stops them must be the table.</summary>
    public Task<string> Token => _token ??= AskForToken();

    private async Task<string> AskForToken()
    {
        var page = await Page.Get(Client, Role == Role.Anyone ? "/konto/logga-in" : "/konto");
        return page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>The answers that are right.</summary>
    public HttpStatusCode[] Expects(Probe probe)
    {
        if (IsAllowed(Role.Anyone, probe) || (Role != Role.Anyone && IsAllowed(Role.LoggedIn, probe)))
        {
            return Let;
        }
        if (Role == Role.Anyone)
        {
            return probe.IsForm ? [HttpStatusCode.Unauthorized] : [HttpStatusCode.Redirect];
        }
        // Whoever may decide on a document that waits is told of one that does not that somebody was first.
        var late = probe.Right == Right.Decide && probe.State != State.Waiting;
        return probe.IsOfMunicipality && !BelongsHere ? [HttpStatusCode.NotFound]
            : late && IsAllowed(Role, probe with { State = State.Waiting }) ? [HttpStatusCode.Conflict]
            : IsAllowed(Role, probe) ? Let
            : [HttpStatusCode.Forbidden];
    }

    private bool IsAllowed(Role role, Probe probe) =>
        probe.Somewhere
            ? ExpectedPermissions.Somewhere(role, probe.Right)
            : ExpectedPermissions.Allow(role, probe.Right, ScopeOf(probe), probe.State);

    private Scope ScopeOf(Probe probe) =>
        !Part || probe.Lies == Lies.South ? Scope.Inside
        : probe.Lies == Lies.School ? Scope.Outside
        : Scope.Whole;
}

/// <summary>One of each kind: every role for a board and for the whole municipality, and those without one.</summary>
internal static class Askers
{
    /// <summary>Enters them through the pages, as an administrator does.</summary>
    public static async Task<IReadOnlyList<Asker>> Enter(RunningServer server)
    {
        var askers = new List<Asker> { new("ingen", Role.Anyone, false, false, server.NewVisitor()) };
        foreach (var role in Roles.OfMunicipality)
        {
            foreach (var part in new[] { false, true })
            {
                var email = $"{role}.{(part ? "del" : "hela")}@lindvik.example".ToLowerInvariant();
                await EnterPerson(
                    server,
                    "/lindvik",
                    email,
                    role,
                    part ? "Södra Lindviks områdesnämnd" : "Hela kommunen"
                );
                askers.Add(
                    new($"{role} {(part ? "för en nämnd" : "")}", role, part, true, await server.LogInAs(email))
                );
            }
        }
        askers.Add(await WithEndedRole(server));
        askers.Add(await FromElsewhere(server));
        askers.Add(await Asked(server));
        return askers;
    }

    /// <summary>Enters a person and sets their password by the link.</summary>
    /// <returns>The person's page.</returns>
    public static async Task<Page> EnterPerson(
        RunningServer server,
        string municipality,
        string email,
        Role role,
        string part
    )
    {
        var form = (await Page.Get(server, municipality + "/personer/ny")).Form("Lägg till");
        var unit = form.Option("Input.Unit", part);
        var entered = await form.Set("Name", $"Prov {email}")
            .Set("Email", email)
            .Set("Input.Role", role.ToString())
            .Set("Input.Unit", unit)
            .Send();
        Assert.True(entered.Status == HttpStatusCode.Redirect, entered.Text);
        var person = await entered.FollowRedirect();
        var address = await Link(person);
        Assert.Equal(server.Address.Authority, address.Authority);
        using var visitor = server.NewVisitor();
        var set = (await Page.Get(visitor, address.PathAndQuery)).Form("Spara lösenordet");
        Assert.Equal("/konto/logga-in", (await set.Set("Password", RunningServer.Password).Send()).Location);
        return person;
    }

    /// <summary>How a person logs in and leaves: follows the link on their page.</summary>
    public static Task<Page> Account(Page person) => person.Follow("Nytt lösenord, eller avsluta personen");

    /// <summary>Makes a link to a new password on a person's page.</summary>
    public static async Task<Uri> Link(Page person)
    {
        var account = await Account(person);
        var made = await account.Form("Gör en länk till nytt lösenord").Send();
        return new Uri(made.Document.QuerySelector("main .notice code")!.TextContent);
    }

    /// <summary>Tries to log in.</summary>
    public static async Task<Page> Try(HttpClient client, string email, string password) =>
        await (await Page.Get(client, "/konto/logga-in"))
            .Form("Logga in", "main")
            .Set("Email", email)
            .Set("Password", password)
            .Send();

    private static async Task<Asker> WithEndedRole(RunningServer server)
    {
        const string email = "slutat.med.rollen@lindvik.example";
        var person = await EnterPerson(server, "/lindvik", email, Role.CouncilOffice, "Hela kommunen");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await person.Form("Ta bort Ledningskontor för hela kommunen, från " + Today).Send()).Status
        );
        return new("med roll som upphört", Role.LoggedIn, false, true, await server.LogInAs(email));
    }

    private static async Task<Asker> FromElsewhere(RunningServer server)
    {
        await (await Page.Get(server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Grannköpings kommun").Send();
        const string email = "granne@grannkoping.example";
        await EnterPerson(server, "/grannkopings", email, Role.Administrator, "Hela kommunen");
        return new("från en annan kommun", Role.LoggedIn, false, false, await server.LogInAs(email));
    }

    // Entered as somebody who may everything, and has not said yes: nobody here.
    private static async Task<Asker> Asked(RunningServer server)
    {
        const string email = "inbjuden@grannkoping.example";
        await EnterPerson(server, "/grannkopings", email, Role.Planner, "Hela kommunen");
        var form = (await Page.Get(server, "/lindvik/personer/ny")).Form("Lägg till");
        form.Set("Name", "Inbjuden").Set("Email", email).Set("Input.Role", nameof(Role.Administrator));
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
        return new("som inte har tackat ja", Role.LoggedIn, false, false, await server.LogInAs(email));
    }

    private static string Today =>
        Styrkedja.Core.Swedish.SwedishDate.Write(
            Styrkedja.Core.Swedish.SwedishTime.Day(TimeProvider.System.GetUtcNow())
        );
}
