using System.Text.Json;
using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>A page by keyboard alone.</summary>
internal static class Keys
{
    private const int Most = 250;

    /// <summary>How many things the keyboard stops at.</summary>
    public static Task<int> CountStops(this IPage page) =>
        page.EvaluateAsync<int>(
            """
            [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
              .filter(e => e.checkVisibility() && e.tabIndex >= 0).length
            """
        );

    /// <summary>Presses Tab until the keyboard is at what is wanted; at each step it must be seen where it is.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selector">What is wanted.</param>
    /// <param name="text">Its whole text; null for any.</param>
    public static async Task TabTo(this IPage page, string selector, string? text = null)
    {
        for (var i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (
                await page.EvaluateAsync<bool>(
                    "([selector, text]) => document.activeElement.matches(selector)"
                        + " && (text === null || document.activeElement.textContent.trim() === text)",
                    new[] { selector, text }
                )
            )
            {
                await page.AssertFocusIsSeen();
                return;
            }
        }
        Assert.Fail($"{page.Url}: {selector} \"{text}\" is not reached with {Most} steps.");
    }

    /// <summary>Presses Enter, or another key, and waits for the page that it leads to.</summary>
    public static async Task Enter(this IPage page, string key = "Enter", bool navigates = true)
    {
        var sameDocument = await page.EvaluateAsync<bool>(
            "document.activeElement.matches('a') && document.activeElement.getAttribute('href').startsWith('#')"
        );
        if (!navigates || sameDocument)
        {
            await page.Keyboard.PressAsync(key);
            return;
        }
        // Not by the events of loading: those of the page before may come late.
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await page.Keyboard.PressAsync(key);
        await page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(
            "() => document.readyState === 'complete' || new Promise(loaded => addEventListener('load', loaded))"
        );
    }

    /// <summary>What has the keyboard stands in the window, and has a line around it.</summary>
    public static async Task AssertFocusIsSeen(this IPage page)
    {
        var seen = await page.EvaluateAsync<JsonElement>(
            """
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return {
                what: e.outerHTML.slice(0, 200),
                outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                  && box.right > 0 && box.left < innerWidth,
              };
            }
            """
        );
        Assert.True(
            seen.GetProperty("outline").GetBoolean() && seen.GetProperty("inside").GetBoolean(),
            $"{page.Url}: it is not seen where the keyboard is: {seen}"
        );
    }
}
