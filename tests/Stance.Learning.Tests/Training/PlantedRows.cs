using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

/// <summary>Rows whose words give their labels away, now and then falsely; in another world some words change sides.</summary>
internal static class PlantedRows
{
    private const int MostWordsOfAKind = 200;
    private const int Noise = 4;

    private static readonly string[] Words = MadeUpSentences.Words(4 * MostWordsOfAKind, 12);

    /// <summary>Documents of five rows.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="seed">Other rows for another.</param>
    /// <param name="shifted">Whether a third of the words speak for the next label.</param>
    /// <param name="wordsOfAKind">The more, the more rows it takes to have met most of them.</param>
    public static TrainingRow[] Of(int count, int seed, bool shifted, int wordsOfAKind = 20)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var label = (StanceLabel)random.Next(StanceNames.Count);
            bool biased = random.Next(2) == 0;
            IEnumerable<string> words = Enumerable.Range(0, 8).Select(place => place % 4 == 3
                ? Words[(3 * MostWordsOfAKind) + (random.Next(wordsOfAKind / 2) * 2) + (random.Next(Noise) == 0 ? random.Next(2) : biased ? 1 : 0)]
                : Speaking(random.Next(Noise) == 0 ? random.Next(StanceNames.Count) : (int)label, random, shifted, wordsOfAKind));
            return Rows.Row(string.Join(' ', words), $"{(shifted ? "s" : "p")}{seed}-{i / 5}", label, biased);
        })];
    }

    private static string Speaking(int label, Random random, bool shifted, int wordsOfAKind)
    {
        int word = random.Next(wordsOfAKind);
        bool changes = shifted && word % 3 == 0;
        return Words[((changes ? (label + 1) % StanceNames.Count : label) * MostWordsOfAKind) + word];
    }
}
