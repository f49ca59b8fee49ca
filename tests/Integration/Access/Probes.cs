using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration.Access;

/// <summary>Where a thing lies.</summary>
internal enum Lies
{
    /// <summary>Under the board that roles for a part are held for.</summary>
    South,

    /// <summary>Under another board.</summary>
    School,

    /// <summary>Under none.</summary>
    Nowhere,
}

/// <summary>An attempt to do something with a thing, which changes nothing even where it is allowed.</summary>
/// <param name="Right">What is done.</param>
/// <param name="Lies">Where the thing lies.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Address">The address.</param>
/// <param name="Fields">The fields of a form that is sent; null where a page is asked for.</param>
/// <param name="Somewhere">True where it depends on what is filled in, so that whoever may do it somewhere is let in.</param>
internal sealed record Probe(
    Right Right,
    Lies Lies,
    State State,
    string Address,
    IReadOnlyList<KeyValuePair<string, string>>? Fields = null,
    bool Somewhere = false
)
{
    /// <summary>True where a form is sent.</summary>
    public bool IsForm => Fields is not null;

    /// <summary>True for an address of the municipality.</summary>
    public bool IsOfMunicipality => Address.StartsWith("/lindvik", StringComparison.Ordinal);

    /// <summary>Tries it.</summary>
    public async Task<HttpStatusCode> Ask(Asker asker)
    {
        if (Fields is null)
        {
            return (await Page.Get(asker.Client, Address)).Status;
        }
        var form = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent([.. Fields, new("__RequestVerificationToken", await asker.Token)]),
        };
        return (await Page.Send(asker.Client, form)).Status;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Right} {Lies} {State} {(IsForm ? "POST" : "GET")} {Address}";
}

/// <summary>Every right with things everywhere in every state.</summary>
internal static class Probes
{
    private const string South = "/lindvik/sodra-lindviks";
    private const string School = "/lindvik/lindviks-forskole-och-skolnamnd";
    private const string Units = "/lindvik/organisation";
    private const string Value = "/2024/indikatorer/sjukfranvaro/ratta?period=2024VB&uppgift=utfall";

    /// <summary>Brings the things about, and names them.</summary>
    public static async Task<IReadOnlyList<Probe>> Prepare(RunningServer server)
    {
        var probes = new List<Probe>
        {
            new(Right.LogIn, Lies.Nowhere, State.None, "/tillganglighet"),
            new(Right.OwnAccount, Lies.Nowhere, State.None, "/konto"),
            new(Right.OwnAccount, Lies.Nowhere, State.None, "/konto/inbjudningar"),
            new(Right.OwnAccount, Lies.Nowhere, State.None, "/kommuner"),
            new(Right.OwnAccount, Lies.Nowhere, State.None, "/hjalp"),
            new(Right.EnterMunicipality, Lies.Nowhere, State.None, "/kommuner/ny"),
            new(Right.EnterMunicipality, Lies.Nowhere, State.None, "/kommuner/ny", [new("Name", "")]),
            new(Right.Read, Lies.Nowhere, State.None, "/lindvik"),
            new(Right.Read, Lies.Nowhere, State.None, "/lindvik/min-sida"),
            new(Right.Read, Lies.Nowhere, State.None, "/lindvik/sok?q=mal"),
            new(Right.Read, Lies.South, State.None, South + "/2024/mal"),
            new(Right.Read, Lies.School, State.None, School + "/2024/mal"),
            new(Right.CorrectValues, Lies.South, State.None, South + Value),
            new(Right.CorrectValues, Lies.School, State.None, School + Value),
            new(Right.CorrectValues, Lies.South, State.None, South + Value, [new("Value", "")]),
            new(Right.CorrectValues, Lies.School, State.None, School + Value, [new("Value", "")]),
            new(Right.SeePlan, Lies.South, State.None, South + "/2024/plan"),
            new(Right.SeePlan, Lies.School, State.None, School + "/2026/plan"),
            new(Right.DecidePlan, Lies.School, State.None, School + "/2026/plan/beslut"),
            new(Right.DecidePlan, Lies.School, State.None, School + "/2026/plan/beslut", [new("On", "")]),
            new(Right.Import, Lies.Nowhere, State.None, Review),
            new(Right.Import, Lies.Nowhere, State.None, Review, [new("x", "")]),
            new(Right.SeePeople, Lies.Nowhere, State.None, "/lindvik/personer"),
            new(Right.EditPeople, Lies.Nowhere, State.None, "/lindvik/personer/ny", Somewhere: true),
            new(Right.SeePermissions, Lies.Nowhere, State.None, "/lindvik/behorigheter"),
            new(Right.SeeLog, Lies.Nowhere, State.None, "/lindvik/logg"),
            new(Right.RunJobs, Lies.Nowhere, State.None, "/administration/jobb"),
            new(Right.RunJobs, Lies.Nowhere, State.None, "/administration/jobb?handler=Test", [new("Recipient", "")]),
            new(Right.EditOrganisation, Lies.Nowhere, State.None, Units + "/ny", Somewhere: true),
            new(Right.EditOrganisation, Lies.Nowhere, State.None, Units + "/sla-ihop", Somewhere: true),
            new(Right.EditOrganisation, Lies.Nowhere, State.None, Units + "/tabell", Somewhere: true),
        };
        var person = await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef");
        var account = person.Response.RequestMessage!.RequestUri!.AbsolutePath + "/konto";
        probes.Add(new(Right.EditPeople, Lies.Nowhere, State.None, account, Somewhere: true));
        const string settings = "/lindvik/installningar";
        probes.Add(new(Right.EditSettings, Lies.Nowhere, State.None, settings));
        probes.Add(new(Right.EditSettings, Lies.Nowhere, State.None, settings, [new("Setting", "StatusTolerance")]));
        await AddUnits(server, probes);
        await AddDocuments(server, probes);
        return probes;
    }

    private static async Task AddUnits(RunningServer server, List<Probe> probes)
    {
        // A unit of the south that has ended.
        const string table =
            "code;name;kind;parent;from;to\nS109;Nedlagda dagverksamheten;enhet;S10;2023-01-01;2024-06-30\n";
        var form = (await Page.Get(server, Units + "/tabell")).Form("Visa vad som ändras");
        var shown = await form.Attach("Table", "org.csv", System.Text.Encoding.UTF8.GetBytes(table)).Send();
        await shown.Form("Spara ändringarna").Send();
        foreach (
            var (lies, state, name, day) in new[]
            {
                (Lies.South, State.Open, "Strandgårdens äldreboende", "2026-01-01"),
                (Lies.South, State.Ended, "Nedlagda dagverksamheten", "2024-01-01"),
                (Lies.School, State.Open, "Hamnskolan", "2026-01-01"),
                (Lies.School, State.Ended, "Ekbackens förskolor", "2023-01-01"),
            }
        )
        {
            var unit = (await (await Page.Get(server, $"{Units}?datum={day}")).Follow(name))
                .Response
                .RequestMessage!
                .RequestUri!
                .AbsolutePath;
            probes.Add(new(Right.Read, lies, state, unit));
            foreach (var below in new[] { "/andra", "/dela", "/andelar" })
            {
                probes.Add(new(Right.EditOrganisation, lies, state, unit + below));
                probes.Add(new(Right.EditOrganisation, lies, state, unit + below, [new("On", "")]));
            }
            probes.Add(new(Right.DescribeUnit, lies, state, unit + "/uppgifter"));
            probes.Add(
                new(Right.DescribeUnit, lies, state, unit + "/uppgifter", [new("Version", "-1"), new("Phone", "1")])
            );
            // A role that there is not: let in, it is only told so.
            probes.Add(
                new(
                    Right.EditPeople,
                    lies,
                    State.None,
                    "/lindvik/personer/ny",
                    [new("Input.Role", "ingen"), new("Input.Unit", unit[^36..])]
                )
            );
        }
        foreach (
            var (lies, name) in new[]
            {
                (Lies.South, "Södra Lindviks områdesnämnd"),
                (Lies.School, "Lindviks förskole- och skolnämnd"),
            }
        )
        {
            var board = (await (await Page.Get(server, Units)).Follow(name)).Response.RequestMessage!.RequestUri!;
            probes.Add(new(Right.OpenYear, lies, State.Open, board.AbsolutePath + "/ar"));
            probes.Add(new(Right.OpenYear, lies, State.Open, board.AbsolutePath + "/ar", [new("Year", "")]));
        }
        probes.Add(
            new(Right.EditPeople, Lies.Nowhere, State.None, "/lindvik/personer/ny", [new("Input.Role", "ingen")])
        );
    }

    private static async Task AddDocuments(RunningServer server, List<Probe> probes)
    {
        const string south = "Södra Lindviks områdesnämnd";
        const string school = "Lindviks förskole- och skolnämnd";
        foreach (
            var (lies, slug, board, year) in new[]
            {
                (Lies.South, "sodra-lindviks", south, "2031"),
                (Lies.School, "lindviks-forskole-och-skolnamnd", school, "2031"),
            }
        )
        {
            string[] ids =
            [
                await Bring(server, board, "ett"),
                await Bring(server, board, "två"),
                await Bring(server, board, "tre"),
                await Bring(server, board, "fyra"),
            ];
            await Decide(server, ids[1], "Avvisa", slug, year);
            await Decide(server, ids[2], "Godkänn", slug, year);
            await Decide(server, ids[3], "Godkänn", slug, year);
            State[] states = [State.Waiting, State.Rejected, State.Superseded, State.Accepted];
            for (var i = 0; i < ids.Length; i++)
            {
                probes.Add(new(Right.Import, lies, states[i], ids[i]));
                probes.Add(new(Right.ReadAgain, lies, states[i], ids[i] + "/las-om"));
                probes.Add(new(Right.CorrectReading, lies, states[i], ids[i] + "/ratta/dokument/0/0/0"));
                probes.Add(
                    new(
                        Right.CorrectReading,
                        lies,
                        states[i],
                        ids[i] + "/ratta/dokument/0/0/0",
                        [new("Input[Year]", "x")]
                    )
                );
                probes.Add(new(Right.SendBack, lies, states[i], ids[i] + "/ta-tillbaka"));
                probes.Add(new(Right.SendBack, lies, states[i], ids[i] + "/ta-tillbaka", [new("Reason", "")]));
                probes.Add(new(Right.RespondToFindings, lies, states[i], ids[i] + "/iakttagelse/0"));
                probes.Add(
                    new(Right.RespondToFindings, lies, states[i], ids[i] + "/iakttagelse/0", [new("State", "")])
                );
                foreach (var handler in new[] { "Accept", "Reject" })
                {
                    KeyValuePair<string, string>[] stale =
                    [
                        new("Input.Board", slug),
                        new("Input.Kind", "plan"),
                        new("Input.Year", "2035"),
                        new("Input.Version", "-1"),
                    ];
                    probes.Add(new(Right.Decide, lies, states[i], $"{ids[i]}?handler={handler}", stale));
                }
            }
        }
        probes.Add(new(Right.TeachReading, Lies.Nowhere, State.None, "/lindvik/granska/ord"));
        probes.Add(new(Right.TeachReading, Lies.Nowhere, State.None, "/lindvik/granska/ord", [new("Words", "")]));
        var unknown = await Bring(server, "Lindviks vägnämnd", "ny");
        probes.Add(new(Right.Import, Lies.Nowhere, State.Waiting, unknown));
        probes.Add(
            new(Right.Decide, Lies.Nowhere, State.Waiting, unknown + "?handler=Reject", [new("Input.Version", "-1")])
        );
    }

    private static async Task<string> Bring(RunningServer server, string board, string mark)
    {
        // With an activity that stands there twice: something to be found.
        var plan = System.Text.Encoding.UTF8.GetString(Plan(board));
        var row = plan.Split('\n').Single(l => l.Contains("Laga bryggan", StringComparison.Ordinal));
        var marked = row.Replace("Laga bryggan", "Laga bryggan " + mark, StringComparison.Ordinal);
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            plan.Replace(row, $"{marked}\n{marked}", StringComparison.Ordinal)
        );
        var answer = await Upload(server, (mark + ".txt", bytes));
        Assert.True(answer.Location is not null, answer.Text);
        return answer.Location!;
    }

    private static async Task Decide(RunningServer server, string document, string button, string board, string year)
    {
        var form = (await Page.Get(server, document)).Form(button).Set("Input.Board", board).Set("Input.Year", year);
        var answer = await form.Send();
        if (answer.Status == HttpStatusCode.OK)
        {
            // There is one already, which is to be replaced.
            answer = await answer.Form(button).Send();
        }
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
    }
}
