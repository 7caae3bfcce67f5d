using System.Text.Json.Serialization;

namespace Stance.Models;

/// <summary>Divides logits by a temperature, so that a probability of 0.8 is right eight times in ten.</summary>
/// <remarks>Guo et al. 2017, section 4.2: for each question its own. Fitted on out-of-fold logits.</remarks>
/// <param name="Audience">Divides the audience logit; above 0, finite.</param>
/// <param name="Editorial">Divides the editorial logit; likewise.</param>
/// <param name="Bias">Divides the bias logit; likewise.</param>
public readonly record struct TemperatureScaling(double Audience, double Editorial, double Bias)
{
    /// <summary>Leaves everything as it is.</summary>
    public static TemperatureScaling Identity => new(1, 1, 1);

    /// <summary>Whether all are finite and above 0.</summary>
    [JsonIgnore]
    public bool IsValid => IsTemperature(Audience) && IsTemperature(Editorial) && IsTemperature(Bias);

    /// <summary>What divides one question's logit.</summary>
    public double this[Question question] => question switch
    {
        Question.Audience => Audience,
        Question.Editorial => Editorial,
        _ => Bias,
    };

    private static bool IsTemperature(double value) => double.IsFinite(value) && value > 0;
}
