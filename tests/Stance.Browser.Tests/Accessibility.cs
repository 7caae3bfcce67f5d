using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>What axe-core finds in a page.</summary>
internal static class Accessibility
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>The serious and critical violations, each with its places.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        AxeResult result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return
        [
            .. result.Violations.Where(v => Grave.Contains(v.Impact))
                .Select(v => $"{v.Impact} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"),
        ];
    }
}
