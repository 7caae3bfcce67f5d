using Stance.Features;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Learning.Checks;

/// <summary>Finds sentences that stand twice, word for word or nearly.</summary>
/// <remarks>
/// Near-duplicates by MinHash over runs of three words (Broder 1997), 64 hashes in 16 bands of 4, each candidate pair
/// checked by its true Jaccard similarity. Linear but for the pairs found.
/// </remarks>
public static class DuplicateFinder
{
    /// <summary>Pairs are reported from this Jaccard similarity on.</summary>
    public const double LeastSimilarity = 0.6;

    private const int Bands = 16;
    private const int RowsInBand = 4;
    private const int ShingleLength = 3;
    private const int MostInBucket = 16;

    /// <summary>At most one finding a row: the earlier row that it is most like.</summary>
    public static IEnumerable<DataFinding> Find(IReadOnlyList<TrainingRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var sentence = new TokenizedSentence();
        var exact = new Dictionary<string, int>(StringComparer.Ordinal);
        var buckets = new Dictionary<(int Band, ulong Hash), List<int>>();
        var shingles = new HashSet<ulong>[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            sentence.Read(rows[i].Text, new TextSpan(0, rows[i].Text.Length), []);
            string[] words = WordsOf(sentence);
            shingles[i] = Shingles(sentence.Tokens);
            string key = string.Join(' ', words);
            string place = $"{rows[i].Path}:{rows[i].Line}";
            if (exact.TryGetValue(key, out int first))
            {
                // 'Typical.' may well be said twice.
                FindingSeverity severity = words.Length > 2 ? FindingSeverity.Error : FindingSeverity.Warning;
                yield return new DataFinding(severity, "duplicate", place, $"the same words as {rows[first].Path}:{rows[first].Line}");
                continue;
            }

            exact[key] = i;
            (int Other, double Similarity) nearest = (0, 0);
            foreach (int other in Candidates(shingles[i], i, buckets))
            {
                double similarity = Jaccard(shingles[i], shingles[other]);
                nearest = similarity > nearest.Similarity ? (other, similarity) : nearest;
            }

            if (nearest.Similarity >= LeastSimilarity)
            {
                TrainingRow like = rows[nearest.Other];
                yield return new DataFinding(FindingSeverity.Warning, "near-duplicate", place, FormattableString.Invariant($"{nearest.Similarity:P0} of its three-word runs are those of {like.Path}:{like.Line}"));
            }
        }
    }

    private static string[] WordsOf(TokenizedSentence sentence)
    {
        var words = new string[sentence.Tokens.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = sentence.WordOf(sentence.Tokens[i]).ToString();
        }

        return words;
    }

    private static HashSet<ulong> Shingles(ReadOnlySpan<Token> tokens)
    {
        var shingles = new HashSet<ulong>();
        for (int i = 0; i + ShingleLength <= tokens.Length; i++)
        {
            ulong hash = 0;
            for (int j = i; j < i + ShingleLength; j++)
            {
                hash = Mix(hash ^ tokens[j].Hash);
            }

            shingles.Add(hash);
        }

        return shingles;
    }

    private static SortedSet<int> Candidates(HashSet<ulong> shingles, int row, Dictionary<(int, ulong), List<int>> buckets)
    {
        var candidates = new SortedSet<int>();
        for (int band = 0; band < Bands && shingles.Count > 0; band++)
        {
            ulong key = 0;
            for (int i = 0; i < RowsInBand; i++)
            {
                ulong seed = (ulong)((band * RowsInBand) + i + 1) * 0x9E3779B97F4A7C15;
                key = Mix(key ^ shingles.Min(s => Mix(s ^ seed)));
            }

            if (buckets.TryGetValue((band, key), out List<int>? members))
            {
                candidates.UnionWith(members);
                if (members.Count < MostInBucket)
                {
                    members.Add(row);
                }
            }
            else
            {
                buckets[(band, key)] = [row];
            }
        }

        return candidates;
    }

    private static double Jaccard(HashSet<ulong> a, HashSet<ulong> b)
    {
        int common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
