namespace Stance.Models;

/// <summary>Divides logits by a temperature, so that a probability of 0.8 is right eight times in ten.</summary>
/// <remarks>Guo et al. 2017, section 4.2. It changes no label, only how sure the model says it is. Fitted on out-of-fold logits.</remarks>
/// <param name="Stance">Divides the three stance logits; above 0, finite.</param>
/// <param name="Bias">Divides the bias logit; likewise.</param>
public readonly record struct TemperatureScaling(double Stance, double Bias)
{
    /// <summary>Leaves everything as it is.</summary>
    public static TemperatureScaling Identity => new(1, 1);

    /// <summary>Whether both temperatures are finite and above 0.</summary>
    public bool IsValid => double.IsFinite(Stance) && Stance > 0 && double.IsFinite(Bias) && Bias > 0;
}
