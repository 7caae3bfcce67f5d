namespace Stance.Models;

/// <summary>What a model is, what it was made from and how good it is, stored in the model file.</summary>
/// <remarks>No date and no machine: the same training gives the same bytes (Mitchell et al. 2019 for the idea of a card).</remarks>
public sealed record ModelCard
{
    /// <summary>The card's own version.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The trainer's name, as <c>--trainer</c> takes it.</summary>
    public required string Trainer { get; init; }

    /// <summary>The seed of fold assignment and bootstrap.</summary>
    public required int Seed { get; init; }

    /// <summary>Strength of the L2 penalty, λ in Σ loss + λ/2 ‖w‖².</summary>
    public required double L2Regularization { get; init; }

    /// <summary>The training rows.</summary>
    public required TrainingDataCard Data { get; init; }

    /// <summary>Which features the model reads.</summary>
    public required FeatureCard Features { get; init; }

    /// <summary>Temperature of the stance logits (Guo et al. 2017).</summary>
    public required double StanceTemperature { get; init; }

    /// <summary>Temperature of the bias logit.</summary>
    public required double BiasTemperature { get; init; }

    /// <summary>How much a page's voice counts for each of its sentences.</summary>
    public required double PageVoiceWeight { get; init; }

    /// <summary>Cross-validation on the training rows alone.</summary>
    public required CrossValidationCard CrossValidation { get; init; }
}
