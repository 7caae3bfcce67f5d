using System.Globalization;
using Stance.Comparison;
using Stance.Pages;

namespace Stance.Benchmarks;

/// <summary>Makes src/Stance/Comparison/news-words.txt: of how many articles in a thousand a word is part.</summary>
internal static class NewsWordCounts
{
    private const int LeastPerThousand = 5;

    /// <summary>Prints the list, the most frequent words first.</summary>
    public static void Run(string path)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        List<ToneDocument> documents = RawDocuments.Read(path, null);
        var words = new List<TextSpan>();
        foreach (ToneDocument document in documents)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (ToneSentence sentence in document.Sentences)
            {
                AddWords(sentence.Text, words, seen);
            }

            foreach (string word in seen)
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        foreach ((string word, int count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            int share = (int)Math.Round(1000.0 * count / documents.Count);
            if (share >= LeastPerThousand)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {share}"));
            }
        }
    }

    private static void AddWords(string text, List<TextSpan> words, HashSet<string> seen)
    {
        Span<char> folded = stackalloc char[ComparedWords.Longest];
        ComparedWords.Find(text, joinHyphens: false, words);
        foreach (TextSpan word in words)
        {
            seen.Add(ComparedWords.Stem(ComparedWords.Fold(word.In(text), folded)).ToString());
        }
    }
}
