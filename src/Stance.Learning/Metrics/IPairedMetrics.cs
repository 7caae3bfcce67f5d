namespace Stance.Learning.Metrics;

/// <summary>Metrics of two models on the same rows, for any resample of the documents.</summary>
internal interface IPairedMetrics
{
    /// <summary>Number of documents.</summary>
    int Documents { get; }

    /// <summary>Of each metric, the documents on which the models can be told apart by it.</summary>
    IReadOnlyList<int> DifferingDocuments { get; }

    /// <summary>Of each metric, whether a lower value is better.</summary>
    IReadOnlyList<bool> LowerIsBetter { get; }

    /// <summary>The metrics of both models.</summary>
    /// <param name="weights">How often each document counts; length <see cref="Documents"/>, not all 0.</param>
    /// <param name="values">Filled; one a metric.</param>
    void Measure(ReadOnlySpan<int> weights, Span<(double A, double B)> values);
}
