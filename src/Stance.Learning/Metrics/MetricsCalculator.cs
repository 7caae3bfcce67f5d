using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>From judgements to the metrics that cards and reports show.</summary>
public static class MetricsCalculator
{
    private const int CalibrationBins = 10;
    private const double SmallestProbability = 1e-15;

    /// <summary>Stance metrics over the rows with a gold stance; null without any.</summary>
    /// <param name="judgements">All rows.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static StanceMetrics? Stance(IReadOnlyList<Judgement> judgements, int seed)
    {
        List<Judgement> rows = [.. judgements.Where(j => j.Stance is not null)];
        if (rows.Count == 0)
        {
            return null;
        }

        List<ConfusionMatrix> documents = ByDocument(rows, StanceNames.Count, j => ((int)j.Stance!.Value, (int)j.Label));
        ConfusionMatrix all = Sum(documents);
        (double low, double high) = DocumentBootstrap.MacroF1(documents, seed);
        double loss = rows.Average(LogLoss);
        return new StanceMetrics
        {
            Rows = rows.Count,
            Accuracy = Math.Round(all.Accuracy, 4),
            MacroF1 = Math.Round(all.MacroF1, 4),
            Low = Math.Round(low, 4),
            High = Math.Round(high, 4),
            LogLoss = Math.Round(loss, 4),
            CalibrationError = Math.Round(CalibrationError(rows.Select(j => (j.Probabilities[j.Label], j.Label == j.Stance))), 4),
            PerLabel = StanceNames.All.Select((name, label) => (name, label)).ToDictionary(p => p.name, p => all.ToMetrics(p.label)),
            Confusion = all.ToRows(),
        };
    }

    /// <summary>Bias metrics over the rows with a gold bias label; null without any.</summary>
    /// <param name="judgements">All rows.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static BiasMetrics? Bias(IReadOnlyList<Judgement> judgements, int seed)
    {
        List<Judgement> rows = [.. judgements.Where(j => j.Biased is not null)];
        if (rows.Count == 0)
        {
            return null;
        }

        List<ConfusionMatrix> documents = ByDocument(rows, 2, j => (j.Biased!.Value ? 1 : 0, BiasLabel(j)));
        ConfusionMatrix all = Sum(documents);
        (double low, double high) = DocumentBootstrap.MacroF1(documents, seed);
        return new BiasMetrics
        {
            Rows = rows.Count,
            Accuracy = Math.Round(all.Accuracy, 4),
            MacroF1 = Math.Round(all.MacroF1, 4),
            Low = Math.Round(low, 4),
            High = Math.Round(high, 4),
            Auc = Math.Round(AreaUnderCurve(rows), 4),
            CalibrationError = Math.Round(CalibrationError(rows.Select(j => (j.Bias, j.Biased!.Value))), 4),
        };
    }

    /// <summary>Minus the log of the gold stance's probability, in nats; the row has a gold stance.</summary>
    internal static double LogLoss(Judgement row) => -DeterministicMath.Log(Math.Max(SmallestProbability, row.Probabilities[row.Stance!.Value]));

    /// <summary>1 for 'biased' at the threshold 0.5, else 0.</summary>
    internal static int BiasLabel(Judgement row) => row.Bias >= 0.5 ? 1 : 0;

    private static List<ConfusionMatrix> ByDocument(List<Judgement> rows, int labels, Func<Judgement, (int Gold, int Predicted)> read)
    {
        var byName = new Dictionary<string, ConfusionMatrix>(StringComparer.Ordinal);
        var ordered = new List<ConfusionMatrix>();
        foreach (Judgement row in rows)
        {
            if (!byName.TryGetValue(row.Document, out ConfusionMatrix? matrix))
            {
                byName[row.Document] = matrix = new ConfusionMatrix(labels);
                ordered.Add(matrix);
            }

            (int gold, int predicted) = read(row);
            matrix.Add(gold, predicted);
        }

        return ordered;
    }

    private static ConfusionMatrix Sum(List<ConfusionMatrix> documents)
    {
        var sum = new ConfusionMatrix(documents[0].Labels);
        documents.ForEach(sum.Add);
        return sum;
    }

    // Mean over bins, weighted by their rows, of |mean confidence − share right|.
    private static double CalibrationError(IEnumerable<(double Confidence, bool Right)> rows)
    {
        var confidence = new double[CalibrationBins];
        var right = new int[CalibrationBins];
        int count = 0;
        foreach ((double c, bool r) in rows)
        {
            int bin = Math.Min(CalibrationBins - 1, (int)(c * CalibrationBins));
            confidence[bin] += c;
            right[bin] += r ? 1 : 0;
            count++;
        }

        double error = 0;
        for (int bin = 0; bin < CalibrationBins; bin++)
        {
            error += Math.Abs(confidence[bin] - right[bin]);
        }

        return error / count;
    }

    private static double AreaUnderCurve(List<Judgement> rows) =>
        new RankedScores([.. rows.Select(j => j.Bias)], [.. rows.Select(j => j.Biased!.Value)], new int[rows.Count]).Area([1]);
}
