using System.Globalization;

namespace Stance.Benchmarks.Throughput;

/// <summary>The cost of a sentence from a thousand sentences to ten million, of whole processes, and of labels alone in a service that runs already: a CSV of points and a plot.</summary>
internal static class FlatCost
{
    private const int Runs = 5;
    private const int FewestForOneRun = 1_000_000;
    private const int Smallest = 1000;
    private const int Largest = 10_000_000;
    private const int Known = 200_000;
    private const int Warming = 300_000;

    /// <summary>Measures, writes FOLDER/cost-per-sentence.csv and .svg, and prints the points.</summary>
    /// <param name="folder">Where both files go.</param>
    /// <param name="programs">NAME=PATH of published programs or stance.dll; none for the one built beside.</param>
    public static void Run(string folder, string[] programs)
    {
        (string Name, string Path)[] builds = programs is []
            ? [("as built", Path.Join(AppContext.BaseDirectory, "stance.dll"))]
            : [.. programs.Select(p => p.Split('=', 2)).Select(p => (p[0], p[^1]))];
        string temporary = Directory.CreateTempSubdirectory("stance-flat-").FullName;
        try
        {
            string[] texts = [.. BenchmarkText.Read(Known).Select(t => t.ReplaceLineEndings(" "))];
            var points = new List<CostPoint>();
            foreach ((string name, string path) in builds)
            {
                // The first of all runs finds neither program nor model in memory.
                Measure(path, temporary, texts, 1);
                ProcessRun start = Measure(path, temporary, texts, 1);
                AddPoints(points, name, start.Seconds, count => Measure(path, temporary, texts, count));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: one sentence, start to exit: {start.Seconds:F3} s"));
            }

            Running(texts, Warming);
            AddPoints(points, RunningService.Name, 0, count => Running(texts, count));
            File.WriteAllLines(Path.Join(folder, "cost-per-sentence.csv"), [CostPoint.Header, .. points.Select(p => p.ToCsv())]);
            File.WriteAllText(Path.Join(folder, "cost-per-sentence.svg"), CostPlot.Draw(points));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static IEnumerable<int> Sizes()
    {
        for (int size = Smallest; size <= Largest; size *= 10)
        {
            yield return size;
            if (size < Largest)
            {
                yield return size * 3;
            }
        }
    }

    private static void AddPoints(List<CostPoint> points, string name, double start, Func<int, ProcessRun> measure)
    {
        foreach (int count in Sizes())
        {
            ProcessRun run = measure(count);
            var point = new CostPoint(name, count, run.Seconds, (run.Seconds - start) / count * 1e6, run.PeakMegabytes);
            points.Add(point);
            Console.WriteLine(point.ToCsv());
        }
    }

    // Each time other sentences; the service has met them while it warmed up, thousands of sentences ago.
    private static ProcessRun Running(string[] texts, int count)
    {
        int from = 0;
        return ProcessRun.Median(count < FewestForOneRun ? Runs : 1, () =>
        {
            from += count;
            return RunningService.Label(Texts(texts, from, count));
        });
    }

    private static IEnumerable<string> Texts(string[] texts, int from, int count)
    {
        for (int i = from; i < from + count; i++)
        {
            yield return texts[i % texts.Length];
        }
    }

    private static ProcessRun Measure(string program, string folder, string[] texts, int count)
    {
        string lines = Path.Join(folder, "lines.txt");
        File.WriteAllLines(lines, Texts(texts, 0, count));
        return ProcessRun.Fastest(count < FewestForOneRun ? Runs : 1, () => ProcessRun.Of(program, "score", lines, "--input", "sentences", "--quiet", "--format", "csv", "-o", Path.Join(folder, "out.csv")));
    }
}
