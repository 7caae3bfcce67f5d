using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>Fitted transforms from log-odds and cues to probabilities.</summary>
/// <param name="ml">The context that fitted them.</param>
/// <param name="transforms">In their order.</param>
internal sealed class TreeChain(MLContext ml, IReadOnlyList<ITransformer> transforms)
{
    /// <summary>The transforms.</summary>
    public IReadOnlyList<ITransformer> Transforms => transforms;

    /// <summary>Records as a view.</summary>
    /// <param name="ml">The context.</param>
    /// <param name="records">At least one; all know the same stances.</param>
    public static IDataView Load(MLContext ml, IEnumerable<StackedRecord> records)
    {
        StackedRecord[] all = [.. records];
        SchemaDefinition schema = SchemaDefinition.Create(typeof(StackedRecord));
        schema[SentenceColumns.Cues].ColumnType = SentenceColumns.CuesType;
        schema[SentenceColumns.StanceLogOdds].ColumnType = new VectorDataViewType(NumberDataViewType.Single, all[0].StanceLogOdds.Length);
        return ml.Data.LoadFromEnumerable(all, schema);
    }

    /// <summary>The logits of records.</summary>
    public QuestionLogits[] Score(StackedRecord[] records) =>
        ProbabilityColumns.Read(new TransformerChain<ITransformer>([.. transforms]).Transform(Load(ml, records)));
}
