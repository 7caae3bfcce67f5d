namespace Stance.Learning.Trees;

/// <summary>Multiple additive regression trees (MART), the algorithm of ML.NET's FastTree.</summary>
/// <remarks>
/// Friedman 2001, "Greedy function approximation: a gradient boosting machine", algorithms 5 and 6. In each round and
/// for each output a tree is fitted by least squares to the residuals y − p; a leaf's value is the learning rate times
/// one Newton step, (K − 1)/K · Σ w (y − p) / Σ w p (1 − p) for K outputs of a softmax, and the same without (K − 1)/K for
/// the logistic loss of two labels. Splits are sought over histograms and the leaf that gains most is parted first, as in
/// FastTree and LightGBM. No chance in it, no platform's exponential, sums that are exact (<see cref="SumGrid"/>): the
/// same rows give the same bits on any number of threads and, if weights are whole, in any order. Stateless, thread-safe.
/// </remarks>
public static class FastTreeTrainer
{
    /// <summary>Learns an ensemble.</summary>
    /// <param name="rows">What to learn from.</param>
    /// <param name="labelCount">2 or more. 2 gives one output, the log-odds of label 1; more give one logit a label.</param>
    /// <param name="options">Size and number of trees, learning rate, early stopping.</param>
    /// <param name="cancellation">Looked at between trees.</param>
    /// <exception cref="ArgumentException">
    /// The rows don't fit together, fewer than two labels occur among those to learn from, a feature is infinite, or early
    /// stopping has no labelled row to watch.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">labelCount or an option is out of range.</exception>
    /// <remarks>
    /// Before any tree an output is the log-odds or the log of the label's weighted share. A label without rows to learn
    /// from is held at the share of half a row: its output gets no trees. Ends early when no tree finds a split.
    /// </remarks>
    public static FastTreeResult Train(TreeTrainingRows rows, int labelCount, FastTreeOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(labelCount, 2);
        RequireInRange(options);
        (int[] training, int[] validation) = RowSelection.Select(rows, labelCount);
        if (options.EarlyStoppingRounds > 0 && validation.Length == 0)
        {
            throw new ArgumentException($"early stopping after {options.EarlyStoppingRounds} rounds has no validation rows to watch.", nameof(rows));
        }

        return new BoostingRun(rows, training, validation, labelCount, options).Run(cancellation);
    }

    private static void RequireInRange(FastTreeOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.NumberOfLeaves, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(options.NumberOfTrees);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinimumExampleCountPerLeaf, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumBinCountPerFeature, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBinCountPerFeature, FeatureBinner.MostBins);
        ArgumentOutOfRangeException.ThrowIfNegative(options.EarlyStoppingRounds);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (!(options.LearningRate > 0 && options.LearningRate <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.LearningRate, "the learning rate is not above 0 and at most 1.");
        }
    }
}
