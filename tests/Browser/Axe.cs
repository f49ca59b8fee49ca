using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>Asks axe-core what it finds wrong with a page by WCAG 2.2, A and AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    // A safety net, no measure of speed: where a page may run no script axe waits for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Fails where it finds something; the message says which rule, where, and shows the markup. The page must allow
    /// script.
    /// </summary>
    public static async Task AssertFindsNothing(IPage page)
    {
        var result = await page.RunAxe(Rules).WaitAsync(Longest, TestContext.Current.CancellationToken);
        Assert.NotEmpty(result.Passes); // else it has looked at nothing
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
    }
}
