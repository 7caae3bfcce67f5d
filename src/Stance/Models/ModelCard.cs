namespace Stance.Models;

/// <summary>What a model is, what it was made from and how good it is, stored in the model file.</summary>
/// <remarks>No date and no machine: the same training gives the same bytes (Mitchell et al. 2019 for the idea of a card).</remarks>
public sealed record ModelCard
{
    /// <summary>The card's own version.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The trainer's name, as <c>--trainer</c> takes it.</summary>
    public required string Trainer { get; init; }

    /// <summary>The engine of that trainer and its version; null for the built-in one.</summary>
    public string? Engine { get; init; }

    /// <summary>The seed of fold assignment and bootstrap.</summary>
    public required int Seed { get; init; }

    /// <summary>λ of each question, in Σ loss + λ/2 ‖w − w₀‖², as it was chosen.</summary>
    public QuestionStrengths Strengths { get; init; }

    /// <summary>α of the L1 penalty; 0 for none.</summary>
    public double L1Regularization { get; init; }

    /// <summary>SHA-256 of the model file whose weights were adapted; null without any.</summary>
    public string? Prior { get; init; }

    /// <summary>The pretraining that the weights go back to; null without any.</summary>
    public PretrainingCard? Pretraining { get; init; }

    /// <summary>The training rows.</summary>
    public required TrainingDataCard Data { get; init; }

    /// <summary>Which features the model reads.</summary>
    public required FeatureCard Features { get; init; }

    /// <summary>Temperature of each question's logit (Guo et al. 2017).</summary>
    public TemperatureScaling Temperature { get; init; }

    /// <summary>How much a page's voice counts for each of its sentences.</summary>
    public required double PageVoiceWeight { get; init; }

    /// <summary>The voice of a page that says nothing about its sentences, as log-odds of comment against report.</summary>
    public double PageVoiceCentre { get; init; }

    /// <summary>Judged on rows of its training data by models that had not seen their group.</summary>
    public CrossValidationCard? CrossValidation { get; init; }
}
