using Stance.Models;

namespace Stance.Learning.Trees;

/// <summary>One run of boosting: rounds of trees, and what they did to the losses.</summary>
internal sealed class BoostingRun
{
    private readonly IReadOnlyList<float[]> _features;
    private readonly FastTreeOptions _options;
    private readonly double[] _initialScores;
    private readonly bool[] _occurs;
    private readonly ScoredRows _training;
    private readonly ScoredRows? _validation;
    private readonly TreeGrower _grower;
    private readonly List<RegressionTree>[] _trees;

    /// <summary>A run over checked rows.</summary>
    public BoostingRun(TreeTrainingRows rows, int[] training, int[] validation, int labelCount, FastTreeOptions options)
    {
        IBoostingLoss loss = labelCount == 2 ? new LogisticLoss() : new SoftmaxLoss(labelCount);
        _features = rows.Features;
        _options = options;
        double[] labelWeights = LabelWeights(rows, training, labelCount);
        _initialScores = loss.InitialScores(labelWeights, training.Length);
        _occurs = loss.Outputs == 1 ? [true] : [.. labelWeights.Select(weight => weight > 0)];
        _training = new ScoredRows(rows, training, loss, _initialScores);
        _validation = validation.Length == 0 ? null : new ScoredRows(rows, validation, loss, _initialScores);
        _grower = new TreeGrower(new BinnedFeatures(rows.Features, training, options), _training.Weights, loss.StepFactor, options);
        _trees = [.. _initialScores.Select(_ => new List<RegressionTree>())];
    }

    /// <summary>Boosts until the rounds are used up, nothing splits any more, or the validation loss has stopped falling.</summary>
    public FastTreeResult Run(CancellationToken cancellation)
    {
        List<double> trainingLosses = [_training.Evaluate()];
        List<double> validationLosses = _validation is null ? [] : [_validation.Evaluate()];
        int best = 0;
        for (int round = 1; round <= _options.NumberOfTrees && AddRound(cancellation); round++)
        {
            trainingLosses.Add(_training.Evaluate());
            if (_validation is not null)
            {
                validationLosses.Add(_validation.Evaluate());
                best = validationLosses[round] < validationLosses[best] ? round : best;
                if (_options.EarlyStoppingRounds > 0 && round - best >= _options.EarlyStoppingRounds)
                {
                    break;
                }
            }
        }

        int kept = _options.EarlyStoppingRounds > 0 ? best : trainingLosses.Count - 1;
        var ensemble = new TreeEnsemble(_features[0].Length, _initialScores, [.. _trees.Select(trees => trees.Take(kept).ToArray())]);
        return new FastTreeResult(ensemble, kept, trainingLosses, validationLosses);
    }

    private static double[] LabelWeights(TreeTrainingRows rows, int[] training, int labelCount)
    {
        var weights = new double[labelCount];
        foreach (int row in training)
        {
            weights[rows.Labels[row]] += rows.Weights?[row] ?? 1;
        }

        return weights;
    }

    // All outputs' residuals are those of the round's beginning. False, and nothing added, if no tree has a split.
    private bool AddRound(CancellationToken cancellation)
    {
        bool split = false;
        for (int output = 0; output < _trees.Length; output++)
        {
            if (_occurs[output])
            {
                cancellation.ThrowIfCancellationRequested();
                RegressionTree tree = _grower.Grow(_training.Residuals[output], _training.Curvatures[output]);
                AddScores(tree, output);
                _trees[output].Add(tree);
                split |= tree.LeafValues.Length > 1;
            }
        }

        return split;
    }

    private void AddScores(RegressionTree tree, int output)
    {
        for (int leaf = 0; leaf < tree.LeafValues.Length; leaf++)
        {
            foreach (int row in _grower.RowsOf(leaf))
            {
                _training.Add(row, output, tree.LeafValues[leaf]);
            }
        }

        for (int i = 0; i < _validation?.Rows.Length; i++)
        {
            _validation.Add(i, output, tree.Evaluate(_features[_validation.Rows[i]]));
        }
    }
}
