using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>Asks axe-core what it finds wrong with a page by WCAG 2.2, A and AA.</summary>
internal static class Axe
{
    private static readonly object Every = Rules("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    // What a look can change: colours, and how near to each other things stand.
    private static readonly object Contrast = Rules("rule", "color-contrast");
    private static readonly object Room = Rules("rule", "target-size");

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

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

    // In the page itself and once a page: Deque's own way opens a page more for each run, which costs as much as the run.
    // There are no frames.
    private static async Task AssertFindsNothing(IPage page, object rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }
        var result = await page.EvaluateAsync<JsonElement>(
                """
                async rules => {
                  const { violations, passes } = await axe.run(document, rules);
                  return {
                    passes: passes.length,
                    violations: violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}\n    ${n.target}\n    ${n.html}`)),
                  };
                }
                """,
                rules
            )
            .WaitAsync(Longest, TestContext.Current.CancellationToken);
        var violations = result.GetProperty("violations").EnumerateArray().Select(v => $"\n  {v.GetString()}").ToList();
        Assert.True(violations.Count == 0, $"axe on {page.Url}:{string.Concat(violations)}");
        Assert.NotEqual(0, result.GetProperty("passes").GetInt32()); // else it has looked at nothing
    }

    // Of what is well one node each, else it describes the whole page.
    private static object Rules(string kind, params string[] values) =>
        new { runOnly = new { type = kind, values }, resultTypes = (string[])["violations"] };
}
