using Stance.Labels;
using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>What each row should answer to each question, and how much that counts. Not thread-safe while filled.</summary>
/// <remarks>Lanes lie as in the design matrix: the questions in their order, then one lane more.</remarks>
internal sealed class QuestionTargets(int rows)
{
    private const int Lanes = DesignMatrix.Lanes;

    /// <summary>Number of rows.</summary>
    public int RowCount => rows;

    /// <summary>Target probability of yes, 0 to 1; rows × lanes.</summary>
    public double[] Targets { get; } = new double[rows * Lanes];

    /// <summary>Weight, 0 or more; 0 leaves the row out of the question; rows × lanes.</summary>
    public double[] Weights { get; } = new double[rows * Lanes];

    /// <summary>The targets of labelled rows, each of weight 1: a reader's row says nothing about comment and report.</summary>
    public static QuestionTargets Of(IReadOnlyList<TrainingRow> rows)
    {
        var targets = new QuestionTargets(rows.Count);
        for (int row = 0; row < rows.Count; row++)
        {
            targets.SetLabels(row, rows[row].Stance, rows[row].Biased, 1);
        }

        return targets;
    }

    /// <summary>Sets the targets of a row from its labels.</summary>
    public void SetLabels(int row, StanceLabel? stance, bool? biased, double weight)
    {
        if (stance is StanceLabel label)
        {
            Set(row, (int)Question.Audience, label == StanceLabel.Reader ? 1 : 0, weight);
            if (label != StanceLabel.Reader)
            {
                Set(row, (int)Question.Editorial, label == StanceLabel.Editorial ? 1 : 0, weight);
            }
        }

        if (biased is bool yes)
        {
            Set(row, (int)Question.Bias, yes ? 1 : 0, weight);
        }
    }

    /// <summary>Sets one target.</summary>
    public void Set(int row, int lane, double target, double weight)
    {
        Targets[(row * Lanes) + lane] = target;
        Weights[(row * Lanes) + lane] = weight;
    }

    /// <summary>The weights with all rows but some left out.</summary>
    /// <remarks>A question that these answer one way only is left out too: its intercept, which nothing holds, would run away.</remarks>
    public double[] WeightsOf(IReadOnlyList<int> kept)
    {
        var weights = new double[Weights.Length];
        for (int lane = 0; lane < Lanes; lane++)
        {
            if (!HasBoth(kept, lane))
            {
                continue;
            }

            foreach (int row in kept)
            {
                weights[(row * Lanes) + lane] = Weights[(row * Lanes) + lane];
            }
        }

        return weights;
    }

    /// <summary>The same targets, all rows but some without weight.</summary>
    public QuestionTargets Only(IReadOnlyList<int> kept)
    {
        var only = new QuestionTargets(rows);
        Targets.CopyTo(only.Targets, 0);
        foreach (int row in kept)
        {
            Weights.AsSpan(row * Lanes, Lanes).CopyTo(only.Weights.AsSpan(row * Lanes));
        }

        return only;
    }

    /// <summary>Whether some rows answer a question with yes and others with no.</summary>
    public bool HasBoth(Question question) => HasBoth([.. Enumerable.Range(0, rows)], (int)question);

    private bool HasBoth(IReadOnlyList<int> kept, int lane)
    {
        bool yes = false;
        bool no = false;
        foreach (int row in kept)
        {
            int at = (row * Lanes) + lane;
            yes |= Weights[at] > 0 && Targets[at] > 0;
            no |= Weights[at] > 0 && Targets[at] < 1;
        }

        return yes && no;
    }
}
