using System.Globalization;

namespace Stance.Benchmarks.Throughput;

/// <summary>What scoring so many sentences costs.</summary>
/// <param name="Program">Which build of it.</param>
/// <param name="Sentences">In the input.</param>
/// <param name="Seconds">Start to exit.</param>
/// <param name="Microseconds">A sentence, the program's start left out.</param>
/// <param name="PeakMegabytes">Resident.</param>
internal sealed record CostPoint(string Program, int Sentences, double Seconds, double Microseconds, double PeakMegabytes)
{
    public const string Header = "program,sentences,seconds,microsecondsPerSentence,peakMegabytes";

    public string ToCsv() => string.Create(CultureInfo.InvariantCulture, $"{Program},{Sentences},{Seconds:F3},{Microseconds:F3},{PeakMegabytes:F0}");
}
