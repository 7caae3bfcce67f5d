namespace Stance.Benchmarks.Throughput;

/// <summary>The cost of a sentence from a thousand sentences to ten million, of whole processes: a CSV of points and a plot.</summary>
internal static class FlatCost
{
    private const int Runs = 5;
    private const int ShortRuns = 31;
    private const int LongestShort = 30_000;
    private const int FewestForOneRun = 1_000_000;
    private const int Smallest = 1000;
    private const int Largest = 10_000_000;
    private const int Known = 200_000;

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
                foreach (int count in Sizes())
                {
                    CostPoint point = Measure(name, path, Written(temporary, "one.txt", texts, 1), Written(temporary, "lines.txt", texts, count), count);
                    points.Add(point);
                    Console.WriteLine(point.ToCsv());
                }
            }

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

    private static string Written(string folder, string name, string[] texts, int count)
    {
        string path = Path.Join(folder, name);
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(i => texts[i % texts.Length]));
        return path;
    }

    // In turn with runs of one sentence, so that both have met the same neighbours; of either the fastest.
    private static CostPoint Measure(string name, string program, string one, string lines, int count)
    {
        int runs = count <= LongestShort ? ShortRuns : count < FewestForOneRun ? Runs : 1;
        double start = double.MaxValue;
        ProcessRun run = ProcessRun.Fastest(runs, () =>
        {
            start = Math.Min(start, Score(program, one).Seconds);
            return Score(program, lines);
        });
        return new CostPoint(name, count, run.Seconds, (run.Seconds - start) / count * 1e6, run.PeakMegabytes);
    }

    private static ProcessRun Score(string program, string lines) =>
        ProcessRun.Of(program, "score", lines, "--input", "sentences", "--quiet", "--format", "csv", "-o", Path.Join(Path.GetDirectoryName(lines)!, "out.csv"));
}
