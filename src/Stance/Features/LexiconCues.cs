namespace Stance.Features;

/// <summary>How often each list of words occurs in the writer's own voice, and the loaded ones inside quotations.</summary>
internal static class LexiconCues
{
    private static readonly CueCategory[] Loaded =
    [
        CueCategory.PositiveEvaluation, CueCategory.NegativeEvaluation, CueCategory.StronglyLoaded, CueCategory.MildlyLoaded, CueCategory.Insult,
    ];

    public static readonly string[] Names =
    [
        .. Enumerable.Range(0, CueLexicon.CategoryCount).Select(i => CueLexicon.NameOf((CueCategory)i)),
        "loaded-or-evaluative", "loaded-or-evaluative-share", "quoted-loaded-or-evaluative", "quoted-conversation",
    ];

    /// <summary>Counts the entries.</summary>
    /// <returns>The number of loaded or evaluative entries outside quotations.</returns>
    public static int Count(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        Span<int> quoted = stackalloc int[CueLexicon.CategoryCount];
        quoted.Clear();
        CueLexicon.Default.Count(tokens, traits, counts, quoted);
        int loaded = 0;
        int quotedLoaded = 0;
        foreach (CueCategory category in Loaded)
        {
            loaded += counts[(int)category];
            quotedLoaded += quoted[(int)category];
        }

        int at = CueLexicon.CategoryCount;
        counts[at] = loaded;
        counts[at + 2] = quotedLoaded;
        counts[at + 3] = quoted[(int)CueCategory.Conversation];
        return loaded;
    }

    /// <summary>The share of them among all words.</summary>
    public static void FillShare(int loaded, int words, Span<float> cues) => cues[CueLexicon.CategoryCount + 1] = StyleCues.Share(loaded, words);
}
