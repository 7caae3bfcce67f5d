using System.Diagnostics;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Runs a line of shell in the repository's root.</summary>
internal static class ShellRun
{
    /// <summary>What it did.</summary>
    public static ProgramRun Of(string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.Environment["DOTNET_CLI_HOME"] = Path.GetTempPath();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error);
    }

    /// <summary>A word as the shell takes it, whatever is in it.</summary>
    public static string Quoted(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
