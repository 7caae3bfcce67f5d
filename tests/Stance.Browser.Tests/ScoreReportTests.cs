using Microsoft.Playwright;

namespace Stance.Browser.Tests;

public sealed class ScoreReportTests(BrowserFixture browser, ReportFiles files) : IClassFixture<BrowserFixture>, IClassFixture<ReportFiles>
{
    private const string Report = """
        Ferry landing closed for repairs

        The Coast Courier, 4 March 2024

        The council closed the ferry landing on Tuesday. Repairs will take six weeks, the engineer said.

        It is, of course, a shameful and utterly predictable disgrace! Nobody in that corrupt regime ever learns, and we all know why. So much for their grand promises.

        A bus will run every half hour until the ferry is back.

        Comments:

        Anna: I bet they sold the boat already, lol.
        Bert: my uncle worked there and he says its all made up!!
        """;

    private const string Quiet = """
        Library opens late on Fridays

        The library will open until nine on Fridays from May. The change was announced by the town on Monday. Staff will be paid for the extra hours, a spokeswoman said.
        """;

    [BrowserFact]
    public async Task A_report_opens_without_a_complaint_and_asks_for_nothing_else()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());

        Assert.Empty(watched.Trouble);
        Assert.Equal(1, watched.Requests);
        Assert.Equal(2, await watched.Page.Locator("article.page").CountAsync());
        Assert.Equal(2, await watched.Page.Locator("nav a").CountAsync());
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    [InlineData("night")]
    public async Task Axe_finds_nothing_serious(string screen)
    {
        await using WatchedPage watched = await browser.Open(TwoPages(), Screens.Of(screen));
        Assert.Empty(await Accessibility.Violations(watched.Page));

        await watched.Page.EvaluateAsync("document.querySelector('#side').open = true");
        await watched.Page.Locator("main .s.editorial .mark").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("#reasons")).ToBeVisibleAsync();
        await watched.Page.Locator("input[value=neutral]").UncheckAsync();
        Assert.Empty(await Accessibility.Violations(watched.Page));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task A_phone_needs_no_sideways_scrolling(int width)
    {
        await using WatchedPage watched = await browser.Open(TwoPages(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 700 } });

        Assert.Equal(width, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task The_reasons_show_under_the_pointer_and_go_with_Escape()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());
        ILocator reasons = watched.Page.Locator("#reasons");
        await Assertions.Expect(reasons).ToBeHiddenAsync();

        await watched.Page.Locator("main .s.editorial").First.HoverAsync();

        await Assertions.Expect(reasons).ToBeVisibleAsync();
        await Assertions.Expect(reasons).ToContainTextAsync("Speaks for editorial comment");
        await watched.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reasons).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_reasons_show_by_keyboard_and_are_tied_to_the_mark()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());
        IPage page = watched.Page;

        // One stop a page for Tab: the first mark of the first page, then that of the second.
        string first = await TabTo(page, ".mark");
        Assert.Equal("page-0", first);
        await Assertions.Expect(page.Locator("#reasons")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".mark:focus")).ToHaveAttributeAsync("aria-describedby", "reasons");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("1", await page.Locator(".s:has(.mark:focus)").GetAttributeAsync("data-row"));
        await page.Keyboard.PressAsync("End");
        int last = await page.Locator("#page-0 .s[data-row]").CountAsync() - 1;
        Assert.Equal(last.ToString(System.Globalization.CultureInfo.InvariantCulture), await page.Locator(".s:has(.mark:focus)").GetAttributeAsync("data-row"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#reasons")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#reasons")).ToBeVisibleAsync();
        Assert.Equal("page-1", await TabTo(page, ".mark"));
    }

    [BrowserFact]
    public async Task Touch_shows_the_reasons_and_touch_elsewhere_hides_them()
    {
        await using WatchedPage watched = await browser.Open(TwoPages(), new BrowserNewContextOptions { HasTouch = true, ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        ILocator reasons = watched.Page.Locator("#reasons");

        await watched.Page.Locator("main .s.editorial").First.TapAsync();
        await Assertions.Expect(reasons).ToBeVisibleAsync();

        await watched.Page.Locator("h1").TapAsync();
        await Assertions.Expect(reasons).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_filter_takes_the_marks_off_the_rest_or_hides_it()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());
        IPage page = watched.Page;
        int all = await page.Locator(".s[data-row]").CountAsync();
        int editorial = await page.Locator("main .s.editorial").CountAsync();

        await page.Locator("input[value=neutral]").UncheckAsync();
        await page.Locator("input[value=reader]").UncheckAsync();
        await Assertions.Expect(page.Locator("#matches")).ToHaveTextAsync($"{editorial} of {all} sentences");
        Assert.Equal(all - editorial, await page.Locator("main .s.out").CountAsync());
        await Assertions.Expect(page.Locator("main .s.out").First).ToBeVisibleAsync();

        await page.Locator("input[name=only]").FocusAsync();
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator("main .s.out").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#page-1")).ToBeHiddenAsync();

        await page.Locator("button[type=reset]").ClickAsync();
        await Assertions.Expect(page.Locator("#page-1")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("main .s.out").CountAsync());
    }

    [BrowserFact]
    public async Task Sections_and_loaded_wording_can_be_filtered_too()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());
        IPage page = watched.Page;

        await page.Locator("input[value=reader-comment]").UncheckAsync();
        Assert.Equal(await page.Locator(".reader-comment .s").CountAsync(), await page.Locator("main .s.out").CountAsync());
        await page.Locator("select[name=bias]").SelectOptionAsync("2");
        Assert.Equal(0, await page.Locator("main .s:not(.out):is(.b0, .b1)").CountAsync());
        Assert.True(await page.Locator("main .s:not(.out)").CountAsync() > 0);
    }

    [BrowserFact]
    public async Task Hostile_pages_stay_text()
    {
        string hostile = $"{HostileText.Script}\n\nThe council met in the town hall on Monday, and there were many who wanted to be heard. The council said {HostileText.Script} on Tuesday. It is a shameful {HostileText.Ends} disgrace, of course.\n\nThey wrote {HostileText.Attribute} on the {HostileText.Turned.Replace("\u0000", "", StringComparison.Ordinal).Replace("\uD800", "", StringComparison.Ordinal)} wall of the town hall. It was the second time in a month that this had happened there, and the police were asked to look at it. They have not said when they will.\n";
        await using WatchedPage watched = await browser.Open(files.Score("hostile", ("hostile'\"&.txt", hostile), ("plain.txt", Quiet)));
        IPage page = watched.Page;
        int sentences = await page.Locator("main .s").CountAsync();
        for (int i = 0; i < sentences; i++)
        {
            await page.EvaluateAsync("i => document.querySelectorAll('main .s')[i].click()", i);
            Assert.Equal(0, await page.Locator("#injected, iframe, img").CountAsync());
        }

        Assert.Empty(watched.Trouble);
        Assert.Equal(0, await page.Locator("[onmouseover], [onerror]").CountAsync());
        Assert.Contains("<script>alert(1)</script>", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Without_scripts_pages_and_labels_can_be_read()
    {
        await using WatchedPage watched = await browser.Open(TwoPages(), new BrowserNewContextOptions { JavaScriptEnabled = false });
        IPage page = watched.Page;

        Assert.Contains("Nobody in that corrupt regime ever learns", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Editorial comment, ", await page.Locator("main .s.editorial .mark").First.TextContentAsync() ?? "", StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#filter .s.editorial")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#filter input").First).ToBeHiddenAsync();
        Assert.Empty(watched.Trouble);
    }

    [BrowserFact]
    public async Task Print_shows_pages_without_controls()
    {
        await using WatchedPage watched = await browser.Open(TwoPages());
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(watched.Page.Locator("#filter select")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator(".theme")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator("#page-1")).ToBeVisibleAsync();
    }

    private static async Task<string> TabTo(IPage page, string selector)
    {
        for (int i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"document.activeElement.matches('{selector}')"))
            {
                return await page.EvaluateAsync<string>("document.activeElement.closest('article').id");
            }
        }

        return "nowhere";
    }

    private string TwoPages() => files.Score("two", ("ferry.txt", Report), ("library.txt", Quiet));
}
