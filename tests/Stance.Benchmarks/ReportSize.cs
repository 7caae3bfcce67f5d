using System.Diagnostics;
using System.Text;
using Stance.Cli.Reports;
using Stance.Comparison;
using Stance.Tests.Shared;

namespace Stance.Benchmarks;

/// <summary>How large reports of comparisons get, how long they take to write, and to open in the Chromium that is installed.</summary>
internal static class ReportSize
{
    private static readonly (int Sources, int Documents)[] Sizes = [(2, 8), (2, 100), (4, 500), (12, 167), (30, 67)];

    /// <summary>Prints a table: sources, documents, sentences, bytes, time to write and to open. Opening is the time of a headless Chromium with the page, less that with an empty one; the least of three.</summary>
    /// <param name="chromium">The browser's program, or null to leave opening out.</param>
    public static void Run(string? chromium)
    {
        double empty = chromium is null ? 0 : Open(chromium, "about:blank");
        Console.WriteLine("sources  documents  sentences      bytes  write ms  open ms");
        foreach ((int sources, int documents) in Sizes)
        {
            ToneComparison comparison = InventedComparison.Of(sources, documents, 30);
            var clock = Stopwatch.StartNew();
            string html = Write(comparison);
            double write = clock.Elapsed.TotalMilliseconds;
            string open = chromium is null ? "-" : (OpenText(chromium, html) - empty).ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sources,7}  {comparison.Documents.Count,9}  {comparison.Documents.Sum(d => d.Sentences.Count),9}  {Encoding.UTF8.GetByteCount(html),9}  {write,8:F0}  {open,7}"));
        }
    }

    /// <summary>A report of invented sources.</summary>
    public static string Write(int sources, int documents, int sentences) => Write(InventedComparison.Of(sources, documents, sentences));

    private static string Write(ToneComparison comparison)
    {
        using var text = new StringWriter();
        ComparisonReport.Write(comparison, new ReportProvenance { Version = "0", Command = "stance compare" }, text);
        return text.ToString();
    }

    private static double OpenText(string chromium, string html)
    {
        string path = Path.Join(Path.GetTempPath(), $"stance-report-{Environment.ProcessId}.html");
        try
        {
            File.WriteAllText(path, html);
            return Open(chromium, new Uri(path).AbsoluteUri);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double Open(string chromium, string address) => Enumerable.Range(0, 3).Min(_ => OpenOnce(chromium, address));

    private static double OpenOnce(string chromium, string address)
    {
        var start = new ProcessStartInfo(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--screenshot=" + Path.Join(Path.GetTempPath(), $"stance-report-{Environment.ProcessId}.png"), address])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        error.Wait();
        process.WaitForExit();
        File.Delete(Path.Join(Path.GetTempPath(), $"stance-report-{Environment.ProcessId}.png"));
        return clock.Elapsed.TotalMilliseconds;
    }
}
