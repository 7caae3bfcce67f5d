using System.Collections.Concurrent;
using Microsoft.ML;
using Stance.Features;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>A classifier that ML.NET trained. Thread-safe: every call in flight has a predictor of its own.</summary>
internal sealed class MLNetClassifier : IEngineClassifier
{
    private readonly ITransformer _chain;
    private readonly DataViewSchema _schema;
    private readonly ConcurrentBag<SentencePredictor> _predictors = [];

    /// <summary>A classifier.</summary>
    /// <param name="chain">Makes the probability columns.</param>
    /// <param name="schema">Its input.</param>
    /// <param name="content">What <see cref="MLNetEngine"/> reads it from.</param>
    /// <exception cref="InvalidDataException">The chain does not make those columns.</exception>
    public MLNetClassifier(ITransformer chain, DataViewSchema schema, ReadOnlyMemory<byte> content)
    {
        _chain = chain;
        _schema = schema;
        Content = content;
        _predictors.Add(new SentencePredictor(chain, schema));
    }

    /// <inheritdoc/>
    public string Engine => MLNetEngine.EngineName;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Content { get; }

    /// <inheritdoc/>
    public QuestionLogits Logits(ScoringScratch scratch)
    {
        SentencePredictor predictor = _predictors.TryTake(out SentencePredictor? free) ? free : new SentencePredictor(_chain, _schema);
        QuestionLogits logits = predictor.Predict(scratch);
        _predictors.Add(predictor);
        return logits;
    }
}
