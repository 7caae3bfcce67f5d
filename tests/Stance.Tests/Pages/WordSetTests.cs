using Stance.Pages;
using Stance.Tests.Twins;

namespace Stance.Tests.Pages;

/// <summary>Sets of words against the framework's.</summary>
public class WordSetTests
{
    private static readonly string[] Words =
    [
        "a", "I", "of", "The", "said", "don't", "u.s", "seventh", "eightlet", "ninelette", "spokesperson", "fifteen-letters", "sixteen-letters!", "seventeen-letter!", "kelvin", "siss", "café", "ß", "abcdefghabcdefgh", "ab", "aab",
    ];

    [Fact]
    public void It_holds_what_the_frameworks_set_holds_in_whatever_case()
    {
        var set = new WordSet(Words);
        var twin = new HashSet<string>(Words, StringComparer.OrdinalIgnoreCase);
        int found = 0;
        IEnumerable<string> near = Words.SelectMany(w => (string[])[w, w.ToUpperInvariant(), w[1..], w + "s", w.Replace('k', '\u212A'), w.Replace('s', '\u017F'), w + w, w[..^1] + "\0", " " + w, w[^1] + w[1..]]);
        foreach (string word in near.Concat(HostileText.Examples().SelectMany(t => t.Split(' '))))
        {
            Assert.True(twin.Contains(word) == set.Contains(word), word);
            found += set.Contains(word) ? 1 : 0;
        }

        Assert.True(found > 1000, $"{found} found");
        Assert.False(set.Contains(""));
    }

    [Fact]
    public void No_word_is_in_an_empty_set() => Assert.False(new WordSet([]).Contains("a"));
}
