using Stance.Pages;

namespace Stance.Comparison;

/// <summary>Chooses what an event is called: the title that says most of what the other documents report. Thread-safe, no state.</summary>
internal static class EventTitle
{
    // A word that more of English news has tells nothing about an event.
    private const double CommonShare = 0.12;

    /// <summary>A title of one of the documents; else the first words that any has; else a document's name.</summary>
    /// <param name="documents">Those of the event, the one whose title counts among equals first.</param>
    /// <remarks>The title with the most names, numbers and rarer words that headlines and bodies of the others have too.</remarks>
    public static string Choose(IReadOnlyList<ToneDocument> documents)
    {
        ToneDocument[] titled = [.. documents.Where(d => !string.IsNullOrWhiteSpace(d.Title))];
        if (titled.Length > 0)
        {
            HashSet<string>[] words = [.. documents.Select(d => WordsOf(d.Sentences.Where(s => s.IsOwnTone).Select(s => s.Text)))];
            return titled.MaxBy(t => WordsOf([t.Title!]).Sum(w => documents.Where((d, i) => d != t && words[i].Contains(w)).Count()))!.Title!;
        }

        return documents.SelectMany(d => d.Sentences.Where(s => s.IsOwnTone).Take(1)).Select(s => s.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))
            ?? documents[0].Document;
    }

    private static HashSet<string> WordsOf(IEnumerable<string> texts)
    {
        var spans = new List<TextSpan>();
        var words = new HashSet<string>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[ComparedWords.Longest];
        foreach (string text in texts)
        {
            ComparedWords.Find(text, joinHyphens: false, spans);
            foreach (TextSpan span in spans)
            {
                ReadOnlySpan<char> stem = ComparedWords.Stem(ComparedWords.Fold(span.In(text), folded));
                if (stem.Length > 1 && NewsWords.ShareOf(stem) < CommonShare)
                {
                    words.Add(stem.ToString());
                }
            }
        }

        return words;
    }
}
