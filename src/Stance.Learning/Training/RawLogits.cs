namespace Stance.Learning.Training;

/// <summary>Uncalibrated logits of one row, by a model that had not seen it.</summary>
/// <param name="Neutral">Logit of neutral.</param>
/// <param name="Editorial">Logit of editorial.</param>
/// <param name="Reader">Logit of reader.</param>
/// <param name="Bias">Log-odds of biased.</param>
public readonly record struct RawLogits(double Neutral, double Editorial, double Reader, double Bias);
