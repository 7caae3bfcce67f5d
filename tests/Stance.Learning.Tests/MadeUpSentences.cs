using System.Text;
using Stance.Features;
using Stance.Pages;

namespace Stance.Learning.Tests;

/// <summary>Sentences of made-up words, frequent and rare, with marks, digits, quotations and repeats; the same for a seed.</summary>
internal static class MadeUpSentences
{
    private static readonly string[] Ends = [".", "!", "?", "…", "", "!!!"];

    public static string[] Many(int count, int vocabulary, int seed)
    {
        var random = new Random(seed);
        string[] words = Words(vocabulary, seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 97 == 13 ? "?!" : One(random, words))];
    }

    /// <summary>Different words of small letters.</summary>
    public static string[] Words(int count, int seed)
    {
        var random = new Random(seed);
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            words.Add(new string([.. Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)('a' + random.Next(26)))]));
        }

        return [.. words];
    }

    /// <summary>The hash of a word, as the extractor gives it.</summary>
    public static ulong Hash(string word)
    {
        var sentence = new TokenizedSentence();
        sentence.Read(word, new TextSpan(0, word.Length), []);
        return sentence.Tokens[0].Hash;
    }

    private static string One(Random random, string[] words)
    {
        var text = new StringBuilder();
        int length = random.Next(1, 25);
        for (int i = 0; i < length; i++)
        {
            double u = random.NextDouble();
            string word = words[(int)(words.Length * u * u * u)];
            text.Append(i == 0 ? "" : random.Next(9) == 0 ? ", " : " ").Append(random.Next(12) switch
            {
                0 => word.ToUpperInvariant(),
                1 => $"\"{word}\"",
                2 => random.Next(3000).ToString(System.Globalization.CultureInfo.InvariantCulture),
                3 => $"{word} {word}",
                4 => char.ToUpperInvariant(word[0]) + word[1..],
                _ => word,
            });
        }

        return text.Append(Ends[random.Next(Ends.Length)]).ToString();
    }
}
