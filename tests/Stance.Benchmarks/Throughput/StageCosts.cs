using System.Diagnostics;
using System.Globalization;
using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Features;
using Stance.Models;
using Stance.Reading.Files;
using Stance.Reading.Pages;
using Stance.Sentences;

namespace Stance.Benchmarks.Throughput;

/// <summary>What each stage of the pipeline costs alone on one core, beside a plain copy of the same bytes. Medians of several passes.</summary>
internal static class StageCosts
{
    private const int Passes = 5;

    /// <summary>Prints nanoseconds a sentence and megabytes of input a second.</summary>
    /// <param name="file">A list of sentences (.txt), small enough to be held in memory.</param>
    public static void Run(string file)
    {
        var input = new InputFile(file, "list", null, InputKind.Sentences);
        List<ListedSentence> sentences = [.. new InputBlocks().Read(input).SelectMany(b => b.Read().Sentences)];
        long bytes = new FileInfo(file).Length;
        StanceModel model = ModelStore.Load(BenchmarkFiles.Model).Model;
        var scorer = new PageScorer(model, Options(file));
        var scratch = new ScoringScratch();
        Sentence[] found = [.. sentences.Select(s => SentenceFinder.Whole(s.Text))];
        var rows = new ScoredRow[sentences.Count];
        byte[] whole = File.ReadAllBytes(file);
        var copy = new byte[whole.Length];
        double[] stance = new double[StanceNames.Count];
        double sum = 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Count} sentences, {bytes / 1e6:F1} MB\n| stage | ns a sentence | MB of input/s |\n|---|---|---|"));
        Measure("copy in memory", () => whole.CopyTo(copy, 0));
        Measure("read the file", () => sum += File.ReadAllBytes(file).Length);
        Measure("cut into blocks", () => sum += Cut(file));
        Measure("blocks into sentences", () => sum += new InputBlocks().Read(input).Sum(b => b.Read().Sentences.Count));
        Measure("quotations, attribution", () => sentences.ForEach(s => sum += SentenceFinder.Whole(s.Text).Quoted));
        Measure("tokens", () => Each(i => scratch.Sentence.Read(sentences[i].Text, found[i].Span, found[i].Quotations)));
        Measure("tokens, features, weights", () => Each(i => sum += model.Logits(sentences[i].Text, found[i], scratch).Bias));
        Measure("the same, calibrated", () => Each(i => sum += model.Score(sentences[i].Text, found[i], scratch, stance)));
        Measure("row (all of the above)", () => Each(i => rows[i] = scorer.Score(sentences[i], i, 0, scratch)));
        Measure("format as CSV", () => sum += Format(rows));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(sum {sum:R})"));

        void Each(Action<int> step)
        {
            for (int i = 0; i < found.Length; i++)
            {
                step(i);
            }
        }

        void Measure(string name, Action pass)
        {
            pass();
            double[] seconds = [.. Enumerable.Range(0, Passes).Select(_ => Time(pass)).Order()];
            double median = seconds[Passes / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median / found.Length * 1e9:F0} | {bytes / median / 1e6:N0} |"));
        }
    }

    private static double Time(Action pass)
    {
        long start = Stopwatch.GetTimestamp();
        pass();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Cut(string file)
    {
        using Stream stream = File.OpenRead(file);
        var blocks = new LineBlocks(stream, InputBlock.UsualBytes);
        int count = 0;
        while (blocks.Next() is LineBlock block)
        {
            count++;
            block.Return();
        }

        return count;
    }

    private static int Format(ScoredRow[] rows)
    {
        const int Part = 500;
        var format = new CsvSentenceFormat(byteOrderMark: false, rawText: false);
        int length = 0;
        for (int i = 0; i < rows.Length; i += Part)
        {
            using var buffer = new Utf8Buffer();
            format.Append(new ScoredDocument { Document = "list.txt", Source = "folder", IsPart = true, Rows = new ArraySegment<ScoredRow>(rows, i, Math.Min(Part, rows.Length - i)) }, buffer);
            length += buffer.Length;
        }

        return length;
    }

    private static ScoreOptions Options(string file) => new() { Paths = [file], Input = InputKind.Sentences, Format = "csv" };
}
