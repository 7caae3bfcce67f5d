using System.Diagnostics;

namespace Stance.Tests.Shared;

/// <summary>What a program did: exit code and both outputs.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Standard error's lines, the empty last one left out.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs one of the two programs, built beside the tests, as a process of its own.</summary>
    /// <param name="program">'stance' or 'stance-train'.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Standard input, or null for an empty one.</param>
    /// <param name="folder">Where it runs; the repository's root if null.</param>
    public static ProgramRun Of(string program, string[] arguments, byte[]? input = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is string host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = folder ?? Repository.Root,
        };
        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, program + ".dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input ?? []);
        process.StandardInput.Close();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
