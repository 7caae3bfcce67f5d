namespace Stance.Cli.Scoring;

/// <summary>Reports the progress of one step as a share of the whole.</summary>
internal sealed class PartOfProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + (value * (to - from)));
}
