namespace Stance.Cli.Tests.Archiving;

/// <summary>A test of what somebody may not write; skipped, with the reason, where nobody without that right can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (!UnprivilegedRun.IsPossible)
        {
            Skip = "this system has no permissions to test, or the tests run as root where 'setpriv' can't step down or the build is not readable by all";
        }
    }
}
