using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>Fitted transforms, one after another, from a sentence to its probabilities.</summary>
/// <param name="ml">The context that fitted them.</param>
/// <param name="transforms">In their order.</param>
internal sealed class FittedChain(MLContext ml, IReadOnlyList<ITransformer> transforms)
{
    /// <summary>All in one.</summary>
    public TransformerChain<ITransformer> All { get; } = new([.. transforms]);

    /// <summary>The columns that it makes.</summary>
    public DataViewSchema Output => All.GetOutputSchema(SentenceColumns.Input);

    /// <summary>Whether it says anything of bias.</summary>
    public bool HasBias => Output.GetColumnOrNull(SentenceColumns.BiasProbability) is not null || Output.GetColumnOrNull(SentenceColumns.BiasLogOdds) is not null;

    /// <summary>The number of n-grams that it counts.</summary>
    public int Ngrams
    {
        get
        {
            DataViewSchema.Column? text = Output.GetColumnOrNull(SentencePipeline.TextFeatures);
            return text is DataViewSchema.Column column ? ((VectorDataViewType)column.Type).Size : 0;
        }
    }

    /// <summary>The same with more transforms behind.</summary>
    public FittedChain With(IEnumerable<ITransformer> more) => new(ml, [.. transforms, .. more]);

    /// <summary>What <see cref="MLNetEngine"/> reads it from.</summary>
    public byte[] ToContent()
    {
        using var archive = new MemoryStream();
        ml.Model.Save(All, SentenceColumns.Input, archive);
        archive.Position = 0;
        return InnerModel.FromArchive(archive);
    }

    /// <summary>The logits of records.</summary>
    public QuestionLogits[] Score(IEnumerable<SentenceRecord> records) => ProbabilityColumns.Read(Transform(records));

    /// <summary>Records with the chain's columns.</summary>
    public IDataView Transform(IEnumerable<SentenceRecord> records) => All.Transform(SentencePipeline.Load(ml, records));
}
