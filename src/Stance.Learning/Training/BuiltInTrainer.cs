using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>The built-in engine's trainers.</summary>
public sealed class BuiltInTrainer : IClassifierTrainer
{
    private BuiltInTrainer(string name, bool trees) => (Name, Trees) = (name, trees);

    /// <summary>Maximum entropy by L-BFGS.</summary>
    public static BuiltInTrainer Lbfgs { get; } = new("lbfgs", trees: false);

    /// <summary>The same, refined by boosted trees on its answers and the style cues.</summary>
    public static BuiltInTrainer FastTree { get; } = new("fasttree", trees: true);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Engine => null;

    /// <inheritdoc/>
    public bool Adapts => true;

    internal bool Trees { get; }

    /// <inheritdoc/>
    public IPreparedTrainer Prepare(IReadOnlyList<TrainingRow> rows, StanceModel? prior, TrainingOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        if (prior is { BuiltIn: null })
        {
            throw new ArgumentException($"Weights of the trainer '{prior.Card.Trainer}' can't be adapted.", nameof(prior));
        }

        options = prior is null ? options with { InterceptShift = null } : options;
        return new PreparedBuiltIn(MaximumEntropyTrainer.Create(rows, prior, options, cancellation), QuestionTargets.Of(rows), prior, options, Trees);
    }
}
