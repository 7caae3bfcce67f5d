using System.Globalization;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks;

/// <summary>How often distinctive terms are found where there are none: the documents of one outlet dealt out to two made-up sources.</summary>
/// <remarks>Printed: the chance of any term below .05 after Benjamini and Hochberg, for the z of independent words, for the z over documents with the normal distribution, and as shipped.</remarks>
internal static class TermFalseFindings
{
    private const double Alpha = 0.05;
    private static readonly int[] Sizes = [4, 5, 10, 30, 100, 300];
    private static readonly string[] Columns = ["documents a side", "outlet", "draws", "terms", "independent words", "documents, normal", "as shipped"];

    /// <summary>Prints the table.</summary>
    /// <param name="path">A file of raw sentences.</param>
    /// <param name="draws">Draws of a row.</param>
    public static void Run(string path, int draws)
    {
        ILookup<string, ToneDocument> outlets = RawDocuments.Read(path, null).ToLookup(d => d.Source);
        Console.WriteLine(string.Join(" | ", Columns));
        foreach (int size in Sizes)
        {
            var total = new int[3];
            int count = 0;
            foreach (string outlet in (string[])["CNN (Web News)", "Vox", "Washington Times", "NPR Online News"])
            {
                ToneDocument[] pool = [.. outlets[outlet].Where(d => d.Sentences.Count >= 8)];
                if (pool.Length < 2 * size)
                {
                    continue;
                }

                int rows = size >= 300 ? Math.Max(1, draws / 5) : draws;
                var found = new int[3];
                int terms = 0;
                for (int draw = 0; draw < rows; draw++)
                {
                    terms += Draw(pool, size, new SeededRandom(draw, size), found);
                }

                Print(size, outlet, rows, terms / rows, found);
                count += rows;
                for (int i = 0; i < total.Length; i++)
                {
                    total[i] += found[i];
                }
            }

            Print(size, "all", count, 0, total);
        }
    }

    private static void Print(int size, string outlet, int draws, int terms, int[] found) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} | {outlet} | {draws} | {terms} | {string.Join(" | ", found.Select(f => ((double)f / draws).ToString("F3", CultureInfo.InvariantCulture)))}"));

    private static int Draw(ToneDocument[] pool, int size, SeededRandom random, int[] found)
    {
        ToneDocument[] dealt = [.. pool];
        random.Shuffle(dealt);
        var table = new TermTable();
        table.BeginSource();
        for (int i = 0; i < 2 * size; i++)
        {
            if (i == size)
            {
                table.BeginSource();
            }

            table.Read(dealt[i]);
        }

        int[] terms = DistinctiveTerms.Tested(table, "A", "B");
        var test = new TermTest(table.Documents, size, terms);
        double[] scores = test.Scores();
        found[0] += AnyBelow([.. IndependentScores(table, size, terms).Select(NormalP)]);
        found[1] += AnyBelow([.. scores.Select(NormalP)]);
        found[2] += test.Adjust(scores, default).Any(p => p < Alpha) ? 1 : 0;
        return terms.Length;
    }

    private static int AnyBelow(double[] values) => BenjaminiHochberg.Adjust(values).Any(p => p < Alpha) ? 1 : 0;

    private static double[] IndependentScores(TermTable table, int size, int[] terms)
    {
        double wordsA = table.Documents.Take(size).Sum(d => (double)d.Words);
        double words = table.Documents.Sum(d => (double)d.Words);
        var odds = new LogOdds(new WordSums(table.Documents.Count, words, 0));
        var counts = new double[2, table.Count];
        for (int d = 0; d < table.Documents.Count; d++)
        {
            for (int i = 0; i < table.Documents[d].Terms.Length; i++)
            {
                counts[d < size ? 0 : 1, table.Documents[d].Terms[i]] += table.Documents[d].Counts[i];
            }
        }

        return [.. terms.Select(t => odds.IndependentZ(counts[0, t], wordsA, counts[1, t], words - wordsA))];
    }

    // Two-sided; the tail by its continued fraction, which is exact enough beyond 1.
    private static double NormalP(double z)
    {
        double x = Math.Abs(z);
        if (x < 1)
        {
            return 1;
        }

        double fraction = x;
        for (int k = 60; k > 0; k--)
        {
            fraction = x + (k / fraction);
        }

        return Math.Min(1, 2 * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) / fraction);
    }
}
