using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>One browser for all tests of a class; each test has pages of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // A machine that builds and tests at the same time is slow.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not string path)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments, Timeout = Patience });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a report from its file, watched.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Size, colours, scripts; a wide light window if null. Always offline.</param>
    internal async Task<WatchedPage> Open(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Offline = true;
        IBrowserContext context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var watched = new WatchedPage(await context.NewPageAsync());
        await watched.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return watched;
    }
}
