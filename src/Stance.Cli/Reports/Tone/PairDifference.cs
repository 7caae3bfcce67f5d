using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>A pair's difference from the side of the source that has more, in the words of a newspaper.</summary>
internal sealed record PairDifference
{
    private const double Hundred = 100;

    private readonly TonePair _pair;

    /// <summary>The difference of a pair.</summary>
    public PairDifference(TonePair pair)
    {
        _pair = pair;
        bool turned = pair.Difference < 0;
        More = turned ? pair.B : pair.A;
        Less = turned ? pair.A : pair.B;
        Amount = Math.Abs(pair.Difference);
        Low = turned ? -pair.High : pair.Low;
        High = turned ? -pair.Low : pair.High;
        CorrectedAmount = turned ? -pair.Corrected : pair.Corrected;
        CorrectedLow = turned ? -pair.CorrectedHigh : pair.CorrectedLow;
        CorrectedHigh = turned ? -pair.CorrectedLow : pair.CorrectedHigh;
    }

    /// <summary>The source with more of it.</summary>
    public string More { get; }

    /// <summary>The source with less of it.</summary>
    public string Less { get; }

    /// <summary>By how much: a share or a score, 0 or more.</summary>
    public double Amount { get; }

    /// <summary>Lower end of its 95 % interval; may be below 0.</summary>
    public double Low { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <summary>The amount corrected for the classifier's errors, or null.</summary>
    public double? CorrectedAmount { get; }

    /// <summary>Lower end of its interval, or null.</summary>
    public double? CorrectedLow { get; }

    /// <summary>Upper end, or null.</summary>
    public double? CorrectedHigh { get; }

    /// <summary>'38 percentage points (25 to 51)', or '0.12 (0.05 to 0.19)' of a score.</summary>
    public string AmountWithInterval => Describe(Amount, Low, High);

    /// <summary>The same, corrected; null where nothing is known of the classifier's errors.</summary>
    public string? CorrectedWithInterval =>
        CorrectedAmount is double amount && CorrectedLow is double low && CorrectedHigh is double high ? Describe(amount, low, high) : null;

    private string Describe(double amount, double low, double high)
    {
        if (_pair.Measure == ToneMeasure.Bias)
        {
            return $"{ReportNumbers.Score(amount)} ({ReportNumbers.Score(low)} to {ReportNumbers.Score(high)})";
        }

        int decimals = Math.Abs(amount) < 0.0995 ? 1 : 0;
        string points = ReportNumbers.Fixed(amount * Hundred, decimals);
        return $"{points} percentage point{(points == "1" ? "" : "s")} ({ReportNumbers.Fixed(low * Hundred, decimals)} to {ReportNumbers.Fixed(high * Hundred, decimals)})";
    }
}
