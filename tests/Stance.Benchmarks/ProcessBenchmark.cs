using System.Diagnostics;
using System.Globalization;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>Whole processes, from start to exit: one page, and many sentences from file to file. Medians of several runs.</summary>
internal static class ProcessBenchmark
{
    private const int Runs = 7;

    /// <summary>Runs the scoring program and prints a table.</summary>
    /// <param name="program">Path of stance.dll, or of the published program.</param>
    /// <param name="sentences">How many sentences the large input has.</param>
    public static void Run(string program, int sentences)
    {
        string folder = Directory.CreateTempSubdirectory("stance-benchmark-").FullName;
        try
        {
            string page = Path.Join(BenchmarkFiles.Root, "samples", "tamsin-valley-record", "ferry-closure.txt");
            string[] rows = [.. TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]).Select(r => r.Text.ReplaceLineEndings(" "))];
            string lines = Path.Join(folder, "lines.txt");
            File.WriteAllLines(lines, Enumerable.Range(0, sentences).Select(i => rows[i % rows.Length]));
            string output = Path.Join(folder, "out.csv");
            double start = Median(() => Time(program, ["score", page, "--format", "jsonl", "-o", output]));
            double many = Median(() => Time(program, ["score", lines, "--input", "sentences", "--format", "csv", "-o", output]));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one page, start to exit: {start:F3} s (median of {Runs})"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences} sentences, file to CSV file: {many:F2} s, {sentences / many:F0} a second whole process, {sentences / (many - start):F0} without the start"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Time(string program, string[] arguments)
    {
        bool dll = program.EndsWith(".dll", StringComparison.Ordinal);
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(dll ? "dotnet" : program, dll ? [program, .. arguments] : arguments))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} exited with {process.ExitCode}");
    }

    private static double Median(Func<double> time)
    {
        double[] seconds = [.. Enumerable.Range(0, Runs).Select(_ => time()).Order()];
        return seconds[Runs / 2];
    }
}
