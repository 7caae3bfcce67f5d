namespace Stance.Learning.Trees;

/// <summary>What boosting lowers: a loss of the scores of one row, differentiable in them.</summary>
internal interface IBoostingLoss
{
    /// <summary>Scores of a row.</summary>
    int Outputs { get; }

    /// <summary>What a leaf's Newton step is multiplied by because the outputs are not independent.</summary>
    double StepFactor { get; }

    /// <summary>The scores that a row starts with.</summary>
    /// <param name="labelWeights">Σ w of the rows of each label; at least two above 0.</param>
    /// <param name="rows">Number of rows.</param>
    double[] InitialScores(ReadOnlySpan<double> labelWeights, int rows);

    /// <summary>The loss of a row, and its negative derivatives y − p.</summary>
    /// <param name="scores">Length <see cref="Outputs"/>.</param>
    /// <param name="label">Gold.</param>
    /// <param name="residuals">Filled; length <see cref="Outputs"/>.</param>
    double Evaluate(ReadOnlySpan<double> scores, int label, Span<double> residuals);
}
