namespace Stance.MLNet;

/// <summary>What the trees learn from: what linear models that had not seen a sentence say of it, and its cues.</summary>
internal sealed class StackedRecord : ILabelledRecord
{
    /// <summary>The log-odds of each stance against the others, in the linear model's order.</summary>
    public required float[] StanceLogOdds { get; init; }

    /// <summary>The log-odds that the wording is loaded; 0 where bias was not learned.</summary>
    public required float BiasLogOdds { get; init; }

    /// <summary>The style cues.</summary>
    public required float[] Cues { get; init; }

    /// <inheritdoc/>
    public string? Stance { get; init; }

    /// <inheritdoc/>
    public bool Biased { get; init; }

    /// <inheritdoc/>
    public bool HasBias { get; init; }
}
