using Stance.Models;

namespace Stance.Comparison;

/// <summary>The tone of some of a source's sentences in every resample: what intervals of it, and of its difference from another's, are made of. Immutable.</summary>
internal sealed class ToneResamples
{
    private readonly ToneTally[] _tallies;
    private readonly int _units;
    private readonly ValidationSample? _validation;
    private readonly StanceVector[] _corrected = [];
    private readonly StanceVector[] _byUnits = [];
    private readonly StanceVector[] _byErrors = [];
    private readonly StanceVector _estimate;

    /// <summary>Resamples.</summary>
    /// <param name="units">One or more, each with sentences: documents, events, or the sentences of a single document.</param>
    /// <param name="validation">The classifier's errors, or null.</param>
    /// <param name="resamples">How many; the validation has as many.</param>
    /// <param name="random">The stream that units are drawn by.</param>
    public ToneResamples(IReadOnlyList<ToneTally> units, ValidationSample? validation, int resamples, SeededRandom random)
    {
        Total = ToneTally.Total(units);
        _units = units.Count;
        _validation = validation;
        _tallies = ClusterBootstrap.Resample(units, resamples, random);
        if (validation is not null)
        {
            _estimate = Correct(Total, validation.All);
            _corrected = [.. _tallies.Select((t, i) => Correct(t, validation.Resampled[i]))];
            _byUnits = [.. _tallies.Select(t => Correct(t, validation.All))];
            _byErrors = [.. validation.Resampled.Select(e => Correct(Total, e))];
        }
    }

    /// <summary>Everything together.</summary>
    public ToneTally Total { get; }

    /// <summary>The share of a stance as it was given.</summary>
    public ResampledValue RawShare(StanceLabel label) => Raw(Total.LabelShares[label], t => t.LabelShares[label]);

    /// <summary>The mean bias score.</summary>
    public ResampledValue MeanBias() => Raw(Total.MeanBias, t => t.MeanBias);

    /// <summary>The corrected share of a stance; null without validation.</summary>
    public ResampledValue? CorrectedShare(StanceLabel label) => _validation is null ? null : new ResampledValue
    {
        Estimate = _estimate[label],
        Values = [.. _corrected.Select(c => c[label])],
        ByUnits = [.. _byUnits.Select(c => c[label])],
        Units = _units,
        ByErrors = [.. _byErrors.Select(c => c[label])],
        ErrorUnits = _validation.Documents,
    };

    /// <summary>The share of biased sentences that the mean score stands for; null without validation, or where the score hardly tells.</summary>
    public ResampledValue? BiasedShare()
    {
        if (_validation?.All.BiasedShare(Total.MeanBias) is not double estimate)
        {
            return null;
        }

        double Share(ToneTally tally, ClassifierErrors errors) => errors.BiasedShare(tally.MeanBias) ?? estimate;
        return new ResampledValue
        {
            Estimate = estimate,
            Values = [.. _tallies.Select((t, i) => Share(t, _validation.Resampled[i]))],
            ByUnits = [.. _tallies.Select(t => Share(t, _validation.All))],
            Units = _units,
            ByErrors = [.. _validation.Resampled.Select(e => Share(Total, e))],
            ErrorUnits = _validation.Documents,
        };
    }

    private static StanceVector Correct(ToneTally tally, ClassifierErrors errors) => ShareCorrections.Default.Correct(tally, [], errors);

    private ResampledValue Raw(double estimate, Func<ToneTally, double> value)
    {
        double[] values = [.. _tallies.Select(value)];
        return new ResampledValue { Estimate = estimate, Values = values, ByUnits = values, Units = _units };
    }
}
