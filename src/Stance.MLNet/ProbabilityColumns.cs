using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>From the probability columns of <see cref="SentenceColumns"/> to logits. Stateless.</summary>
internal static class ProbabilityColumns
{
    // Of a label that training has not met, or that a leaf is quite sure of.
    private const double LeastProbability = 1e-7;

    /// <summary>The labels of a column's slots: their order is the one in which training met them.</summary>
    /// <exception cref="InvalidDataException">The slots are not named by stances.</exception>
    public static StanceLabel[] LabelsOf(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull("SlotNames") is null)
        {
            throw new InvalidDataException($"its column {column.Name} does not name its stances");
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(n => StanceNames.TryParse(n.ToString(), out StanceLabel label) ? label : throw new InvalidDataException($"it knows a stance '{n}'"))];
    }

    /// <summary>The logits of all rows of a view.</summary>
    public static QuestionLogits[] Read(IDataView view)
    {
        DataViewSchema.Column stance = view.Schema[SentenceColumns.StanceProbabilities];
        DataViewSchema.Column? bias = view.Schema.GetColumnOrNull(SentenceColumns.BiasProbability);
        StanceLabel[] labels = LabelsOf(stance);
        using DataViewRowCursor cursor = view.GetRowCursor(bias is DataViewSchema.Column some ? [stance, some] : [stance]);
        ValueGetter<VBuffer<float>> getStance = cursor.GetGetter<VBuffer<float>>(stance);
        ValueGetter<float>? getBias = bias is DataViewSchema.Column b ? cursor.GetGetter<float>(b) : null;
        VBuffer<float> probabilities = default;
        var logits = new List<QuestionLogits>();
        while (cursor.MoveNext())
        {
            getStance(ref probabilities);
            float biased = 0.5f;
            getBias?.Invoke(ref biased);
            logits.Add(ToLogits(labels, probabilities, biased));
        }

        return [.. logits];
    }

    /// <summary>The logits of the questions that probabilities answer.</summary>
    /// <param name="labels">Of the probabilities.</param>
    /// <param name="probabilities">Of the stances that training has met.</param>
    /// <param name="biased">That the wording is loaded.</param>
    public static QuestionLogits ToLogits(StanceLabel[] labels, in VBuffer<float> probabilities, float biased)
    {
        Span<double> stance = stackalloc double[StanceNames.Count];
        stance.Fill(LeastProbability);
        for (int i = 0; i < labels.Length; i++)
        {
            stance[(int)labels[i]] = Math.Max(probabilities.GetItemOrDefault(i), LeastProbability);
        }

        return new QuestionLogits(
            LogOdds(stance[(int)StanceLabel.Reader], stance[(int)StanceLabel.Neutral] + stance[(int)StanceLabel.Editorial]),
            LogOdds(stance[(int)StanceLabel.Editorial], stance[(int)StanceLabel.Neutral]),
            LogOdds(Math.Max(biased, LeastProbability), Math.Max(1 - biased, LeastProbability)));
    }

    private static double LogOdds(double yes, double no) => DeterministicMath.Log(yes / no);
}
