namespace Stance.Tests.Shared;

/// <summary>A test on real text; skipped, with the reason, where that text is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    private const string Reason = "the real text in ../shared/data is not part of the project";

    public SharedDataFactAttribute()
    {
        if (!Directory.Exists(Repository.SharedData))
        {
            Skip = Reason;
        }
    }
}
