using Stance.Models;

namespace Stance.Comparison;

/// <summary>From a source's resamples to its shares, scores and intervals.</summary>
internal static class SourceEstimator
{
    /// <summary>The tone of a source.</summary>
    public static SourceTone Of(SourceSample source, ToneSampling sampling)
    {
        CorrectedShares[] methods = Methods(source, sampling.Validation);
        VoiceTone all = Voice(source, ToneVoice.All);
        return new SourceTone
        {
            Source = source.Name,
            All = all,
            OwnVoice = Voice(source, ToneVoice.Own),
            QuotedVoice = Voice(source, ToneVoice.Quoted),
            Comments = Voice(source, ToneVoice.Comments),
            Methods = methods,
            Flags = ToneFlags.Of(source, all, methods, sampling.Validation?.All),
        };
    }

    private static VoiceTone Voice(SourceSample source, ToneVoice voice)
    {
        VoiceSample sample = source[voice];
        ToneResamples? resamples = source.Resamples(voice);
        return new VoiceTone
        {
            Documents = sample.Documents.Count,
            Sentences = (int)sample.Total.Sentences,
            Shares = resamples is null ? null : new StanceShares(Share(resamples, StanceLabel.Neutral), Share(resamples, StanceLabel.Editorial), Share(resamples, StanceLabel.Reader)),
            Bias = resamples is null ? null : Bias(resamples),
        };
    }

    private static ShareEstimate Share(ToneResamples resamples, StanceLabel label)
    {
        ResampledValue raw = resamples.RawShare(label);
        (double low, double high) = raw.Interval();
        ResampledValue? corrected = resamples.CorrectedShare(label);
        (double Low, double High)? interval = corrected?.Interval();
        return new ShareEstimate { Raw = raw.Estimate, RawLow = low, RawHigh = high, Corrected = corrected?.Estimate, Low = interval?.Low, High = interval?.High };
    }

    private static MeanEstimate Bias(ToneResamples resamples)
    {
        ResampledValue mean = resamples.MeanBias();
        (double low, double high) = mean.Interval();
        ResampledValue? corrected = resamples.BiasedShare();
        (double Low, double High)? interval = corrected?.Interval();
        return new MeanEstimate { Mean = mean.Estimate, Low = low, High = high, Corrected = corrected?.Estimate, CorrectedLow = interval?.Low, CorrectedHigh = interval?.High };
    }

    private static CorrectedShares[] Methods(SourceSample source, ValidationSample? validation)
    {
        ToneTally total = source[ToneVoice.All].Total;
        if (validation is null || total.Sentences == 0)
        {
            return [];
        }

        IReadOnlyList<LabelProbabilities> sentences = source.Probabilities();
        return [.. ShareCorrections.All.Select(method =>
        {
            StanceVector shares = method.Correct(total, method.NeedsSentences ? sentences : [], validation.All);
            return new CorrectedShares(method.Name, shares.Neutral, shares.Editorial, shares.Reader);
        })];
    }
}
