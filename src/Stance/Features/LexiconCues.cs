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
        .. CategoryNames(),
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

    /// <summary>The entries that a cue counted in a sentence, in order, as spans from the sentence's start.</summary>
    /// <param name="sentence">Tokenised.</param>
    /// <param name="cue">Its place in <see cref="Names"/>.</param>
    public static List<TextSpan> Entries(TokenizedSentence sentence, int cue)
    {
        (int wanted, bool quoted) = Counted(cue);
        var entries = new List<TextSpan>();
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<ulong> traits = sentence.FindTraits();
        int i = 0;
        while (i < tokens.Length)
        {
            int length = CueLexicon.Default.LongestMatch(tokens[i..], traits[i..], out int categories);
            if ((categories & wanted) != 0 && tokens[i].Quoted == quoted)
            {
                entries.Add(TextSpan.FromBounds(tokens[i].Start, tokens[i + length - 1].End));
            }

            i += length;
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

    private static string[] CategoryNames()
    {
        var names = new string[CueLexicon.CategoryCount];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = CueLexicon.NameOf((CueCategory)i);
        }

        return names;
    }
}
