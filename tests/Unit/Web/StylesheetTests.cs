using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Web;

/// <summary>The stylesheets, in the order in which every page has them: light enough to send, and readable in both schemes.</summary>
public sealed partial class StylesheetTests
{
    private static readonly string[] Files = ["words", "tables", "forms", "charts", "paper"];

    private static readonly string Css = string.Concat(
        Files.Select(name => File.ReadAllText(RepositoryRoot.Path("src", "Web", "wwwroot", "look", name + ".css")))
    );

    /// <summary>The colours of the light scheme, of the dark one and of paper, in the order of the file.</summary>
    private static readonly Dictionary<string, string>[] Schemes =
    [
        .. RootBlock()
            .Matches(Css)
            .Select(block =>
                Colour()
                    .Matches(block.Value)
                    .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value)
            ),
    ];

    [Fact]
    public void They_are_under_30_kB_and_ask_for_nothing_else()
    {
        Assert.True(Css.Length < 30_000);
        Assert.DoesNotContain("url(", Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_text_colour_can_be_read_on_every_ground(int scheme)
    {
        string[] texts = ["text", "quiet", "accent", "good", "partly", "bad", "none", "women", "men", "council"];
        foreach (var ground in new[] { "ground", "raised", "sunken", "accent-soft", "bad-soft", "warn-soft" })
        {
            Assert.All(texts, text => Assert.True(Contrast(scheme, text, ground) >= 4.5, $"{text} on {ground}"));
        }
        Assert.All(["text", "quiet"], text => Assert.True(Contrast(scheme, text, "mark") >= 4.5, $"{text} on mark"));
        Assert.True(Contrast(scheme, "on-accent", "accent") >= 4.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Edges_of_fields_and_bars_can_be_seen(int scheme) =>
        Assert.All(
            ["edge", "bar", "bar-other", "target"],
            shape => Assert.True(Contrast(scheme, shape, "ground") >= 3, shape)
        );

    private static double Contrast(int scheme, string one, string other)
    {
        var (a, b) = (Light(Schemes[scheme][one]), Light(Schemes[scheme][other]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance as WCAG reckons it.</summary>
    private static double Light(string colour)
    {
        var hex = colour.Length == 3 ? string.Concat(colour.Select(c => new string(c, 2))) : colour;
        double Part(int at)
        {
            var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex RootBlock();

    [GeneratedRegex(@"--(?<name>[a-z-]+): #(?<value>[0-9a-f]+);")]
    private static partial Regex Colour();
}
