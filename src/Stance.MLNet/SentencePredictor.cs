using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Features;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>A fitted chain of transforms with one row to run through it. Not thread-safe, as ML.NET's PredictionEngine isn't; nothing of ML.NET's is shared but what never changes.</summary>
internal sealed class SentencePredictor
{
    private readonly Action<ScoringScratch> _put;
    private readonly StanceLabel[] _labels;
    private readonly ValueGetter<VBuffer<float>> _stance;
    private readonly ValueGetter<float>? _bias;
    private VBuffer<float> _probabilities;

    /// <summary>A predictor of its own.</summary>
    /// <param name="chain">Makes the probability columns of <see cref="SentenceColumns.Input"/>.</param>
    /// <param name="schema">The chain's input.</param>
    /// <exception cref="InvalidDataException">It does not make those columns.</exception>
    public SentencePredictor(ITransformer chain, DataViewSchema schema)
    {
        List<IRowToRowMapper> mappers = MappersOf(chain, schema);
        DataViewSchema output = mappers[^1].OutputSchema;
        DataViewSchema.Column stance = output.GetColumnOrNull(SentenceColumns.StanceProbabilities) ?? throw new InvalidDataException($"it has no column {SentenceColumns.StanceProbabilities}");
        DataViewSchema.Column? bias = output.GetColumnOrNull(SentenceColumns.BiasProbability);
        var sentence = new SentenceRow(mappers[0].InputSchema);
        _put = sentence.Set;
        _labels = ProbabilityColumns.LabelsOf(stance);
        DataViewRow row = Connect(sentence, mappers, bias is DataViewSchema.Column some ? [stance, some] : [stance]);
        _stance = row.GetGetter<VBuffer<float>>(stance);
        _bias = bias is DataViewSchema.Column b ? row.GetGetter<float>(b) : null;
    }

    /// <summary>The logits of the sentence that the scratch has read.</summary>
    public QuestionLogits Predict(ScoringScratch scratch)
    {
        _put(scratch);
        _stance(ref _probabilities);
        float biased = 0.5f;
        _bias?.Invoke(ref biased);
        return ProbabilityColumns.ToLogits(_labels, _probabilities, biased);
    }

    // One for each transform of the chain, each from the columns of the one before.
    private static List<IRowToRowMapper> MappersOf(ITransformer chain, DataViewSchema schema)
    {
        var mappers = new List<IRowToRowMapper>();
        foreach (ITransformer transform in chain as IEnumerable<ITransformer> ?? [chain])
        {
            mappers.Add(transform.GetRowToRowMapper(schema));
            schema = mappers[^1].OutputSchema;
        }

        return mappers.Count > 0 ? mappers : throw new InvalidDataException("it has no transforms");
    }

    private static DataViewRow Connect(DataViewRow row, List<IRowToRowMapper> mappers, DataViewSchema.Column[] wanted)
    {
        var active = new DataViewSchema.Column[mappers.Count][];
        for (int i = mappers.Count - 1; i >= 0; i--)
        {
            active[i] = wanted;
            wanted = [.. mappers[i].GetDependencies(wanted)];
        }

        for (int i = 0; i < mappers.Count; i++)
        {
            row = new RememberingRow(mappers[i].GetRow(row, active[i]));
        }

        return row;
    }
}
