using System.Globalization;
using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>Sentences a second on one core, in process, and what each stage costs; medians of several passes.</summary>
internal static class ScoringProfile
{
    private const int Sentences = 40_000;
    private const int Passes = 15;
    private const int Warming = 2;
    private const int WarmingMilliseconds = 2000;

    /// <summary>Prints the figures.</summary>
    public static void Run()
    {
        string[] texts = BenchmarkText.Read(Sentences);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} sentences, mean {texts.Average(t => t.Length):F0} characters"));
        StanceModel model = BenchmarkModel.Create(texts);
        var labeller = new PageLabeller(model);
        var scratch = new ScoringScratch();
        var sentence = new TokenizedSentence();
        var buckets = new BucketBuffer();
        var hasher = new NgramHasher(model.BuiltIn!.Extractor.Settings);
        var cues = new float[StyleCues.Count];
        double[] stance = new double[3];
        Sentence[] found = [.. texts.Select(SentenceFinder.Whole)];
        double sum = 0;
        Warm(i => sum += model.BuiltIn!.Weights.Logits(model.BuiltIn!.Extractor.Extract(texts[i], found[i].Span, found[i].Quotations, scratch)).Bias, texts.Length);
        Warm(i => sum += labeller.LabelSentence(texts[i], i, scratch).Bias, texts.Length);
        Measure("quotations", texts, i => sum += Quotations.Find(texts[i], new TextSpan(0, texts[i].Length)).Count);
        Measure("find whole sentence", texts, i => sum += SentenceFinder.Whole(texts[i]).Quoted);
        Measure("read", texts, i => sentence.Read(texts[i], found[i].Span, found[i].Quotations));
        Measure("read, words", texts, i =>
        {
            sentence.Read(texts[i], found[i].Span, found[i].Quotations);
            hasher.HashWords(sentence, buckets);
        });
        Measure("read, cues", texts, i =>
        {
            sentence.Read(texts[i], found[i].Span, found[i].Quotations);
            StyleCues.Fill(sentence, cues);
        });
        Measure("extract", texts, i => sum += model.BuiltIn!.Extractor.Extract(texts[i], found[i].Span, found[i].Quotations, scratch).Cues[3]);
        Measure("extract, logits", texts, i => sum += model.BuiltIn!.Weights.Logits(model.BuiltIn!.Extractor.Extract(texts[i], found[i].Span, found[i].Quotations, scratch)).Bias);
        Measure("score", texts, i => sum += model.Score(texts[i], found[i], scratch, stance));
        Measure("score a span", texts, i => sum += model.Score(texts[i].AsSpan(), scratch, stance));
        Measure("label sentence", texts, i => sum += labeller.LabelSentence(texts[i], i, scratch).Bias);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(sum {sum:R})"));
    }

    /// <summary>Scores so many times over without a word, for a profiler.</summary>
    public static void Loop(int passes)
    {
        string[] texts = BenchmarkText.Read(Sentences);
        StanceModel model = BenchmarkModel.Create(texts);
        var scratch = new ScoringScratch();
        double[] stance = new double[3];
        for (int pass = 0; pass < passes; pass++)
        {
            foreach (string text in texts)
            {
                model.Score(text, scratch, stance);
            }
        }
    }

    // So long that the compiler is done with it.
    private static void Warm(Action<int> step, int count)
    {
        long start = Environment.TickCount64;
        for (int i = 0; Environment.TickCount64 < start + WarmingMilliseconds; i++)
        {
            step(i % count);
        }
    }

    // The processor's time of the process, not the wall's: other programs may run beside it.
    private static void Measure(string name, string[] texts, Action<int> step)
    {
        var nanoseconds = new double[Passes];
        long allocated = 0;
        for (int pass = -Warming; pass < Passes; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < texts.Length; i++)
            {
                step(i);
            }

            double time = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / texts.Length;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (pass >= 0)
            {
                nanoseconds[pass] = time;
            }
        }

        Array.Sort(nanoseconds);
        double median = nanoseconds[Passes / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {median,8:F0} ns  (fastest {nanoseconds[0],6:F0})  {1e9 / median,9:F0}/s  {(double)allocated / texts.Length,6:F1} bytes"));
    }
}
