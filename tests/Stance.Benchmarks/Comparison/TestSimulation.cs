using System.Globalization;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>How often two sources are said to differ: where they do not (at most 5 % is right), and where they do.</summary>
/// <param name="Pool">Where both are drawn from.</param>
/// <param name="Repeats">Pairs drawn for a row.</param>
internal sealed record TestSimulation(ISourcePool Pool, int Repeats)
{
    private const double Alpha = 0.05;
    private const int Permutations = 299;

    /// <summary>Prints the head of a table.</summary>
    public static void PrintHead()
    {
        Console.WriteLine("| A | B | editorial | the same, documents weighted alike | own voice | bias | any of three after Holm |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
    }

    /// <summary>Prints a row.</summary>
    public void Print(SourceShape a, SourceShape b)
    {
        var found = new bool[Repeats][];
        Parallel.For(0, Repeats, i => found[i] = Test(a, b, new SeededRandom(i, 77)));
        string shares = string.Join(" | ", Enumerable.Range(0, found[0].Length).Select(c => found.Average(f => f[c] ? 1.0 : 0.0).ToString(".000", CultureInfo.InvariantCulture)));
        Console.WriteLine($"| {Name(a)} | {Name(b)} | {shares} |");
    }

    private static string Name(SourceShape shape) => string.Create(
        CultureInfo.InvariantCulture, $"{shape.Documents} × {(shape.Sentences == 0 ? "pages" : $"{shape.Sentences} sentences")}, {shape.Share:.00}{(shape.Concentration == new SourceShape(0, 0, 0).Concentration ? "" : $", concentration {shape.Concentration}")}");

    private bool[] Test(SourceShape a, SourceShape b, SeededRandom random)
    {
        List<IReadOnlyList<JudgedSentence>> first = Pool.Draw(a, random);
        List<IReadOnlyList<JudgedSentence>> second = Pool.Draw(b, random);
        double editorial = P(first, second, ToneMeasure.Editorial, false, random);
        double alike = P(first, second, ToneMeasure.Editorial, true, random);
        double own = P(first, second, ToneMeasure.OwnVoiceEditorial, false, random);
        double bias = P(first, second, ToneMeasure.Bias, false, random);
        return [editorial <= Alpha, alike <= Alpha, own <= Alpha, bias <= Alpha, HolmAdjustment.Adjust([editorial, own, bias]).Min() <= Alpha];
    }

    private static double P(List<IReadOnlyList<JudgedSentence>> a, List<IReadOnlyList<JudgedSentence>> b, ToneMeasure measure, bool alike, SeededRandom random) =>
        PermutationTest.Compare(Tones(a, measure, alike), Tones(b, measure, alike), Permutations, random).P;

    private static DocumentTone[] Tones(List<IReadOnlyList<JudgedSentence>> documents, ToneMeasure measure, bool alike) =>
        [.. documents.Select(d => ToneTally.Of(d.Select(s => s.Judged).Where(s => VoiceSample.Counts(s, MeasuredTone.Voice(measure))))).Where(t => t.Sentences > 0)
            .Select(t => MeasuredTone.Of(measure, alike ? t.Mean() : t))];
}
