using Stance.Cli.Archiving;
using Stance.Cli.Scoring;

namespace Stance.Cli.Comparing;

/// <summary>What <c>stance compare</c> was asked to do.</summary>
internal sealed record CompareOptions
{
    /// <summary>What is read, and how it is labelled where it has no labels yet.</summary>
    public required ScoreOptions Scoring { get; init; }

    /// <summary>What is read instead of paths, or null.</summary>
    public ArchiveChoice? Archive { get; init; }

    /// <summary>What documents are compared by: 'source', 'document' or a field's name.</summary>
    public required string By { get; init; }

    /// <summary>Labelled sentences that the classifier's errors are taken from, or null for the model's own.</summary>
    public string? ValidationPath { get; init; }

    /// <summary>Of all that is drawn by chance.</summary>
    public required int Seed { get; init; }
}
