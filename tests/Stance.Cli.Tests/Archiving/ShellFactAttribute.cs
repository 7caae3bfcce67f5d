namespace Stance.Cli.Tests.Archiving;

/// <summary>A test that needs a Unix shell; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "a Unix shell is needed";
        }
    }
}
