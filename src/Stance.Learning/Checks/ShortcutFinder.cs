using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Checks;

/// <summary>Finds words, marks, lengths and sections that give a label away.</summary>
/// <remarks>
/// A feature is reported when the lower end of the 95 % Wilson interval of P(label | feature) reaches
/// <see cref="LeastCertainty"/>, so that rare features need to be purer than common ones. The section
/// 'reader-comment' is left out: it is reader by definition.
/// </remarks>
public static class ShortcutFinder
{
    /// <summary>The lower bound of P(label | feature) from which on a feature is reported.</summary>
    public const double LeastCertainty = 0.9;

    private const int FewestRows = 20;
    private const string Marks = "?!…;:—–-()[]\"“”'‘’/%$£€";

    /// <summary>All shortcuts, by mutual information, then by count.</summary>
    public static IReadOnlyList<Shortcut> Find(IReadOnlyList<TrainingRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<(string Name, Func<TrainingRow, bool> Has)> labels = [.. Enum.GetValues<StanceLabel>().Select(l => (StanceNames.Of(l), (Func<TrainingRow, bool>)(r => r.Stance == l)))];
        labels.Add(("biased", r => r.Biased == true));
        labels.Add(("unbiased", r => r.Biased == false));
        int[] totals = [.. labels.Select(l => rows.Count(l.Has))];
        Dictionary<string, int[]> counts = Count(rows, labels);
        var found = new List<Shortcut>();
        foreach ((string feature, int[] count) in counts)
        {
            int all = count[^1];
            for (int label = 0; label < labels.Count && all >= FewestRows; label++)
            {
                if (WilsonLowerBound(count[label], all) >= LeastCertainty)
                {
                    double gain = Math.Log2((double)count[label] / all / ((double)totals[label] / rows.Count));
                    found.Add(new Shortcut(feature, labels[label].Name, all, count[label], Math.Round(gain, 4)));
                }
            }
        }

        return [.. found.OrderByDescending(s => s.PointwiseMutualInformation).ThenByDescending(s => s.Count).ThenBy(s => s.Feature, StringComparer.Ordinal)];
    }

    private static Dictionary<string, int[]> Count(IReadOnlyList<TrainingRow> rows, List<(string Name, Func<TrainingRow, bool> Has)> labels)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var sentence = new TokenizedSentence();
        foreach (TrainingRow row in rows)
        {
            foreach (string feature in FeaturesOf(row, sentence))
            {
                if (!counts.TryGetValue(feature, out int[]? count))
                {
                    counts[feature] = count = new int[labels.Count + 1];
                }

                count[^1]++;
                for (int label = 0; label < labels.Count; label++)
                {
                    count[label] += labels[label].Has(row) ? 1 : 0;
                }
            }
        }

        return counts;
    }

    private static HashSet<string> FeaturesOf(TrainingRow row, TokenizedSentence sentence)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        sentence.Read(row.Text, new TextSpan(0, row.Text.Length), []);
        foreach (Token token in sentence.Tokens)
        {
            features.Add($"word {sentence.WordOf(token)}");
        }

        if (sentence.Tokens.Length > 0)
        {
            features.Add($"opens with {sentence.WordOf(sentence.Tokens[0])}");
        }

        features.UnionWith(row.Text.Where(c => Marks.Contains(c, StringComparison.Ordinal)).Select(c => $"mark {c}"));
        features.Add(sentence.Tokens.Length switch
        {
            <= 3 => "words 1-3",
            <= 7 => "words 4-7",
            <= 15 => "words 8-15",
            <= 30 => "words 16-30",
            _ => "words 31-",
        });
        if (row.Section is not (SectionKind.ReaderComment or SectionKind.None))
        {
            features.Add($"section {SectionNames.Of(row.Section)}");
        }

        return features;
    }

    // Wilson 1927, at 95 %.
    private static double WilsonLowerBound(int part, int whole)
    {
        const double Z = 1.959964;
        double share = (double)part / whole;
        double centre = share + (Z * Z / (2 * whole));
        double spread = Z * Math.Sqrt((share * (1 - share) / whole) + (Z * Z / (4.0 * whole * whole)));
        return (centre - spread) / (1 + (Z * Z / whole));
    }
}
