using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>A way to learn a classifier from labelled rows: the place where one engine's trainer stands for another's. Thread-safe.</summary>
public interface IClassifierTrainer
{
    /// <summary>Its name, as <c>--trainer</c> takes it and the card carries it.</summary>
    string Name { get; }

    /// <summary>The engine and its version for the card, such as <c>Microsoft.ML 5.0.0</c>; null for the built-in one.</summary>
    string? Engine { get; }

    /// <summary>Whether it can start from a pretrained model.</summary>
    bool Adapts { get; }

    /// <summary>Readies rows for any number of fits on parts of them.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="prior">What to start from, or null; null where it does not adapt.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops between blocks of rows.</param>
    /// <exception cref="ArgumentException">It can't start from this prior.</exception>
    IPreparedTrainer Prepare(IReadOnlyList<TrainingRow> rows, StanceModel? prior, TrainingOptions options, CancellationToken cancellation);
}
