namespace Stance.Cli.Tests.Sharding;

/// <summary>A test on a real Slurm; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlurmFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["slurmctld", "slurmd", "sbatch", "squeue", "sinfo"];

    public SlurmFactAttribute()
    {
        if (Programs.Any(p => SlurmProgram.Find(p) is null))
        {
            Skip = "no Slurm is installed (Debian: slurm-wlm)";
        }
        else if (!Environment.IsPrivilegedProcess)
        {
            Skip = "only root can start jobs of Slurm";
        }
    }
}
