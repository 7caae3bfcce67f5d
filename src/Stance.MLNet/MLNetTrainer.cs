using System.Reflection;
using Microsoft.ML;
using Stance.Labels;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>ML.NET's trainers, with its own settings but for those that docs/engines.md names. Thread-safe.</summary>
public sealed class MLNetTrainer : IClassifierTrainer
{
    private readonly Func<TrainingOptions, IChainTrainer> _create;

    private MLNetTrainer(string name, Func<TrainingOptions, IChainTrainer> create) => (Name, _create) = (name, create);

    /// <summary>SdcaMaximumEntropy and SdcaLogisticRegression over n-grams and style cues.</summary>
    public static MLNetTrainer Sdca { get; } = new("mlnet-sdca", options => new LinearTrainer(options.Seed, SentencePipeline.OfTextAndCues, Heads.Sdca));

    /// <summary>LbfgsMaximumEntropy and LbfgsLogisticRegression over the same.</summary>
    public static MLNetTrainer Lbfgs { get; } = new("mlnet-lbfgs", options => new LinearTrainer(options.Seed, SentencePipeline.OfTextAndCues, Heads.Lbfgs));

    /// <summary>FastTree, for stance one against all, over style cues and the log-odds of linear models of n-grams.</summary>
    public static MLNetTrainer FastTree { get; } = new("mlnet-fasttree", options => new StackedTreeTrainer(options.Seed, options.Trees));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MLNetTrainer> All { get; } = [Sdca, Lbfgs, FastTree];

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Engine => "Microsoft.ML " + Version();

    /// <inheritdoc/>
    public bool Adapts => false;

    /// <inheritdoc/>
    public IPreparedTrainer Prepare(IReadOnlyList<TrainingRow> rows, StanceModel? prior, TrainingOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        if (prior is not null)
        {
            throw new ArgumentException($"{Name} starts from nothing.", nameof(prior));
        }

        return new PreparedMLNet(_create(options), rows, options.Threads);
    }

    // Up to the commit's hash, if there is one.
    private static string Version() =>
        typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
