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

    public static void Fill(TokenizedSentence sentence, Span<float> cues)
    {
        Span<int> own = stackalloc int[CueLexicon.CategoryCount];
        Span<int> quoted = stackalloc int[CueLexicon.CategoryCount];
        own.Clear();
        quoted.Clear();
        CueLexicon.Default.Count(sentence, own, quoted);
        int loaded = 0;
        int quotedLoaded = 0;
        foreach (CueCategory category in Loaded)
        {
            loaded += own[(int)category];
            quotedLoaded += quoted[(int)category];
        }

        for (int i = 0; i < own.Length; i++)
        {
            cues[i] = StyleCues.Root(own[i]);
        }

        int at = own.Length;
        cues[at++] = StyleCues.Root(loaded);
        cues[at++] = sentence.Tokens.Length == 0 ? 0 : (float)loaded / sentence.Tokens.Length;
        cues[at++] = StyleCues.Root(quotedLoaded);
        cues[at] = StyleCues.Root(quoted[(int)CueCategory.Conversation]);
    }
}
