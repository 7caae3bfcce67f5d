using System.Text.RegularExpressions;

namespace Stance.Tests.Shared;

/// <summary>How well an extracted text agrees with the true one: precision and recall of its runs of four words.</summary>
/// <remarks>The measure of Zyte's article-extraction-benchmark: words are runs of \w, shingles count as often as they occur, a text of fewer than four words is one shingle.</remarks>
internal readonly partial record struct ShingleScore(double Precision, double Recall)
{
    private const int Words = 4;

    /// <summary>The harmonic mean of both; 0 where both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares two texts.</summary>
    public static ShingleScore Of(string truth, string found)
    {
        Dictionary<string, int> a = Shingles(truth);
        Dictionary<string, int> b = Shingles(found);
        double both = b.Sum(s => Math.Min(s.Value, a.GetValueOrDefault(s.Key)));
        double extra = b.Values.Sum() - both;
        double missing = a.Values.Sum() - both;
        if (extra == 0 && missing == 0)
        {
            return new ShingleScore(1, 1);
        }

        return new ShingleScore(both + extra == 0 ? 0 : both / (both + extra), both + missing == 0 ? 0 : both / (both + missing));
    }

    /// <summary>The mean precision and the mean recall of pages: their harmonic mean is the benchmark's F1.</summary>
    public static ShingleScore Mean(IReadOnlyCollection<ShingleScore> pages) => new(pages.Average(p => p.Precision), pages.Average(p => p.Recall));

    private static Dictionary<string, int> Shingles(string text)
    {
        string[] words = [.. Word().Matches(text).Select(m => m.Value)];
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, words.Length - Words + 1) && words.Length > 0; i++)
        {
            string shingle = string.Join(' ', words.Skip(i).Take(Words));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    // As Python has it: letters, digits and underscore, no combining marks.
    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
