using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>Stance macro-F1 and log-loss of two models. Not thread-safe.</summary>
internal sealed class PairedStance : IPairedMetrics
{
    private readonly DocumentNumbers _documents;
    private readonly double[] _lossA;
    private readonly double[] _lossB;
    private readonly int[] _sizes;

    /// <summary>Pairs judgements, all of them with a gold stance.</summary>
    public PairedStance(IReadOnlyList<Judgement> a, IReadOnlyList<Judgement> b)
    {
        _documents = new DocumentNumbers(a);
        Labels = new PairedLabels(StanceNames.Count, [.. a.Zip(b, (x, y) => ((int)x.Stance!.Value, (int)x.Label, (int)y.Label))], _documents.Of);
        _lossA = Losses(a);
        _lossB = Losses(b);
        _sizes = new int[_documents.Count];
        foreach (int document in _documents.Of)
        {
            _sizes[document]++;
        }

        DifferingDocuments = [_documents.CountWhere(Labels.Differs), _documents.CountWhere(i => a[i].Probabilities[a[i].Stance!.Value] != b[i].Probabilities[b[i].Stance!.Value])];
    }

    /// <summary>The labels.</summary>
    public PairedLabels Labels { get; }

    public int Documents => _documents.Count;

    public IReadOnlyList<int> DifferingDocuments { get; }

    public IReadOnlyList<bool> LowerIsBetter => [false, true];

    public void Measure(ReadOnlySpan<int> weights, Span<(double A, double B)> values)
    {
        double a = 0;
        double b = 0;
        long rows = 0;
        for (int document = 0; document < weights.Length; document++)
        {
            a += weights[document] * _lossA[document];
            b += weights[document] * _lossB[document];
            rows += (long)weights[document] * _sizes[document];
        }

        values[0] = Labels.MacroF1(weights);
        values[1] = (a / rows, b / rows);
    }

    // Summed by document.
    private double[] Losses(IReadOnlyList<Judgement> rows)
    {
        var losses = new double[_documents.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            losses[_documents.Of[i]] += MetricsCalculator.LogLoss(rows[i]);
        }

        return losses;
    }
}
