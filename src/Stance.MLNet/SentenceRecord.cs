namespace Stance.MLNet;

/// <summary>A training row as ML.NET reads it: its fields are <see cref="SentenceColumns"/>.</summary>
internal sealed class SentenceRecord : ILabelledRecord
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Its style cues.</summary>
    public required float[] Cues { get; init; }

    /// <inheritdoc/>
    public string? Stance { get; init; }

    /// <inheritdoc/>
    public bool Biased { get; init; }

    /// <inheritdoc/>
    public bool HasBias { get; init; }
}
