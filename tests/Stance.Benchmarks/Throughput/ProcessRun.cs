using System.Diagnostics;
using System.Globalization;

namespace Stance.Benchmarks.Throughput;

/// <summary>What a whole process took, from start to exit.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all its threads, its own and the system's.</param>
/// <param name="PeakMegabytes">The most memory that was resident (VmHWM).</param>
internal sealed record ProcessRun(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    // Linux counts processor time in hundredths of a second.
    private const double Ticks = 100;
    private const int Pause = 5;

    /// <summary>Runs a program; its standard output is thrown away.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun Of(string program, params string[] arguments)
    {
        bool dll = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(dll ? "dotnet" : program, dll ? [program, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (double processor, double peak) = (0, 0);
        while (!process.WaitForExit(Pause))
        {
            (processor, peak) = Look(process.Id, processor, peak);
        }

        double seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? new ProcessRun(seconds, processor, peak) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}");
    }

    /// <summary>The run of the median time.</summary>
    public static ProcessRun Median(int runs, Func<ProcessRun> run)
    {
        ProcessRun[] sorted = [.. Enumerable.Range(0, runs).Select(_ => run()).OrderBy(r => r.Seconds)];
        return sorted[runs / 2];
    }

    /// <summary>The fastest run: what else runs on a machine only ever adds.</summary>
    public static ProcessRun Fastest(int runs, Func<ProcessRun> run) => Enumerable.Range(0, runs).Select(_ => run()).MinBy(r => r.Seconds)!;

    // Peak and processor time only ever grow; a process about to end has neither.
    private static (double Processor, double Peak) Look(int id, double processor, double peak)
    {
        try
        {
            string[] fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
            processor = Math.Max(processor, (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / Ticks);
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            peak = line is null ? peak : Math.Max(peak, double.Parse(line[6..^2], CultureInfo.InvariantCulture) / 1024);
        }
        catch (IOException)
        {
            return (processor, peak);
        }

        return (processor, peak);
    }
}
