using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Browser;

/// <summary>
/// The samples as files to upload, some of them changed; and the parts of addresses that only a server with its data
/// knows: a waiting document, the hash of a file, a goal of the board.
/// </summary>
internal static partial class SampleDocuments
{
    /// <summary>A sample as it is.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(RepositoryRoot.Path("samples", name));

    /// <summary>The plan of the school board as that of a board that nobody knows.</summary>
    /// <param name="board">Its name.</param>
    /// <param name="more">Another change: what is printed, and what shall be.</param>
    public static byte[] SchoolPlan(string board, (string Printed, string Becomes)? more = null)
    {
        var text = Encoding.UTF8.GetString(Bytes("lindvik-skola-plan-2024.txt"));
        text = Replace(text, "Lindviks förskole- och skolnämnd", board);
        return Encoding.UTF8.GetBytes(more is { } change ? Replace(text, change.Printed, change.Becomes) : text);
    }

    /// <summary>The same plan with one target corrected: 93 % in place of 92.</summary>
    public static byte[] CorrectedSchoolPlan(string board) =>
        SchoolPlan(board, ("inskrivna i förskola | 92 %", "inskrivna i förskola | 93 %"));

    /// <summary>The same plan as a Word file.</summary>
    public static byte[] SchoolPlanInWord(string board)
    {
        using var file = new MemoryStream();
        file.Write(Bytes("lindvik-skola-plan-2024.docx"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open()))
            {
                text = reader.ReadToEnd();
            }
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(Replace(text, "Lindviks förskole- och skolnämnd", board));
        }
        return file.ToArray();
    }

    /// <summary>What stands for a file in the address of its source.</summary>
    public static string Sha(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file))[..16];

    /// <summary>An address with something in each of its gaps, to compare it with a template.</summary>
    public static string Filled(string address) =>
        Gap().Replace(address.Replace("{chapter}", "?sida=1").Replace("{board-goal}", "/mal/1.2/1"), "x");

    /// <summary>Lets two documents wait on the server of the samples, and learns what stands in the gaps of addresses.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Prepare(RunningServer server)
    {
        var waiting = SchoolPlan("Lindviks fritidsnämnd");
        var replacing = CorrectedSchoolPlan("Lindviks förskole- och skolnämnd");
        const string lindvik = "/lindvik/sodra-lindviks/2024";
        const string plan = "/lindvik/lindviks-forskole-och-skolnamnd/2026/plan";
        var goal = await Last(server, plan, PlanGoal + "1\\.1\\.1 ");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{plan-goal}"] = goal,
            ["{plan-council-goal}"] = await Last(server, plan, PlanGoal + "1\\.1 "),
            ["{plan-indicator}"] = await Last(server, $"{plan}/mal/{goal}", "/plan/andra/([0-9a-f-]{36})\">Andel "),
            ["{waiting}"] = await Upload(server, "fritid.txt", waiting),
            ["{replacing}"] = await Upload(server, "rättad.txt", replacing),
            ["{person}"] = await Last(server, "/lindvik/personer", "/personer/([0-9a-f-]{36})"),
            ["{unit}"] = await Last(server, "/lindvik/organisation", UnitLink + "Gemensamt lönestöd"),
            ["{merged-board}"] = await Last(server, "/lindvik/organisation?datum=2022-12-31", UnitLink + "Västra Lin"),
            ["{board}"] = await Last(server, "/lindvik/organisation", UnitLink + "Lindviks förskole"),
            ["{accepted}"] = await Last(server, lindvik + "/dokument", "/granska/([0-9a-f-]{36})/ta-tillbaka"),
            ["{source}"] = Sha(Bytes("lindvik-sodra-plan-2024.txt")),
            ["{waiting-source}"] = Sha(waiting),
            ["{board-goal}"] = "/mal/" + await Last(server, lindvik + "/mal?dokument=plan", "/mal/([^\"?]+)"),
            ["{chapter}"] = "?sida=" + await Last(server, lindvik + "/dokument/plan", "sida=([0-9]+)"),
            ["{indicator}"] = await Last(server, lindvik + "/indikatorer", "/indikatorer/([^\"?]+)"),
            ["{shared-indicator}"] = await Last(server, lindvik + "/indikatorer", "/indikatorer/(sjukfranvaro[^\"?]*)"),
        };
    }

    private const string PlanGoal = "/plan/mal/([0-9a-f-]{36})\">";
    private const string UnitLink = "/organisation/([0-9a-f-]{36})\">";

    // Without a browser: as a form is sent.
    private static async Task<string> Upload(RunningServer server, string name, byte[] bytes)
    {
        const string review = "/lindvik/granska";
        using var client = server.NewClient();
        var token = Token().Match(await client.GetStringAsync(review)).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "Files", name },
        };
        var answer = await client.PostAsync(review, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private static async Task<string> Last(RunningServer server, string address, string form)
    {
        var page = await server.Client.GetStringAsync(address);
        var found = Regex.Matches(page, "href=\"[^\"]*" + form);
        Assert.True(found.Count > 0, $"{address} has no link like {form}.");
        return found[^1].Groups[1].Value;
    }

    private static string Replace(string text, string printed, string becomes)
    {
        Assert.Contains(printed, text, StringComparison.Ordinal);
        return text.Replace(printed, becomes, StringComparison.Ordinal);
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Gap();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
