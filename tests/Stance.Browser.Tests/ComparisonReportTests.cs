using Microsoft.Playwright;
using Stance.Comparison;
using Stance.Tests.Shared;

namespace Stance.Browser.Tests;

public sealed class ComparisonReportTests(BrowserFixture browser, ReportFiles files) : IClassFixture<BrowserFixture>, IClassFixture<ReportFiles>
{
    [BrowserTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    public async Task A_report_opens_without_a_complaint_and_asks_for_nothing_else(int sources)
    {
        await using WatchedPage watched = await browser.Open(files.Write($"quiet{sources}.html", InventedComparison.Of(sources)));

        Assert.Empty(watched.Trouble);
        Assert.Equal(1, watched.Requests);
        Assert.Equal(sources, await watched.Page.Locator("table.plot").First.Locator("tbody tr").CountAsync());
    }

    [BrowserTheory]
    [InlineData(2, "light")]
    [InlineData(2, "dark")]
    [InlineData(2, "phone")]
    [InlineData(12, "light")]
    [InlineData(12, "night")]
    public async Task Axe_finds_nothing_serious(int sources, string screen)
    {
        await using WatchedPage watched = await browser.Open(files.Write($"axe{sources}.html", InventedComparison.Of(sources, 6)), Screens.Of(screen));

        // Folded tables count too, and so does the panel.
        await watched.Page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");
        Assert.Empty(await Accessibility.Violations(watched.Page));
        await watched.Page.Locator("a[data-list]").First.ClickAsync();
        Assert.Empty(await Accessibility.Violations(watched.Page));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    public async Task A_narrow_screen_needs_no_sideways_scrolling(int width)
    {
        await using WatchedPage watched = await browser.Open(
            files.Write("narrow.html", InventedComparison.Of(5)), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 700 } });

        Assert.Equal(width, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task A_figure_is_one_click_from_its_sentences_and_Escape_leads_back_to_it()
    {
        await using WatchedPage watched = await browser.Open(files.Write("click.html", InventedComparison.Of(2)));
        ILocator figure = watched.Page.Locator("section a[data-list]").First;
        ILocator panel = watched.Page.Locator("#panel");

        await figure.ClickAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        Assert.Contains("editorial sentences", await panel.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(12, await panel.Locator("li .s.editorial").CountAsync());

        await watched.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(figure).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("Enter")]
    [InlineData(" ")]
    public async Task A_figure_opens_by_keyboard(string key)
    {
        await using WatchedPage watched = await browser.Open(files.Write("keys.html", InventedComparison.Of(2)));
        ILocator figure = watched.Page.Locator("section a[data-list]").Nth(1);

        await figure.FocusAsync();
        await watched.Page.Keyboard.PressAsync(key);

        await Assertions.Expect(watched.Page.Locator("#panel")).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator("#panel button")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Tab_comes_to_every_kind_of_figure()
    {
        await using WatchedPage watched = await browser.Open(files.Write("tab.html", InventedComparison.Of(2)));
        var sections = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 80; i++)
        {
            await watched.Page.Keyboard.PressAsync("Tab");
            sections.Add(await watched.Page.EvaluateAsync<string>("document.activeElement.matches('a[data-list]') ? document.activeElement.closest('section').getAttribute('aria-labelledby') : ''"));
        }

        Assert.Superset(new HashSet<string>(["shares", "voices", "pairs", "terms", "events", "documents"], StringComparer.Ordinal), sections);
    }

    [BrowserFact]
    public async Task A_dot_leads_to_its_document()
    {
        await using WatchedPage watched = await browser.Open(files.Write("dot.html", InventedComparison.Of(2)));

        await watched.Page.Locator("circle.doc").First.DispatchEventAsync("click");

        await Assertions.Expect(watched.Page.Locator("#panel")).ToBeVisibleAsync();
        Assert.Equal(14, await watched.Page.Locator("#panel li").CountAsync());
    }

    [BrowserFact]
    public async Task Hostile_titles_names_and_sentences_stay_text()
    {
        await using WatchedPage watched = await browser.Open(files.Write("hostile.html", Hostile()));
        IPage page = watched.Page;
        int figures = await page.Locator("a[data-list]").CountAsync();
        for (int i = 0; i < figures; i++)
        {
            await page.EvaluateAsync("i => document.querySelectorAll('a[data-list]')[i].click()", i);
            Assert.Equal(0, await page.Locator("#injected, iframe, img").CountAsync());
            await page.Keyboard.PressAsync("Escape");
        }

        Assert.True(figures > 10);
        Assert.Empty(watched.Trouble);
        Assert.Equal(2, await page.Locator("script:not([type])").CountAsync() + await page.Locator("script[type='application/json']").CountAsync());
        Assert.Equal(0, await page.Locator("[onmouseover], [onerror]").CountAsync());
        Assert.Contains("<script>alert(1)</script>", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("[U+202E]", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Only_addresses_of_the_web_become_links()
    {
        ToneComparison comparison = InventedComparison.Of(2, 6);
        comparison = comparison with { Documents = [.. comparison.Documents.Select((d, i) => d with { Url = i % 2 == 0 ? d.Url : HostileText.Address })] };
        await using WatchedPage watched = await browser.Open(files.Write("links.html", comparison));

        await watched.Page.Locator("section a[data-list]").First.ClickAsync();

        string[] addresses = await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#panel a')].map(a => a.href + ' ' + a.rel)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, a => Assert.Matches("^https://example\\.org/\\S+ noopener noreferrer nofollow$", a));
        Assert.True(addresses.Length < await watched.Page.Locator("#panel h3").CountAsync());
    }

    [BrowserFact]
    public async Task Without_scripts_verdict_plots_tables_and_events_can_be_read()
    {
        await using WatchedPage watched = await browser.Open(files.Write("still.html", InventedComparison.Of(2)), new BrowserNewContextOptions { JavaScriptEnabled = false });
        IPage page = watched.Page;

        Assert.Contains("writes in a more opinionated tone than", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("circle.dot").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#pairs ~ table").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".aligned blockquote").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("button")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("a[data-list]").First).Not.ToHaveAttributeAsync("role", "button");
        Assert.Empty(watched.Trouble);
    }

    [BrowserFact]
    public async Task Print_leaves_out_what_only_a_screen_can_use()
    {
        await using WatchedPage watched = await browser.Open(files.Write("print.html", InventedComparison.Of(2)));
        await Assertions.Expect(watched.Page.Locator(".theme")).ToBeVisibleAsync();

        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(watched.Page.Locator(".theme")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_colours_can_be_switched()
    {
        await using WatchedPage watched = await browser.Open(files.Write("theme.html", InventedComparison.Of(2)), Screens.Of("light"));
        const string Ground = "getComputedStyle(document.documentElement).backgroundColor";
        string before = await watched.Page.EvaluateAsync<string>(Ground);

        await watched.Page.Locator(".theme").ClickAsync();

        Assert.NotEqual(before, await watched.Page.EvaluateAsync<string>(Ground));
    }

    private static ToneComparison Hostile()
    {
        ToneComparison comparison = InventedComparison.Of(2, 6);
        string[] texts = [HostileText.Script, HostileText.Ends, HostileText.Attribute, HostileText.Turned];
        string Name(string source) => source == InventedComparison.NameOf(0) ? HostileText.Script : HostileText.Attribute;
        return comparison with
        {
            Documents =
            [
                .. comparison.Documents.Select((d, i) => d with
                {
                    Source = Name(d.Source),
                    Title = texts[i % texts.Length],
                    Url = HostileText.Address,
                    Date = HostileText.Attribute,
                    Sentences = [.. d.Sentences.Select((s, j) => s with { Text = texts[(i + j) % texts.Length] })],
                }),
            ],
            Sources = [.. comparison.Sources.Select(s => s with { Source = Name(s.Source), Flags = [HostileText.Ends] })],
            Pairs = [.. comparison.Pairs.Select(p => p with { A = Name(p.A), B = Name(p.B) })],
            Terms = [.. comparison.Terms.Select((t, i) => t with { A = Name(t.A), B = Name(t.B), Term = texts[i % texts.Length] })],
            Events = [.. comparison.Events.Select((e, i) => e with { Title = texts[i % texts.Length] })],
        };
    }
}
