using Stance.Pages;

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

    /// <summary>The entries that a cue counted in a sentence, in order, as spans from the sentence's start.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="cue">Its place in <see cref="Names"/>.</param>
    public static List<TextSpan> Entries(TokenizedSentence sentence, int cue)
    {
        (int wanted, bool quoted) = Counted(cue);
        var entries = new List<TextSpan>();
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int i = 0;
        while (i < tokens.Length)
        {
            int length = CueLexicon.Default.LongestMatch(tokens[i..], out int categories);
            if ((categories & wanted) != 0 && tokens[i].Quoted == quoted)
            {
                entries.Add(TextSpan.FromBounds(tokens[i].Start, tokens[i + length - 1].End));
            }

            i += Math.Max(1, length);
        }

        return entries;
    }

    private static (int Categories, bool Quoted) Counted(int cue)
    {
        int loaded = Loaded.Aggregate(0, (bits, category) => bits | 1 << (int)category);
        return (cue - CueLexicon.CategoryCount) switch
        {
            < 0 => (1 << cue, false),
            0 or 1 => (loaded, false),
            2 => (loaded, true),
            _ => (1 << (int)CueCategory.Conversation, true),
        };
    }
}
