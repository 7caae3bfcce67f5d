namespace Stance.Comparison;

/// <summary>Puts sentences of different sources that report the same fact or quotation side by side. Thread-safe, no state.</summary>
/// <remarks>
/// Sentences are alike by the weight of their shared words, as a part of the shorter one, or by the words that their
/// quotations have in common in the same order (<see cref="SentenceLikeness"/>). Complete linkage: every two sentences of
/// a group are alike, and no document has two in one group. Only headlines and bodies are looked at.
/// </remarks>
internal static class SentenceAlignment
{
    /// <summary>The groups, in the order of their first sentences; within a group in the order of documents.</summary>
    /// <param name="documents">Those of one event.</param>
    public static IReadOnlyList<IReadOnlyList<SentenceRef>> Align(IReadOnlyList<ToneDocument> documents)
    {
        var sentences = new EventSentences(documents);
        IReadOnlyList<ComparedSentence> all = sentences.All;
        var pairs = new List<(int A, int B, double Likeness, bool SameSource)>();
        for (int b = 0; b < all.Count; b++)
        {
            for (int a = 0; a < b && all[a].Document < all[b].Document; a++)
            {
                double likeness = SentenceLikeness.Of(all[a], all[b], sentences.Weights);
                if (likeness > 0)
                {
                    pairs.Add((a, b, likeness, documents[all[a].Document].Source == documents[all[b].Document].Source));
                }
            }
        }

        IEnumerable<(int A, int B)> links = pairs
            .OrderBy(p => p.SameSource).ThenByDescending(p => p.Likeness).ThenBy(p => p.A).ThenBy(p => p.B)
            .Select(p => (p.A, p.B));
        return [.. CompleteLinkage.Group(all.Count, links)
            .Where(g => g.Any(i => documents[all[i].Document].Source != documents[all[g[0]].Document].Source))
            .Select(g => (IReadOnlyList<SentenceRef>)[.. g.Select(i => all[i].Reference)])];
    }
}
