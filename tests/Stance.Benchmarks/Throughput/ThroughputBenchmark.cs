using System.Globalization;

namespace Stance.Benchmarks.Throughput;

/// <summary>Labelled sentences a second, whole processes from file to file, beside what else is installed and beside a plain copy.</summary>
internal static class ThroughputBenchmark
{
    private const int Runs = 5;

    /// <summary>Measures and prints a table.</summary>
    /// <param name="file">A list of sentences (.txt, one a line) or documents (.jsonl).</param>
    /// <param name="program">stance.dll, or the published program; null for the one built beside.</param>
    public static void Run(string file, string? program)
    {
        program ??= Path.Join(AppContext.BaseDirectory, "stance.dll");
        string folder = Directory.CreateTempSubdirectory("stance-throughput-").FullName;
        try
        {
            string output = Path.Join(folder, "out.csv");
            bool list = !file.EndsWith(".jsonl", StringComparison.Ordinal);
            string[] how = list ? ["--input", "sentences"] : [];
            Console.WriteLine("| program | threads | sentences/s | seconds | processor seconds | peak MB |");
            Console.WriteLine("|---|---|---|---|---|---|");
            ProcessRun one = Measure(1);
            int sentences = File.ReadLines(output).Count() - 1;
            Print("stance", "1", sentences, one);
            ProcessRun two = Measure(2);
            Print("stance", "2", sentences, two);
            PrintCopy(file, output, sentences);
            if (list)
            {
                PeerClassifiers.Run(File.ReadAllLines(file), folder);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two threads against one: {one.Seconds / two.Seconds:F2} times as fast by the clock, {two.ProcessorSeconds / one.ProcessorSeconds:F2} times the processor time"));

            ProcessRun Measure(int threads) => ProcessRun.Median(Runs, () =>
                ProcessRun.Of(program, ["score", file, .. how, "--quiet", "--format", "csv", "--threads", threads.ToString(CultureInfo.InvariantCulture), "-o", output]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One row of the table.</summary>
    public static void Print(string program, string threads, int sentences, ProcessRun run) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {program} | {threads} | {sentences / run.Seconds:N0} | {run.Seconds:F2} | {run.ProcessorSeconds:F2} | {run.PeakMegabytes:F0} |"));

    // What the file system alone would take: the input read and the output written.
    private static void PrintCopy(string file, string output, int sentences)
    {
        ProcessRun copy = ProcessRun.Median(Runs, () => ProcessRun.Of("cp", file, output + ".in"));
        ProcessRun copyOut = ProcessRun.Median(Runs, () => ProcessRun.Of("cp", output, output + ".out"));
        Print("cp of input and output", "1", sentences, new ProcessRun(copy.Seconds + copyOut.Seconds, copy.ProcessorSeconds + copyOut.ProcessorSeconds, copy.PeakMegabytes));
    }
}
