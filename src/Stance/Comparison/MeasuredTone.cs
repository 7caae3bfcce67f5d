using Stance.Models;

namespace Stance.Comparison;

/// <summary>What a measure counts.</summary>
internal static class MeasuredTone
{
    /// <summary>The measures, in the order in which they are shown.</summary>
    public static IReadOnlyList<ToneMeasure> All { get; } = [ToneMeasure.Editorial, ToneMeasure.OwnVoiceEditorial, ToneMeasure.Bias];

    /// <summary>Whose sentences.</summary>
    public static ToneVoice Voice(ToneMeasure measure) => measure == ToneMeasure.OwnVoiceEditorial ? ToneVoice.Own : ToneVoice.All;

    /// <summary>Of one document.</summary>
    public static DocumentTone Of(ToneMeasure measure, ToneTally tally) =>
        new(measure == ToneMeasure.Bias ? tally.Bias : tally.Labels.Editorial, tally.Sentences);

    /// <summary>As counted.</summary>
    public static ResampledValue Raw(ToneMeasure measure, ToneResamples resamples) =>
        measure == ToneMeasure.Bias ? resamples.MeanBias() : resamples.RawShare(StanceLabel.Editorial);

    /// <summary>Corrected; null where nothing is known of the classifier's errors.</summary>
    public static ResampledValue? Corrected(ToneMeasure measure, ToneResamples resamples) =>
        measure == ToneMeasure.Bias ? resamples.BiasedShare() : resamples.CorrectedShare(StanceLabel.Editorial);
}
