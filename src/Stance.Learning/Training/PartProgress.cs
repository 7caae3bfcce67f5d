namespace Stance.Learning.Training;

/// <summary>Reports the progress of one part of a task as a share of the whole.</summary>
/// <param name="whole">Told the share of the whole; may be null.</param>
/// <param name="weight">The part's share of the whole, 0 to 1.</param>
internal sealed class PartProgress(IProgress<double>? whole, double weight) : IProgress<double>
{
    public void Report(double value) => whole?.Report(value * weight);
}
