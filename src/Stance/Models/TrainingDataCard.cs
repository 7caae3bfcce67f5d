namespace Stance.Models;

/// <summary>The training rows of a model.</summary>
public sealed record TrainingDataCard
{
    /// <summary>SHA-256 of what was learned from each row (document, section, text, labels), in reading order; lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>All rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Documents they come from.</summary>
    public required int Documents { get; init; }

    /// <summary>Rows by stance name.</summary>
    public required IReadOnlyDictionary<string, int> Stance { get; init; }

    /// <summary>Rows labelled biased.</summary>
    public required int Biased { get; init; }

    /// <summary>Rows labelled not biased.</summary>
    public required int Unbiased { get; init; }
}
