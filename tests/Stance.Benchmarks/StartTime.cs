using System.Diagnostics;
using System.Globalization;

namespace Stance.Benchmarks;

/// <summary>How long the program takes from its start to the labels of one page, and how much of that it takes to do next to nothing.</summary>
internal static class StartTime
{
    private const double TicksASecond = 100;

    /// <summary>Runs the published program on a sample page and prints a table.</summary>
    /// <param name="program">Its path; a path that ends in .dll is run by dotnet.</param>
    /// <param name="runs">Runs of each kind, taken in turn; 20 or more for a median to tell.</param>
    public static void Run(string program, int runs)
    {
        string samples = Path.Join(BenchmarkFiles.Root, "samples");
        string text = Path.Join(samples, "tamsin-valley-record", "ferry-closure.txt");
        string html = Path.Join(samples, "coast-courier", "storm-damage.html");
        (string Name, string[] Arguments)[] kinds =
        [
            ("--version", ["--version"]),
            ("a sentence list", ["score", text, "--input", "sentences", "--format", "csv"]),
            ("a text as CSV", ["score", text, "--format", "csv"]),
            ("a text as a table", ["score", text]),
            ("a page of HTML as JSON Lines", ["score", html, "--format", "jsonl"]),
        ];
        Console.WriteLine($"{"",-30} {"fastest",8} {"median",8} {"CPU",8}   milliseconds, {runs} runs each");
        foreach ((string name, string[] arguments) in kinds)
        {
            double before = ChildrenSeconds();
            double[] seconds = [.. Enumerable.Range(0, runs).Select(_ => Time(program, arguments)).Order()];
            double processor = (ChildrenSeconds() - before) / runs;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30} {1000 * seconds[0],8:F0} {1000 * seconds[runs / 2],8:F0} {1000 * processor,8:F0}"));
        }
    }

    private static double Time(string program, string[] arguments)
    {
        bool dll = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(dll ? "dotnet" : program, dll ? [program, .. arguments] : arguments) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} exited with {process.ExitCode}");
    }

    // Linux counts what a process's children have used; NaN elsewhere. A busy machine disturbs this far less than the clock.
    private static double ChildrenSeconds()
    {
        const string Counters = "/proc/self/stat";
        if (!File.Exists(Counters))
        {
            return double.NaN;
        }

        string text = File.ReadAllText(Counters);
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksASecond;
    }
}
