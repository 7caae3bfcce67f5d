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
        IRowToRowMapper mapper = chain.GetRowToRowMapper(schema);
        DataViewSchema.Column stance = mapper.OutputSchema.GetColumnOrNull(SentenceColumns.StanceProbabilities) ?? throw new InvalidDataException($"it has no column {SentenceColumns.StanceProbabilities}");
        DataViewSchema.Column? bias = mapper.OutputSchema.GetColumnOrNull(SentenceColumns.BiasProbability);
        var sentence = new SentenceRow(mapper.InputSchema);
        _put = sentence.Set;
        _labels = ProbabilityColumns.LabelsOf(stance);
        DataViewRow row = mapper.GetRow(sentence, bias is DataViewSchema.Column some ? [stance, some] : [stance]);
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
}
