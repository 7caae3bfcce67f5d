using System.Text.Json.Serialization;

namespace Stance.Models;

/// <summary>How strongly each question's weights are held to their prior: λ in Σ loss + λ/2 ‖w − w₀‖².</summary>
/// <param name="Audience">λ of the audience question; 0 or more, finite.</param>
/// <param name="Editorial">λ of the editorial question; likewise.</param>
/// <param name="Bias">λ of the bias question; likewise.</param>
public readonly record struct QuestionStrengths(double Audience, double Editorial, double Bias)
{
    /// <summary>Whether all are finite and not below 0.</summary>
    [JsonIgnore]
    public bool IsValid => IsStrength(Audience) && IsStrength(Editorial) && IsStrength(Bias);

    /// <summary>The λ of one question.</summary>
    public double this[Question question] => question switch
    {
        Question.Audience => Audience,
        Question.Editorial => Editorial,
        _ => Bias,
    };

    /// <summary>The same λ for all.</summary>
    public static QuestionStrengths All(double strength) => new(strength, strength, strength);

    private static bool IsStrength(double value) => double.IsFinite(value) && value >= 0;
}
