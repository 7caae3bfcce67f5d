namespace Stance.Learning.Checks;

/// <summary>How one style cue differs between two sets of sentences.</summary>
/// <param name="Cue">Its name.</param>
/// <param name="Mean">Mean over the checked rows.</param>
/// <param name="ReferenceMean">Mean over the reference rows.</param>
/// <param name="Weight">Its weight in the classifier that tells the sets apart, per standard deviation; above 0 it marks the checked rows.</param>
public sealed record CueDifference(string Cue, double Mean, double ReferenceMean, double Weight);
