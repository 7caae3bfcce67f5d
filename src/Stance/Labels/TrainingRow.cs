using Stance.Models;
using Stance.Pages;

namespace Stance.Labels;

/// <summary>One labelled sentence of a training or evaluation file.</summary>
public sealed record TrainingRow
{
    /// <summary>The file it was read from, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>The line its record starts on, counted from 1, for messages.</summary>
    public required int Line { get; init; }

    /// <summary>The sentence; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>What keeps rows together in folds; unique to the row where the file has none.</summary>
    public required string Document { get; init; }

    /// <summary>Where it stands; <see cref="SectionKind.None"/> where the file does not say.</summary>
    public SectionKind Section { get; init; }

    /// <summary>The gold stance, or null.</summary>
    public StanceLabel? Stance { get; init; }

    /// <summary>The gold bias label, or null.</summary>
    public bool? Biased { get; init; }

    /// <summary>All columns of its record, by name, for <c>--by</c> and <c>--where</c>.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
