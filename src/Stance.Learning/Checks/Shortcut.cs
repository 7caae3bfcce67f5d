namespace Stance.Learning.Checks;

/// <summary>A single feature that predicts a label on its own too well.</summary>
/// <param name="Feature">For instance 'word said', 'mark ?', 'words 1-3', 'section headline'.</param>
/// <param name="Label">The label it predicts.</param>
/// <param name="Count">Rows that have the feature.</param>
/// <param name="WithLabel">Those of them that have the label.</param>
/// <param name="PointwiseMutualInformation">log₂ P(label | feature) / P(label), in bits.</param>
public sealed record Shortcut(string Feature, string Label, int Count, int WithLabel, double PointwiseMutualInformation);
