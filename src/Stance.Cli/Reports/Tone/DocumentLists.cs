using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Reports.Tone;

/// <summary>The sentences that each document's dot leads to: all of them in a small comparison, fewer a document in a large one, so that the file stays small.</summary>
internal static class DocumentLists
{
    // About half of five megabytes, since a character takes at least a byte and a sentence some 40 around its text.
    private const long MostCharacters = 2_000_000;

    private static readonly int[] Limits = [int.MaxValue, 60, 30, 20, 12, 8, 5, 3, 2, 1];

    /// <summary>Takes in as many sentences a document as fit.</summary>
    /// <param name="report">The report; other figures' sentences are in its catalogue already.</param>
    /// <returns>Each document's list by its place; null for one without sentences.</returns>
    public static (int?[] Lists, int Most) Add(ToneReport report)
    {
        IReadOnlyList<ToneDocument> documents = report.Comparison.Documents;
        int[][] lengths = [.. documents.Select(d => Telling(d, int.MaxValue).Select(s => s.Text.Length + 40).ToArray())];
        int most = Array.Find(Limits, limit => report.Catalogue.Characters + lengths.Sum(l => l.Take(limit).Sum(n => (long)n)) <= MostCharacters);
        var lists = new int?[documents.Count];
        for (int i = 0; i < lists.Length && most > 0; i++)
        {
            ToneDocument document = documents[i];
            int place = i;
            lists[i] = report.Catalogue.Add(
                document.Title ?? document.Document, document.Sentences.Count,
                Telling(document, most).OrderBy(s => s.Index).Select(s => new SentencePlace(place, s)));
        }

        return (lists, most);
    }

    // Of headline and body first those that comment the most surely; then the rest of the page.
    private static IEnumerable<ToneSentence> Telling(ToneDocument document, int most) => document.Sentences
        .OrderByDescending(s => s.IsOwnTone).ThenByDescending(s => s.Probabilities[StanceLabel.Editorial]).ThenBy(s => s.Index).Take(most);
}
