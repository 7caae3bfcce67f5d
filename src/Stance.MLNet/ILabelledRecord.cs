namespace Stance.MLNet;

/// <summary>A record that may carry either label.</summary>
internal interface ILabelledRecord
{
    /// <summary>Its stance's name, or null.</summary>
    string? Stance { get; }

    /// <summary>Whether its wording is loaded; meaningless where nobody has said.</summary>
    bool Biased { get; }

    /// <summary>Whether somebody has said.</summary>
    bool HasBias { get; }
}
