using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>The screens that reports are looked at on.</summary>
internal static class Screens
{
    /// <summary>Options for 'light', 'dark', 'phone' (light) or 'night' (a dark phone).</summary>
    public static BrowserNewContextOptions Of(string screen) => new()
    {
        ViewportSize = screen is "phone" or "night" ? new ViewportSize { Width = 360, Height = 740 } : new ViewportSize { Width = 1280, Height = 900 },
        ColorScheme = screen is "dark" or "night" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
