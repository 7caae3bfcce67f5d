namespace Stance.Cli.Tests.Sharding;

/// <summary>The programs of Slurm that are installed on this machine, if any.</summary>
internal static class SlurmProgram
{
    /// <summary>Where one lies, or null.</summary>
    public static string? Find(string program)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(["/usr/sbin", "/usr/bin"]).Select(f => Path.Join(f, program)).FirstOrDefault(File.Exists);
    }
}
