using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>An open report, and everything that it did which a report must not do.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _trouble = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            // A refusal by the content security policy is reported as an error of the console too.
            if (message.Type is "error" or "warning")
            {
                Add($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Add("error: " + error);
        page.Dialog += (_, dialog) =>
        {
            Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, popup) => Add("popup: " + popup.Url);
        page.Request += (_, request) =>
        {
            Requests++;
            if (!request.IsNavigationRequest || !request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                Add("request: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Requests so far; the first is the file itself.</summary>
    public int Requests { get; private set; }

    /// <summary>Console errors and warnings, script errors, dialogs, popups, and requests beyond the file itself.</summary>
    public IReadOnlyList<string> Trouble
    {
        get
        {
            lock (_trouble)
            {
                return [.. _trouble];
            }
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Add(string what)
    {
        lock (_trouble)
        {
            _trouble.Add(what);
        }
    }
}
