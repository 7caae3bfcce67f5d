namespace Stance.Tests.Shared;

/// <summary>Where things lie in this checkout, found from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Stance.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The real text beside the checkout, which people who clone the project don't have.</summary>
    public static string SharedData => Path.Join(Path.GetDirectoryName(Root), "shared", "data");

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Join([Root, .. parts]);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Stance.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Stance.sln stands in no folder above the tests.");
    }
}
