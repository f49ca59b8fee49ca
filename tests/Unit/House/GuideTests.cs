using System.Text.RegularExpressions;
using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.House;

/// <summary>docs/guide speaks of what there is: pictures, pages, commands, checks.</summary>
public sealed partial class GuideTests
{
    private static readonly string Folder = RepositoryRoot.Path("docs", "guide");

    private static readonly Dictionary<string, string> Pages = Directory
        .GetFiles(Folder, "*.md")
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Every_picture_that_is_named_exists_and_every_picture_is_named()
    {
        var named = Pages.Values.SelectMany(text => PictureIn().Matches(text)).Select(m => m.Groups["file"].Value);
        var there = Directory
            .GetFiles(Path.Combine(Folder, "bilder"))
            .Select(path => "bilder/" + Path.GetFileName(path));
        Assert.Equal(there.Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_picture_is_told_in_words()
    {
        // A word or two would name the picture, not tell what it shows.
        var silent = Pages
            .Values.SelectMany(text => PictureIn().Matches(text))
            .Where(m => m.Groups["words"].Value.Split(' ').Length < 5)
            .Select(m => m.Groups["file"].Value);
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_address_is_a_page()
    {
        var routes = Directory
            .GetFiles(RepositoryRoot.Path("src", "Web", "Features"), "*.cshtml", SearchOption.AllDirectories)
            .Select(path => PageIn().Match(File.ReadAllText(path)))
            .Where(page => page.Success)
            .Select(page => FormOf(page.Groups["route"].Value))
            .ToList();
        var addresses = Pages
            .Values.SelectMany(text => AddressIn().Matches(text))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.NotEmpty(addresses);
        var dead = addresses.FindAll(address => !routes.Exists(route => route.IsMatch(address)));
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_link_leads_to_a_heading_or_page()
    {
        var dead =
            from page in Pages
            from Match link in LinkIn().Matches(page.Value)
            let file = link.Groups["file"].Value is { Length: > 0 } name ? name : page.Key
            let heading = link.Groups["heading"].Value
            where !Pages.TryGetValue(file, out var text) || (heading.Length > 0 && !Headings(text).Contains(heading))
            select $"{page.Key}: {link.Value}";
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_command_exists()
    {
        string[] folders = ["Cli", "Reader"];
        var commands = folders
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.Path("src", folder), "*Command.cs"))
            .Select(path => Path.GetFileName(path)[..^"Command.cs".Length].ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var said = Pages.Values.SelectMany(text => CommandIn().Matches(text)).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(said);
        Assert.Subset(commands, said.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_check_is_told_with_its_grade()
    {
        var told = MarkdownTable
            .Rows(Path.Combine(Folder, "iakttagelser.md"))
            .Where(row => row.Length == 4)
            .Select(row => $"{row[0]}: {row[1]}");
        var checks = CheckCatalogue.All.Select(c => $"{c.Title}: {string.Join(" eller ", c.Severities.Select(Word))}");
        Assert.Equal(checks.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "fel",
            Severity.Warning => "varning",
            _ => "upplysning",
        };

    // As GitHub and the program make them: "En rättad fil" is #en-rättad-fil.
    private static HashSet<string> Headings(string text) =>
        [
            .. HeadingIn()
                .Matches(text)
                .Select(m => NoLetter().Replace(m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')),
        ];

    // {year:int} is a number, {name?} may be missing, another parameter is any text.
    private static Regex FormOf(string route) =>
        new(
            "^"
                + string.Concat(
                    route
                        .Split('/', StringSplitOptions.RemoveEmptyEntries)
                        .Select(part =>
                            !part.StartsWith('{') ? "/" + Regex.Escape(part)
                            : part.EndsWith("?}", StringComparison.Ordinal) ? "(/[^/]+)?"
                            : part.EndsWith(":int}", StringComparison.Ordinal) ? "/[0-9]+"
                            : "/[^/]+"
                        )
                )
                + "/?$"
        );

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?<file>[^)]*)\)")]
    private static partial Regex PictureIn();

    [GeneratedRegex(@"^@page ""(?<route>[^""]*)""", RegexOptions.Multiline)]
    private static partial Regex PageIn();

    [GeneratedRegex("`(/[^`?#]*)[^`]*`")]
    private static partial Regex AddressIn();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<file>[^)#]*)#?(?<heading>[^)]*)\)")]
    private static partial Regex LinkIn();

    [GeneratedRegex(@"\./styrkedja ([a-z]+)")]
    private static partial Regex CommandIn();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex HeadingIn();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();
}
