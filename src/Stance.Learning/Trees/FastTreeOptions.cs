namespace Stance.Learning.Trees;

/// <summary>Settings of <see cref="FastTreeTrainer"/>; names and defaults as in ML.NET's FastTree.</summary>
public sealed record FastTreeOptions
{
    /// <summary>Leaves that a tree has at most; 2 or more.</summary>
    public int NumberOfLeaves { get; init; } = 20;

    /// <summary>Rounds of boosting at most, each one tree an output; 0 or more.</summary>
    public int NumberOfTrees { get; init; } = 100;

    /// <summary>What each tree's leaves are multiplied by; above 0, at most 1.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>Training rows that a leaf has at least, whatever their weights; 1 or more.</summary>
    public int MinimumExampleCountPerLeaf { get; init; } = 10;

    /// <summary>Bins that a feature's values are sorted into at most, one of them for NaN if there is any; 2 to 255.</summary>
    public int MaximumBinCountPerFeature { get; init; } = FeatureBinner.MostBins;

    /// <summary>Rounds without a new lowest validation loss after which it stops and goes back to the best one; 0 never does.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Features worked on at once; 1 or more. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
