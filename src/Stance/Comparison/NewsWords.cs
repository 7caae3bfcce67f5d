using System.Collections.Frozen;
using System.Globalization;
using Stance.Sentences;

namespace Stance.Comparison;

/// <summary>How many of a thousand English news articles have a word (embedded list): what is rare where a collection is too small to tell.</summary>
/// <remarks>Words are stems as of <see cref="ComparedWords.Stem"/>. Thread-safe, no allocation.</remarks>
internal static class NewsWords
{
    /// <summary>The share of articles that a word is taken to stand in if the list does not have it.</summary>
    public const double Unlisted = 0.002;

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Shares = Read();

    /// <summary>The share of articles that have a word, above 0, at most 1.</summary>
    public static double ShareOf(ReadOnlySpan<char> stem) => Shares.TryGetValue(stem, out double share) ? share : Unlisted;

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in WordList.Read("Comparison.news-words"))
        {
            int space = line.LastIndexOf(' ');
            shares[line[..space]] = double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture) / 1000;
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
