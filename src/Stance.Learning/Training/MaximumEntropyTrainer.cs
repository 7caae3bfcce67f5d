using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Learning.Pretraining;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Training;

/// <summary>Fits the three questions to labelled rows: any subset of one fixed set, at any strength.</summary>
/// <remarks>
/// With a prior model its scores are offsets and the weights learned are the change from its weights: maximum a
/// posteriori adaptation (Chelba &amp; Acero 2004). The prior's mean logits on these rows move only as far as their number
/// warrants (<see cref="TrainingOptions.ShareOfOwnRows"/>). Columns and the cues' scaling are chosen without looking at a label.
/// Thread-safe.
/// </remarks>
internal sealed class MaximumEntropyTrainer
{
    private const int Lanes = DesignMatrix.Lanes;

    private readonly FeatureTable _table;
    private readonly FeatureSpace _space;
    private readonly QuestionTargets _targets;
    private readonly double[]? _offsets;
    private readonly StanceModel? _prior;
    private readonly TrainingOptions _options;

    private MaximumEntropyTrainer(FeatureTable table, FeatureSpace space, QuestionTargets targets, double[]? offsets, StanceModel? prior, TrainingOptions options)
    {
        _table = table;
        _space = space;
        _targets = targets;
        _offsets = offsets;
        _prior = prior;
        _options = options;
    }

    /// <summary>How the cues became columns, for the model file.</summary>
    public CueScaling Cues => _space.Cues;

    /// <summary>The style cues of a row, unscaled.</summary>
    public ReadOnlySpan<float> CuesOf(int row) => _table.CuesOf(row);

    /// <summary>A trainer for these rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="prior">What to start from, or null.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops between blocks of rows.</param>
    public static MaximumEntropyTrainer Create(IReadOnlyList<TrainingRow> rows, StanceModel? prior, TrainingOptions options, CancellationToken cancellation)
    {
        NgramSettings ngrams = prior?.BuiltIn!.Extractor.Settings ?? options.Ngrams;
        FeatureTable table = FeatureTableBuilder.Build([.. rows.Select(r => r.Text)], ngrams, options.Threads, cancellation);
        double[]? offsets = prior is null ? null : Offsets(rows, prior, options.Threads, cancellation);
        // Rows that were written to learn from are too easy to tell how far an answer is to be trusted, and too unlike real ones for the rest.
        bool real = prior is not null && options.InterceptShift is null;
        PriorAnswers? answers = real ? PriorAnswers.Of(offsets!, options.AnswerScale) : null;
        SentenceVectors? vectors = real && prior!.BuiltIn!.Embeddings is WordEmbeddings e ? SentenceVectors.Of(table, prior.BuiltIn.Weights.Words, e, options.VectorScale, options.Threads) : null;
        FeatureSpace space = FeatureSpace.Build(table, options.MinimumDocumentFrequency, options.CueScale, prior?.BuiltIn!.Cues, vectors, answers);
        return new MaximumEntropyTrainer(table, space, QuestionTargets.Of(rows), offsets, prior, options);
    }

    /// <summary>The weights (or changes of weights) learned from some rows.</summary>
    /// <param name="rows">Which.</param>
    /// <param name="strengths">How strongly each question is held to its prior.</param>
    /// <param name="start">Weights to start from; empty for none.</param>
    /// <param name="threads">Threads inside the fit; no bit depends on it.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    public double[] Fit(IReadOnlyList<int> rows, QuestionStrengths strengths, ReadOnlySpan<double> start, int threads, CancellationToken cancellation)
    {
        double[] weights = _targets.WeightsOf(rows);
        double[] l2 = [strengths.Audience, strengths.Editorial, strengths.Bias, 1];
        double usualShare = _prior is null || _options.InterceptShift is not null ? 0 : _options.UsualNgramShare;
        var objective = new MaximumEntropyObjective(_space.Matrix, new LogisticLoss(), _targets.Targets, weights, _offsets, l2, threads, _space.Strengths(strengths, usualShare));
        var scaled = new PreconditionedObjective(objective, objective.Preconditioner());
        LbfgsOptions options = _options.Minimizer with { Threads = threads };
        if (_options.L1Regularization == 0)
        {
            return WithShift(scaled.ToInner(LbfgsMinimizer.Minimize(scaled, options, scaled.ToScaled(start), cancellation).Point), weights, threads);
        }

        var l1 = new double[scaled.Dimension];
        Array.Fill(l1, _options.L1Regularization, 0, _space.Matrix.InterceptColumn * Lanes);
        return WithShift(scaled.ToInner(OwlqnMinimizer.Minimize(scaled, scaled.ToInner(l1), options, scaled.ToScaled(start), cancellation).Point), weights, threads);
    }

    // The intercepts are learned all the same: what they take up, the other weights need not.
    private double[] WithShift(double[] learned, double[] rowWeights, int threads)
    {
        if (_prior is null)
        {
            return learned;
        }

        Span<double> intercepts = learned.AsSpan(_space.Matrix.InterceptColumn * Lanes, Lanes);
        var changes = new double[_targets.RowCount * Lanes];
        _space.Matrix.Multiply(learned, changes, threads);
        foreach (Question question in Enum.GetValues<Question>())
        {
            (double mean, int rows) = Mean(changes, rowWeights, (int)question);
            intercepts[(int)question] = _options.InterceptShift is QuestionLogits shift
                ? shift[question]
                : intercepts[(int)question] - ((1 - _options.ShareOfOwnRows(rows)) * mean);
        }

        return learned;
    }

    private static (double Mean, int Rows) Mean(double[] values, double[] rowWeights, int lane)
    {
        double sum = 0;
        int rows = 0;
        for (int at = lane; at < values.Length; at += Lanes)
        {
            sum += rowWeights[at] > 0 ? values[at] : 0;
            rows += rowWeights[at] > 0 ? 1 : 0;
        }

        return (rows == 0 ? 0 : sum / rows, rows);
    }

    /// <summary>The logits that such weights give all rows.</summary>
    public QuestionLogits[] Score(double[] weights, int threads)
    {
        var scores = new double[_targets.RowCount * Lanes];
        _space.Matrix.Multiply(weights, scores, threads);
        return [.. Enumerable.Range(0, _targets.RowCount).Select(row =>
        {
            double Of(Question question) => scores[(row * Lanes) + (int)question] + (_offsets is null ? 0 : _offsets[(row * Lanes) + (int)question]);
            return new QuestionLogits(Of(Question.Audience), Of(Question.Editorial), Of(Question.Bias));
        })];
    }

    /// <summary>The classifier of such weights.</summary>
    public MaximumEntropyModel ToModel(double[] weights) => _space.ToModel(weights, _prior?.BuiltIn!.Weights);

    private static double[] Offsets(IReadOnlyList<TrainingRow> rows, StanceModel prior, int threads, CancellationToken cancellation)
    {
        var offsets = new double[rows.Count * Lanes];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, rows.Count, options, () => new ScoringScratch(), (i, _, scratch) =>
        {
            Sentence sentence = SentenceFinder.Whole(rows[i].Text);
            QuestionLogits logits = prior.BuiltIn!.Weights.Logits(prior.BuiltIn.Extractor.Extract(rows[i].Text, sentence.Span, sentence.Quotations, scratch));
            foreach (Question question in Enum.GetValues<Question>())
            {
                offsets[(i * Lanes) + (int)question] = logits[question];
            }

            return scratch;
        }, _ => { });
        return offsets;
    }
}
