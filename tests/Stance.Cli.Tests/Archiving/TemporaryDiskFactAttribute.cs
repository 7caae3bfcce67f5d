namespace Stance.Cli.Tests.Archiving;

/// <summary>A test on a small disk of its own; skipped, with the reason, where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TemporaryDiskFactAttribute : FactAttribute
{
    private static readonly bool IsPossible = OperatingSystem.IsLinux() && ShellRun.Of("unshare -rm sh -c 'mount -t tmpfs -o size=1m none /mnt' 2>/dev/null").ExitCode == 0;

    public TemporaryDiskFactAttribute()
    {
        if (!IsPossible)
        {
            Skip = "no small disk can be made here: that takes Linux with user namespaces ('unshare -rm', 'mount -t tmpfs')";
        }
    }
}
