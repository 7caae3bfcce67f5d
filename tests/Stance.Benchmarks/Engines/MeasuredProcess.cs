using System.Diagnostics;

namespace Stance.Benchmarks.Engines;

/// <summary>What a run of one of the two programs took.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Seconds">From start to exit.</param>
/// <param name="PeakBytes">The most memory that it held; looked at a hundred times a second.</param>
internal sealed record MeasuredProcess(string Output, double Seconds, long PeakBytes)
{
    private const int LookEvery = 10;

    /// <summary>Runs a program that is built beside the benchmarks.</summary>
    /// <param name="program">'stance' or 'stance-train'.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed; the message says what it said.</exception>
    public static MeasuredProcess Run(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, program + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(LookEvery))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        double seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new MeasuredProcess(output.GetAwaiter().GetResult(), seconds, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult().Trim()}");
    }
}
