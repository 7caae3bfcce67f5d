using Stance.Features;

namespace Stance.Tests.Twins;

/// <summary>How often each list of words occurs in the writer's own voice, and the loaded ones inside quotations.</summary>
internal static class SlowLexiconCues
{
    private static readonly CueCategory[] Loaded =
    [
        CueCategory.PositiveEvaluation, CueCategory.NegativeEvaluation, CueCategory.StronglyLoaded, CueCategory.MildlyLoaded, CueCategory.Insult,
    ];

    public static readonly string[] Names =
    [
        .. Enumerable.Range(0, SlowCueLexicon.CategoryCount).Select(i => SlowCueLexicon.NameOf((CueCategory)i)),
        "loaded-or-evaluative", "loaded-or-evaluative-share", "quoted-loaded-or-evaluative", "quoted-conversation",
    ];

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        Span<int> own = stackalloc int[SlowCueLexicon.CategoryCount];
        Span<int> quoted = stackalloc int[SlowCueLexicon.CategoryCount];
        own.Clear();
        quoted.Clear();
        SlowCueLexicon.Default.Count(sentence, own, quoted);
        int loaded = 0;
        int quotedLoaded = 0;
        foreach (CueCategory category in Loaded)
        {
            loaded += own[(int)category];
            quotedLoaded += quoted[(int)category];
        }

        for (int i = 0; i < own.Length; i++)
        {
            cues[i] = SlowStyleCues.Root(own[i]);
        }

        int at = own.Length;
        cues[at++] = SlowStyleCues.Root(loaded);
        cues[at++] = sentence.Tokens.Length == 0 ? 0 : (float)loaded / sentence.Tokens.Length;
        cues[at++] = SlowStyleCues.Root(quotedLoaded);
        cues[at] = SlowStyleCues.Root(quoted[(int)CueCategory.Conversation]);
    }
}
