namespace Stance.Learning.Training;

/// <summary>Reports the progress of one of several turns, all equally long, as a share of the whole.</summary>
/// <param name="whole">Told the share of the whole; may be null.</param>
/// <param name="done">Turns before this one.</param>
/// <param name="turns">All turns.</param>
internal sealed class TurnProgress(IProgress<double>? whole, int done, int turns) : IProgress<double>
{
    public void Report(double value) => whole?.Report((done + value) / turns);
}
