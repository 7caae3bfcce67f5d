namespace Stance.Learning.Metrics;

/// <summary>Bias macro-F1 and AUC of two models. Not thread-safe.</summary>
internal sealed class PairedBias : IPairedMetrics
{
    private readonly DocumentNumbers _documents;
    private readonly RankedScores _a;
    private readonly RankedScores _b;

    /// <summary>Pairs judgements, all of them with a gold bias label.</summary>
    public PairedBias(IReadOnlyList<Judgement> a, IReadOnlyList<Judgement> b)
    {
        _documents = new DocumentNumbers(a);
        bool[] gold = [.. a.Select(j => j.Biased!.Value)];
        Labels = new PairedLabels(2, [.. a.Zip(b, (x, y) => (x.Biased!.Value ? 1 : 0, MetricsCalculator.BiasLabel(x), MetricsCalculator.BiasLabel(y)))], _documents.Of);
        _a = new RankedScores([.. a.Select(j => j.Bias)], gold, _documents.Of);
        _b = new RankedScores([.. b.Select(j => j.Bias)], gold, _documents.Of);
        DifferingDocuments = [_documents.CountWhere(Labels.Differs), _documents.CountWhere(i => a[i].Bias != b[i].Bias)];
    }

    /// <summary>The labels at the threshold.</summary>
    public PairedLabels Labels { get; }

    public int Documents => _documents.Count;

    public IReadOnlyList<int> DifferingDocuments { get; }

    public IReadOnlyList<bool> LowerIsBetter => [false, false];

    public void Measure(ReadOnlySpan<int> weights, Span<(double A, double B)> values)
    {
        values[0] = Labels.MacroF1(weights);
        values[1] = (_a.Area(weights), _b.Area(weights));
    }
}
