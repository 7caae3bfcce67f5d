using Microsoft.ML;
using Microsoft.ML.Transforms;
using Stance.Labels;

namespace Stance.MLNet;

/// <summary>Fits the stance head and the bias head, each to the records that carry its label. Stateless.</summary>
internal static class HeadFit
{
    /// <summary>The heads' transforms. The bias head is left out where not both answers are there.</summary>
    /// <param name="ml">The context, used for this fit alone.</param>
    /// <param name="records">What to learn from.</param>
    /// <param name="load">From records to a view with the features.</param>
    /// <param name="heads">The trainers.</param>
    /// <exception cref="TrainingDataException">Fewer than two stances are there.</exception>
    public static IReadOnlyList<ITransformer> Fit<TRecord>(MLContext ml, IReadOnlyList<TRecord> records, Func<IEnumerable<TRecord>, IDataView> load, Heads heads)
        where TRecord : class, ILabelledRecord
    {
        TRecord[] stance = [.. records.Where(r => r.Stance is not null)];
        int stances = stance.Select(r => r.Stance).Distinct(StringComparer.Ordinal).Count();
        if (stances < 2)
        {
            throw new TrainingDataException($"the {stance.Length} training rows of a fold hold {stances} different stances; ML.NET's trainers need at least 2: add documents.");
        }

        // Keys in the order of the names, whichever row comes first.
        IDataView view = load(stance);
        view = ml.Transforms.Conversion.MapValueToKey(Heads.StanceKey, SentenceColumns.Stance, keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(view).Transform(view);
        ITransformer stanceHead = heads.Stance(ml).Fit(ml.Data.Cache(view, heads.Features, Heads.StanceKey));
        TRecord[] bias = [.. records.Where(r => r.HasBias)];
        return bias.Select(r => r.Biased).Distinct().Count() < 2
            ? [stanceHead]
            : [stanceHead, heads.Bias(ml).Fit(ml.Data.Cache(load(bias), heads.Features, SentenceColumns.Biased))];
    }
}
