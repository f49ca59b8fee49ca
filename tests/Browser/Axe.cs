using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>Asks axe-core what it finds wrong with a page by WCAG 2.2, A and AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Every = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations], // of the others one node each, else it describes the whole page
    };

    // What a look can change: colours, and how near to each other things stand.
    private static readonly AxeRunOptions Contrast = Only("color-contrast");
    private static readonly AxeRunOptions Room = Only("target-size");

    // A safety net, no measure of speed: where a page may run no script axe waits for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Fails where it finds something; the message says which rule, where, and shows the markup. The page must allow
    /// script.
    /// </summary>
    public static Task AssertFindsNothing(IPage page) => AssertFindsNothing(page, Every);

    /// <summary>
    /// The same by the rules that can break in this look alone, of a page that has passed every rule as most see it.
    /// </summary>
    public static Task AssertFindsNothing(IPage page, Look look) =>
        AssertFindsNothing(
            page,
            look.Dark ? Contrast
                : look.Width == Look.Narrow ? Room
                : Every
        );

    private static async Task AssertFindsNothing(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules).WaitAsync(Longest, TestContext.Current.CancellationToken);
        var said = new StringBuilder();
        foreach (var violation in result.Violations)
        {
            foreach (var node in violation.Nodes)
            {
                said.Append("\n  ").Append(violation.Id).Append(": ").Append(violation.Help);
                said.Append("\n    ").Append(node.Target).Append("\n    ").Append(node.Html);
            }
        }
        Assert.True(said.Length == 0, $"axe on {page.Url}:{said}");
        Assert.NotEmpty(result.Passes); // else it has looked at nothing
    }

    private static AxeRunOptions Only(string rule) =>
        new()
        {
            RunOnly = new() { Type = "rule", Values = [rule] },
            ResultTypes = [ResultType.Violations],
        };
}
