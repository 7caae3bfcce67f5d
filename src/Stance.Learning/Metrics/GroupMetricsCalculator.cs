using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>From judgements to metrics of each group: source, topic or whatever the rows were grouped by.</summary>
public static class GroupMetricsCalculator
{
    /// <summary>Labelled rows that a macro-F1 needs.</summary>
    public const int FewestRows = 10;

    /// <summary>The groups' metrics, in ordinal order of their names.</summary>
    /// <param name="judgements">All rows.</param>
    /// <param name="groups">Their groups, index for index.</param>
    /// <exception cref="ArgumentException">There are more or fewer groups than rows.</exception>
    public static IReadOnlyList<GroupMetrics> Of(IReadOnlyList<Judgement> judgements, IReadOnlyList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(groups);
        return judgements.Count == groups.Count
            ? [.. judgements.Zip(groups).GroupBy(p => p.Second, p => p.First, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g]))]
            : throw new ArgumentException($"{groups.Count} groups were given for {judgements.Count} rows.", nameof(groups));
    }

    private static GroupMetrics Of(string group, List<Judgement> rows)
    {
        var stance = new ConfusionMatrix(StanceNames.Count);
        var bias = new ConfusionMatrix(2);
        foreach (Judgement row in rows)
        {
            if (row.Stance is StanceLabel gold)
            {
                stance.Add((int)gold, (int)row.Label);
            }

            if (row.Biased is bool biased)
            {
                bias.Add(biased ? 1 : 0, MetricsCalculator.BiasLabel(row));
            }
        }

        return new GroupMetrics(group, rows.Count, Of(stance), Of(bias));
    }

    private static GroupLabelMetrics Of(ConfusionMatrix matrix)
    {
        int rows = matrix.Total;
        int labels = Enumerable.Range(0, matrix.Labels).Count(l => matrix.Support(l) > 0);
        return new GroupLabelMetrics(
            rows, labels, rows == 0 ? null : Math.Round(matrix.Accuracy, 4), rows < FewestRows || labels < 2 ? null : Math.Round(matrix.MacroF1, 4));
    }
}
