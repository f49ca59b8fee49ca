using System.Text.RegularExpressions;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>The routes of the web program, and where on the sample municipality each can be seen.</summary>
internal static partial class Routes
{
    /// <summary>Template and address. A new page needs its line here, and is then looked at by axe.</summary>
    public static IReadOnlyList<(string Template, string Address)> Examples { get; } =
    [
        ("/", "/"),
        ("/fel", "/fel"), // the page that every refusal ends on; asked for by itself it says that nothing is there
        ("/{municipality}/{board}/{year:int}/indikatorer", "/lindvik/sodra-lindviks/2024/indikatorer"),
        (
            "/{municipality}/{board}/{year:int}/indikatorer/{slug}",
            "/lindvik/sodra-lindviks/2024/indikatorer/sjukfranvaro"
        ),
        ("/{municipality}/{board}/{year:int}/aktiviteter", "/lindvik/sodra-lindviks/2024/aktiviteter"),
        ("/{municipality}/{board}/{year:int}/aktiviteter", "/lindvik/sodra-lindviks/2024/aktiviteter?vy=tidslinje"),
        ("/{municipality}/{board}/{year:int}/ekonomi", "/lindvik/sodra-lindviks/2024/ekonomi"),
        (
            "/{municipality}/{board}/{year:int}/ekonomi/{table:int}",
            "/lindvik/sodra-lindviks/2024/ekonomi/2?dokument=vb"
        ),
        (
            "/{municipality}/{board}/{year:int}/ekonomi/{table:int}",
            "/lindvik/sodra-lindviks/2024/ekonomi/9?dokument=vb"
        ),
    ];

    /// <summary>The templates, as the program itself lists them.</summary>
    public static IReadOnlyList<string> Templates()
    {
        var answer = WebProgram.Run("--routes");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return [.. answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Rooted)];
    }

    /// <summary>Whether an address, without its query, has the form of a template.</summary>
    public static bool Fits(string template, string address)
    {
        // Part by part: {name} is any, {name?} any or none, {*name} and {**name} the rest.
        var form = string.Concat(Rooted(template).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Form));
        return Regex.IsMatch(address.Split('?')[0].TrimEnd('/'), $"^{form}$");
    }

    private static string Form(string part) =>
        part.StartsWith("{*", StringComparison.Ordinal) ? "(/.*)?"
        : part.StartsWith('{') && part.EndsWith("?}", StringComparison.Ordinal) ? "(/[^/]+)?"
        : "/" + string.Concat(Parameter().Split(part).Select((p, i) => i % 2 == 0 ? Regex.Escape(p) : "[^/]+"));

    // Without a slash in front, as routing has them, or with one.
    private static string Rooted(string template) => "/" + template.Trim().TrimStart('/');

    [GeneratedRegex("({[^}]*})")]
    private static partial Regex Parameter();
}
