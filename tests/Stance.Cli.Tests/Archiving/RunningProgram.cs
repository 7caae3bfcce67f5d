using System.Diagnostics;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>A process of 'stance' that is not waited for.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningProgram(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it.</summary>
    public static RunningProgram Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "stance.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Waits for some time, or until it ends.</summary>
    public void Wait(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Ends it by SIGKILL.</summary>
    /// <returns>False if it had ended before.</returns>
    public bool Kill()
    {
        bool running = !_process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        return running && _process.ExitCode != 0;
    }

    /// <summary>Waits until it ends.</summary>
    public ProgramRun Finish()
    {
        _process.WaitForExit();
        return new ProgramRun(_process.ExitCode, _output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    public void Dispose() => _process.Dispose();
}
