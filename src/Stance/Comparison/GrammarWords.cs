using System.Collections.Frozen;

namespace Stance.Comparison;

/// <summary>Articles, prepositions, conjunctions, auxiliaries and the like, which tell little about a source by themselves. Thread-safe.</summary>
internal static class GrammarWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ("a an the this that these those it its it's that's there there's of in on at to for by with from as into onto upon over under "
        + "about after before during between through within without against among around across toward towards until till since per via "
        + "out up down off and or nor if while because although though whether than then when where which who whom whose what how why "
        + "is are am was were be been being isn't aren't wasn't weren't has have had having hasn't haven't hadn't do does did doing done "
        + "will would can could may might also such same other another each both either some any all more most one two he she him her his "
        + "hers they them their theirs he's she's they're they've not so only just s t").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one of them.</summary>
    /// <param name="folded">From <see cref="ComparedWords.Fold"/>.</param>
    public static bool Contains(ReadOnlySpan<char> folded) => Words.Contains(folded);
}
