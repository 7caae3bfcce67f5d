using System.Text;
using Stance.Tests.Sentences;
using Stance.Tests.Shared;

namespace Stance.Tests.Twins;

/// <summary>Thousands of texts to try twins on: the project's rows, made-up hostile ones, and pieces of word lists; the same each time.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u0085", "\u2028", "\0", "'", "’", "‘", "\"", "“", "”", "«", "»", "(", ")", "[", "]", "/", "%", "$", "£", "€", "₹", "#", "@", ".", "..", "...", "…", ",", ";", ":",
        "!", "?", "?!", "-", "--", " - ", "—", "–", "\u0301", "e\u0301", "\u0903", "é", "É", "ß", "İ", "ı", "K", "Ⅷ", "½", "²", "٣", "😀", "\ud800", "\udc00", "☀", "➀", "US", "us", "I", "I'm", "I’ve", "I‘d", "i", "don't", "dont", "Mr.", "said",
        "says", "Peskov", "Monday", "monday", "President", "was", "killed", "being", "made", "will", "won't", "1987", "2026", "20ab", "19x9", "３", "billion", "lol", "SHOUT", "NO", "Nooooo", "ååå", "aaa", "AAa", "most", "greatest", "capitalism",
        "nationalists", "government", "happiness", "sensitivity", "operation", "walking", "according", "to", "cover", "up", "of", "course", "witch", "hunt", "the", "the", "but", "this", "who", "let's", "never", "perhaps", "clearly", "shameful",
    ];

    public static IEnumerable<string> Examples() => [.. AnyTextTests.Examples(), .. Rows(), .. MadeUp(), .. Edges()];

    // Whole lines with commas and quotes and all.
    private static IEnumerable<string> Rows() =>
        Directory.GetFiles(Repository.PathOf("training-data"), "*.csv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where((_, i) => i % 2 == 0);

    private static IEnumerable<string> MadeUp()
    {
        var random = new Random(20261122);
        for (int i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            int length = random.Next(i % 100 == 0 ? 2000 : 50);
            for (int j = 0; j < length; j++)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            yield return text.ToString();
        }

        for (int i = 0; i < 500; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(0x10000)));
        }
    }

    // Lengths about those of blocks and vectors, and very long ones.
    private static IEnumerable<string> Edges()
    {
        foreach (string piece in (string[])["a", "a ", "'", "a'", "é", "\u0301", "1", "“a” ", "…"])
        {
            for (int length = 0; length < 200; length++)
            {
                yield return string.Concat(Enumerable.Repeat(piece, length));
            }
        }

        yield return new string('x', 100_000);
        yield return string.Concat(Enumerable.Repeat("a quite ordinary word, \"said\" he; ", 5000));
    }
}
