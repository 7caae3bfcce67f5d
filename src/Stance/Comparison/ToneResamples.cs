using Stance.Models;

namespace Stance.Comparison;

/// <summary>The tone of some of a source's sentences in every resample: what intervals of it, and of its difference from another's, are made of. Immutable.</summary>
internal sealed class ToneResamples
{
    // Sentences of one document are alike in stance about so much (intraclass correlation): needed only where none differs.
    private const double UsualLikeness = 0.2;

    private readonly ToneTally[] _tallies;
    private readonly double _units;
    private readonly int _count;
    private readonly double _effectiveSentences;
    private readonly ValidationSample? _validation;
    private readonly StanceVector[] _corrected = [];
    private readonly StanceVector[] _byUnits = [];
    private readonly StanceVector[] _byErrors = [];

    /// <summary>Resamples.</summary>
    /// <param name="units">One or more, each with sentences: documents, events, or the sentences of a single document.</param>
    /// <param name="validation">The classifier's errors, or null.</param>
    /// <param name="resamples">How many; the validation has as many.</param>
    /// <param name="random">The stream that units are drawn by.</param>
    public ToneResamples(IReadOnlyList<ToneTally> units, ValidationSample? validation, int resamples, SeededRandom random)
    {
        Total = ToneTally.Total(units);
        _count = units.Count;
        _units = Total.Sentences * Total.Sentences / units.Sum(u => u.Sentences * u.Sentences);
        _effectiveSentences = Total.Sentences / (1 + (UsualLikeness * ((Total.Sentences / units.Count) - 1)));
        _validation = validation;
        _tallies = ClusterBootstrap.Resample(units, resamples, random);
        if (validation is not null)
        {
            _corrected = [.. _tallies.Select((t, i) => Unbounded(t, validation.Resampled[i]))];
            _byUnits = [.. _tallies.Select(t => Unbounded(t, validation.All))];
            _byErrors = [.. validation.Resampled.Select(e => Unbounded(Total, e))];
        }
    }

    /// <summary>Everything together.</summary>
    public ToneTally Total { get; }

    /// <summary>The share of a stance as it was given.</summary>
    public ResampledValue RawShare(StanceLabel label) => Raw(Total.LabelShares[label], t => t.LabelShares[label], LeastVariance(label));

    /// <summary>The mean bias score.</summary>
    public ResampledValue MeanBias() => Raw(Total.MeanBias, t => t.MeanBias, 0);

    /// <summary>The corrected share of a stance; null without validation.</summary>
    public ResampledValue? CorrectedShare(StanceLabel label) => _validation is null ? null : new ResampledValue
    {
        Estimate = ShareCorrections.Default.Correct(Total, [], _validation.All)[label],
        Centre = Unbounded(Total, _validation.All)[label],
        Values = [.. _corrected.Select(c => c[label])],
        ByUnits = [.. _byUnits.Select(c => c[label])],
        Units = _units,
        LeastVariance = LeastVariance(label),
        ByErrors = [.. _byErrors.Select(c => c[label])],
        ErrorUnits = _validation.Documents,
    };

    /// <summary>The share of biased sentences that the mean score stands for; null without validation, or where the score hardly tells.</summary>
    public ResampledValue? BiasedShare()
    {
        if (_validation is null || !_validation.All.TellsBias)
        {
            return null;
        }

        double centre = _validation.All.BiasedShare(Total.MeanBias);
        return new ResampledValue
        {
            Estimate = Math.Clamp(centre, 0, 1),
            Centre = centre,
            Values = [.. _tallies.Select((t, i) => _validation.Resampled[i].BiasedShare(t.MeanBias))],
            ByUnits = [.. _tallies.Select(t => _validation.All.BiasedShare(t.MeanBias))],
            Units = _units,
            ByErrors = [.. _validation.Resampled.Select(e => e.BiasedShare(Total.MeanBias))],
            ErrorUnits = _validation.Documents,
        };
    }

    // Documents that happen to be alike don't make a share surer than its sentences by themselves would, and a share of
    // which none was seen is not surely 0. Of an event's mean the sentences are not known any more.
    private double LeastVariance(StanceLabel label)
    {
        double share = Total.LabelShares[label];
        double reach = share is 0 or 1 && _units > 1 ? BootstrapInterval.LargestUnseen(_effectiveSentences) / BootstrapInterval.Quantile(Math.Max(1, _units - 1)) : 0;
        double bySentences = Total.Sentences > _count ? share * (1 - share) / Total.Sentences : 0;
        return Math.Max(reach * reach, bySentences) * (_units - 1) / _units;
    }

    private static StanceVector Unbounded(ToneTally tally, ClassifierErrors errors) => ShareCorrections.Default.Unbounded(tally, errors);

    private ResampledValue Raw(double estimate, Func<ToneTally, double> value, double leastVariance)
    {
        double[] values = [.. _tallies.Select(value)];
        return new ResampledValue { Estimate = estimate, Centre = estimate, Values = values, ByUnits = values, Units = _units, LeastVariance = leastVariance };
    }
}
