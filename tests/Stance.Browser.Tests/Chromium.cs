namespace Stance.Browser.Tests;

/// <summary>The browser that is installed on this machine, if any.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its program, or null.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Append("/usr/bin").Select(folder => System.IO.Path.Join(folder, name))).FirstOrDefault(File.Exists);
    }
}
