using System.Collections.Frozen;

namespace Stance.Sentences;

/// <summary>A set of words in whatever case that says no to most others by a glance at their ends.</summary>
/// <remarks>Immutable, thread-safe, no allocation.</remarks>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    // A bit for length, first and last letter.
    private readonly ulong[] _ends = new ulong[64];

    /// <summary>A set of these words.</summary>
    /// <param name="words">Lower-case ASCII, none empty.</param>
    public WordSet(IEnumerable<string> words)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreach (string word in set)
        {
            int place = PlaceOf(word);
            _ends[place >> 6] |= 1UL << place;
        }

        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a word is in the set, its case disregarded.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        // Beyond ASCII there are letters whose other case is ASCII, as the Kelvin sign.
        int place = PlaceOf(word);
        bool likely = (_ends[place >> 6] >> place & 1) != 0 || word[0] > '\x7f' || word[^1] > '\x7f';
        return likely && _words.Contains(word);
    }

    private static int PlaceOf(ReadOnlySpan<char> word) => ((word.Length * 5) ^ (word[0] & 31) << 7 ^ (word[^1] & 31) << 3) & 4095;
}
