using Stance.Labels;

namespace Stance.Learning.Checks;

/// <summary>Finds rows whose label is probably wrong, by confident learning (Northcutt, Jiang &amp; Chuang 2021, section 3.1).</summary>
public static class LabelErrorFinder
{
    /// <summary>Rows that a model which has not seen them confidently gives another label than they carry, and a likelier one; the surest first.</summary>
    /// <param name="rows">The rows, for their places.</param>
    /// <param name="given">Each row's label as a number from 0; -1 if it has none.</param>
    /// <param name="probabilities">Each row's out-of-fold probabilities, one for each label.</param>
    /// <param name="names">The labels' names.</param>
    public static IReadOnlyList<DataFinding> Find(IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> given, IReadOnlyList<double[]> probabilities, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(names);
        double[] thresholds = Thresholds(given, probabilities, names.Count);
        var found = new List<(double Margin, DataFinding Finding)>();
        for (int i = 0; i < rows.Count; i++)
        {
            int confident = given[i] < 0 ? -1 : Confident(probabilities[i], thresholds);
            if (confident >= 0 && probabilities[i][confident] > probabilities[i][given[i]])
            {
                double[] p = probabilities[i];
                string message = FormattableString.Invariant($"labelled {names[given[i]]} ({p[given[i]]:F2}); a model that has not seen its document says {names[confident]} ({p[confident]:F2})");
                found.Add((p[confident] - p[given[i]], new DataFinding(FindingSeverity.Warning, "label", $"{rows[i].Path}:{rows[i].Line}", message)));
            }
        }

        return [.. found.OrderByDescending(f => f.Margin).Select(f => f.Finding)];
    }

    // The mean probability of a label over the rows that carry it: how sure the model is when it may be.
    private static double[] Thresholds(IReadOnlyList<int> given, IReadOnlyList<double[]> probabilities, int labels)
    {
        var sums = new double[labels];
        var counts = new int[labels];
        for (int i = 0; i < given.Count; i++)
        {
            if (given[i] >= 0)
            {
                sums[given[i]] += probabilities[i][given[i]];
                counts[given[i]]++;
            }
        }

        return [.. sums.Select((sum, label) => counts[label] == 0 ? double.PositiveInfinity : sum / counts[label])];
    }

    private static int Confident(double[] probabilities, double[] thresholds)
    {
        int best = -1;
        for (int label = 0; label < probabilities.Length; label++)
        {
            if (probabilities[label] >= thresholds[label] && (best < 0 || probabilities[label] > probabilities[best]))
            {
                best = label;
            }
        }

        return best;
    }
}
