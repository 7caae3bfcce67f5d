namespace Stance.Labels;

/// <summary>How much of a style cue a sentence has.</summary>
/// <param name="Amount">As the cue measures it: 1 or 0, a share, or the square root of a count; 0 or more.</param>
/// <param name="Usual">The mean over the text that the model's cues were scaled on.</param>
public readonly record struct CueMeasure(double Amount, double Usual);
