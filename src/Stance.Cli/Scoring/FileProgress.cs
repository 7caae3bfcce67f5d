namespace Stance.Cli.Scoring;

/// <summary>Reports the progress within one of several files as a share of all.</summary>
internal sealed class FileProgress(IProgress<double> whole, int file, int files) : IProgress<double>
{
    public void Report(double value) => whole.Report((file + value) / files);
}
