using System.Net;
using System.Text;
using AngleSharp.Dom;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration.Access;

/// <summary>
/// Whoever holds a role for one part tries to write into another, by every way in which a form can name what it writes:
/// id, part of an address, name, earlier name, spelling, code of a table, printed text.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NamedTargetTests(ITestOutputHelper output)
{
    private const string South = "Södra Lindviks områdesnämnd";
    private const string School = "Lindviks utbildningsnämnd";
    private const string SchoolOnce = "Lindviks skolnämnd";
    private const string SchoolSlug = "lindviks-forskole-och-skolnamnd";
    private const string Units = "/lindvik/organisation";
    private const string Head = "code;name;kind;parent;from;to;successors\n";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task No_way_of_naming_another_part_lets_anybody_write_there(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var units = await UnitIds(server);
        foreach (var (name, day) in new[] { (SchoolOnce, "2024-07-01"), (School, "2025-07-01") })
        {
            await Change(server.Client, units[SchoolSlug], ("What", "namn"), ("Name", name), ("On", day));
        }
        const string email = "del.administrator@lindvik.example";
        await Askers.EnterPerson(server, "/lindvik", email, Role.Administrator, South);
        using var administrator = await server.LogInAs(email);
        using var planner = await server.LogInAs("petra@lindvik.example");

        var (before, ways, faults) = (await Written(server), 0, new List<string>());
        await foreach (
            var (way, answer) in Documents(server, planner)
                .Concat(Organisation(administrator, units))
                .Concat(People(administrator, units))
        )
        {
            ways++;
            var after = await Written(server);
            if (answer.Status != HttpStatusCode.Forbidden || after != before)
            {
                faults.Add($"{way}: {(int)answer.Status}{(after == before ? "" : ", and wrote")}: {answer.Text}");
            }
            before = after;
        }
        Assert.True(faults.Count == 0, $"{faults.Count} of {ways}:\n{string.Join('\n', faults)}");
        output.WriteLine($"counted: {ways} ways to name what another part owns, each refused on {kind}");
        await Allowed(server, planner, administrator, units);
    }

    // A document of one's own board, to be accepted for another; and one of another's, to be accepted as one's own.
    private static async IAsyncEnumerable<(string Way, Page Answer)> Documents(RunningServer server, HttpClient planner)
    {
        foreach (
            var (way, slug, name) in new[]
            {
                ("slug", SchoolSlug, ""),
                ("name", "", School),
                ("earlier name", "", SchoolOnce),
                (
                    "capitals and blanks",
                    "",
                    $"  {School.ToUpperInvariant().Replace(" ", "   ", StringComparison.Ordinal)} "
                ),
                ("decomposed letters", "", School.Normalize(NormalizationForm.FormD)),
                ("other genitive", "", "Lindvik utbildningnämnd"),
                ("a board that there is not", "", "Lindviks påhittade nämnd"),
                ("slug of nothing and a name", "ingen-sadan", School),
            }
        )
        {
            var own = await Bring(planner, South, way);
            yield return ($"board by {way}", await Accept(planner, own, slug, name, "2024"));
        }
        var printed = await Bring(planner, SchoolOnce, "annan");
        yield return (
            "printed earlier name, accepted as one's own",
            await Accept(planner, printed, "sodra-lindviks", "", "2026")
        );
        yield return ("printed earlier name, rejected", await Reject(planner, printed));
        // When it came nobody knew the board that it prints.
        var unknown = await Bring(planner, "Lindviks hamnnämnd", "okänd");
        await Send(
            server.Client,
            Units + "/ny",
            "Lägg till",
            ("Name", "Lindviks hamnnämnd"),
            ("Code", "hamn"),
            ("Kind", "nämnd"),
            ("Parent", "")
        );
        yield return (
            "printed name of a board entered later, accepted as one's own",
            await Accept(planner, unknown, "sodra-lindviks", "", "2026")
        );
        yield return ("printed name of a board entered later, rejected", await Reject(planner, unknown));
    }

    private static async IAsyncEnumerable<(string Way, Page Answer)> Organisation(
        HttpClient who,
        Dictionary<string, string> units
    )
    {
        foreach (
            var (way, row) in new[]
            {
                ("a unit's code", "K110;Kapad skola;enhet;K11;2011-01-01;;"),
                ("a unit's code in small letters", "k110;Kapad skola;enhet;k11;2011-01-01;;"),
                ("a new unit's parent", "X1;Ny enhet;enhet;K11;2026-01-01;;"),
                (
                    "one's own unit's new parent",
                    "S110;Barn och ungdom;enhet;S11;2023-01-01;2026-12-31;\nS110;Barn och ungdom;enhet;K11;2027-01-01;;"
                ),
                (
                    "another's unit's new parent",
                    "K110;Hamnskolan;enhet;K11;2011-01-01;2026-12-31;\nK110;Hamnskolan;enhet;S11;2027-01-01;;"
                ),
                ("a successor", "S110;Barn och ungdom;enhet;S11;2023-01-01;2026-12-31;K110"),
                (
                    "a predecessor",
                    "X2;Förvärvad enhet;enhet;S11;2023-08-01;;\nK101;Lingonets förskolor;enhet;K10;2011-01-01;2023-07-31;K103,X2"
                ),
                ("a board", "ny-namnd;Ny nämnd;nämnd;;2026-01-01;;"),
            }
        )
        {
            yield return (
                $"table: {way}",
                await Twice(
                    who,
                    Units + "/tabell",
                    form => form.Attach("Table", "org.csv", Encoding.UTF8.GetBytes(Head + row + "\n"))
                )
            );
        }
        foreach (
            var (way, codes, code) in new[]
            {
                ("into a unit that there is", "S110", "K110"),
                ("into one, in small letters", "S110", "k110"),
                ("from another part", "S110 K110", "X3"),
                ("all of it from another part", "K110", "S110"),
            }
        )
        {
            yield return (
                $"merger {way}",
                await Twice(
                    who,
                    Units + "/sla-ihop",
                    form =>
                        form.Set("Codes", codes).Set("On", "2027-01-01").Set("Code", code).Set("Name", "Sammanslagen")
                )
            );
        }
        yield return (
            "new unit: parent's id",
            await Post(
                who,
                Units + "/ny",
                ("Name", "Ny"),
                ("Code", "X4"),
                ("Kind", "enhet"),
                ("Parent", units["K11"]),
                ("From", "2026-01-01")
            )
        );
        yield return (
            "new unit: no parent",
            await Post(who, Units + "/ny", ("Name", "Ny nämnd"), ("Code", "X5"), ("Kind", "nämnd"), ("Parent", ""))
        );
        yield return (
            "move: parent's id",
            await Change(who, units["S110"], ("What", "plats"), ("Parent", units["K11"]), ("On", "2027-01-01"))
        );
        yield return (
            "end one's own board",
            await Change(who, units["sodra-lindviks"], ("What", "slut"), ("On", "2027-01-01"))
        );
        yield return (
            "another's unit's id",
            await Change(who, units["K110"], ("What", "namn"), ("Name", "Kapad"), ("On", "2027-01-01"))
        );
        yield return (
            "share: board's id",
            await Send(
                who,
                $"{Units}/{units["S110"]}/andelar",
                "Spara",
                ("Board", units[SchoolSlug]),
                ("Percent", "30"),
                ("On", "2027-01-01")
            )
        );
    }

    private static async IAsyncEnumerable<(string Way, Page Answer)> People(
        HttpClient who,
        Dictionary<string, string> units
    )
    {
        foreach (
            var (way, unit) in new[]
            {
                ("unit's id", units["K110"]),
                ("board's id", units[SchoolSlug]),
                ("no unit", ""),
            }
        )
        {
            yield return (
                $"role: {way}",
                await Post(
                    who,
                    "/lindvik/personer/ny",
                    ("Name", "Någon"),
                    ("Email", "nagon@lindvik.example"),
                    ("Input.Role", "Planner"),
                    ("Input.Unit", unit)
                )
            );
        }
    }

    // What stops them is the part, not the form: the same of their own goes through.
    private static async Task Allowed(
        RunningServer server,
        HttpClient planner,
        HttpClient administrator,
        Dictionary<string, string> units
    )
    {
        var own = await Bring(planner, South, "tillåten");
        Assert.Equal(HttpStatusCode.Redirect, (await Accept(planner, own, "", South, "2027")).Status);
        var table = await Twice(
            administrator,
            Units + "/tabell",
            form =>
                form.Attach(
                    "Table",
                    "org.csv",
                    Encoding.UTF8.GetBytes(Head + "s110;Barn, unga och familj;enhet;s11;2023-01-01;;\n")
                )
        );
        Assert.Equal(HttpStatusCode.Redirect, table.Status);
        var moved = await Change(
            administrator,
            units["S120"],
            ("What", "plats"),
            ("Parent", units["S11"]),
            ("On", "2027-01-01")
        );
        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
    }

    private static async Task<Page> Accept(HttpClient who, string document, string slug, string name, string year)
    {
        (string, string)[] fields =
        [
            ("Input.Board", slug),
            ("Input.NewBoard", name),
            ("Input.Kind", "plan"),
            ("Input.Year", year),
        ];
        var answer = await Decide(who, document, "Accept", fields);
        // Where there is one already, which is to be replaced.
        return
            answer.Status == HttpStatusCode.OK && answer.Text.Contains("Godkänn en gång till", StringComparison.Ordinal)
            ? await Decide(
                who,
                document,
                "Accept",
                [
                    .. fields,
                    (
                        "Input.Replaces",
                        answer.Document.QuerySelector("input[name='Input.Replaces']")!.GetAttribute("value")!
                    ),
                ]
            )
            : answer;
    }

    private static async Task<string> Bring(HttpClient who, string board, string mark)
    {
        var plan = Encoding
            .UTF8.GetString(Plan(board))
            .Replace("bryggan", "bryggan, " + mark, StringComparison.Ordinal);
        return (await Upload(who, ($"{mark}.txt", Encoding.UTF8.GetBytes(plan)))).Location!;
    }

    private static Task<Page> Reject(HttpClient who, string document) => Decide(who, document, "Reject", []);

    private static async Task<Page> Decide(HttpClient who, string document, string handler, (string, string)[] fields)
    {
        // One that has been decided on has no form.
        var version = (await Page.Get(who, document)).Document.QuerySelector("input[name='Input.Version']");
        return await Post(
            who,
            $"{document}?handler={handler}",
            [("Input.Version", version?.GetAttribute("value") ?? "0"), .. fields]
        );
    }

    private static Task<Page> Change(HttpClient who, string unit, params (string, string)[] fields) =>
        Send(who, $"{Units}/{unit}/andra", "Spara", fields);

    private static async Task<Page> Send(
        HttpClient who,
        string address,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        var page = await Page.Get(who, address);
        if (page.Status != HttpStatusCode.OK)
        {
            return page;
        }
        var form = page.Form(button);
        return await fields.Aggregate(form, (filled, field) => filled.Set(field.Name, field.Value)).Send();
    }

    // A field need not be one that the page shows.
    private static async Task<Page> Post(HttpClient who, string address, params (string Name, string Value)[] fields)
    {
        var token = (await Page.Get(who, "/konto"))
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var form = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))
            ),
        };
        return await Page.Send(who, form);
    }

    // What is shown before it is saved.
    private static async Task<Page> Twice(HttpClient who, string address, Func<PageForm, PageForm> fill)
    {
        var shown = await fill((await Page.Get(who, address)).Form("Visa vad som ändras")).Send();
        return
            shown.Status == HttpStatusCode.OK
            && shown.Document.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == "Spara ändringarna")
            ? await shown.Form("Spara ändringarna").Send()
            : shown;
    }

    // All that can be written in these ways, in one text.
    private static async Task<string> Written(RunningServer server)
    {
        var texts = new List<string>();
        foreach (
            var address in new[]
            {
                "/lindvik?format=csv",
                Units + "?format=csv",
                "/lindvik/personer?format=csv",
                $"/lindvik/{SchoolSlug}/2024/aktiviteter?format=csv",
            }
        )
        {
            texts.Add((await Page.Get(server, address)).Body);
        }
        return string.Join('\n', texts).Replace("hamn;Lindviks hamnnämnd;nämnd;;;;\r\n", "", StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> UnitIds(RunningServer server)
    {
        // The tree shows names, the file codes.
        var codes = (await Page.Get(server, Units + "?format=csv"))
            .Body.Split("\r\n")
            .Select(line => line.Split(';'))
            .Where(row => row.Length > 1)
            .ToLookup(row => row[1], row => row[0].TrimStart('\uFEFF'));
        return (await Page.Get(server, Units))
            .Document.QuerySelectorAll("ul.tree a[href*='/organisation/']")
            .ToDictionary(link => codes[link.TextContent.Trim()].First(), link => link.GetAttribute("href")![^36..]);
    }
}
