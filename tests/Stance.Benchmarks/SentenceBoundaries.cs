using System.Globalization;
using System.Text;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>How many of a gold file's sentence boundaries the splitter finds.</summary>
/// <remarks>
/// The file holds one sentence a line and a blank line between documents. A document's sentences are joined by one space
/// and split again; a boundary is a place between two of them, told by how many characters other than white space
/// stand before it. A document's end is none.
/// </remarks>
internal static class SentenceBoundaries
{
    private const int Shown = 20;

    /// <summary>Prints precision, recall and F1, and the first disagreements.</summary>
    public static void Run(string path)
    {
        int both = 0;
        int found = 0;
        int gold = 0;
        int shown = 0;
        foreach (List<string> document in Documents(path))
        {
            string text = string.Join(' ', document);
            var spans = new List<TextSpan>();
            SentenceSplitter.Split(text, new TextSpan(0, text.Length), spans);
            HashSet<int> expected = Boundaries(document);
            HashSet<int> actual = Boundaries([.. spans.Select(s => s.In(text).ToString())]);
            both += expected.Intersect(actual).Count();
            found += actual.Count;
            gold += expected.Count;
            foreach (int boundary in expected.Except(actual).Concat(actual.Except(expected)).Order().Take(Shown - shown))
            {
                Console.WriteLine($"{(actual.Contains(boundary) ? "too many" : "missing ")}  {Around(text, boundary)}");
                shown++;
            }
        }

        double precision = found == 0 ? 0 : (double)both / found;
        double recall = gold == 0 ? 0 : (double)both / gold;
        double f1 = both == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold} boundaries: precision {precision:F4}, recall {recall:F4}, F1 {f1:F4}"));
    }

    private static IEnumerable<List<string>> Documents(string path)
    {
        var document = new List<string>();
        foreach (string line in File.ReadLines(path, Encoding.UTF8).Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                document.Add(line.Trim());
            }
            else if (document.Count > 0)
            {
                yield return document;
                document = [];
            }
        }
    }

    private static HashSet<int> Boundaries(List<string> sentences)
    {
        var places = new HashSet<int>();
        int characters = 0;
        foreach (string sentence in sentences.SkipLast(1))
        {
            characters += sentence.Count(c => !char.IsWhiteSpace(c));
            places.Add(characters);
        }

        return places;
    }

    private static string Around(string text, int boundary)
    {
        const int Beside = 40;
        int at = 0;
        for (int seen = 0; seen < boundary; at++)
        {
            seen += char.IsWhiteSpace(text[at]) ? 0 : 1;
        }

        return $"{text[Math.Max(0, at - Beside)..at]} | {text[at..Math.Min(text.Length, at + Beside)].TrimStart()}";
    }
}
