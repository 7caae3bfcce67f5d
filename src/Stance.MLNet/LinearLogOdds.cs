using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>What logistic regressions of n-grams say of a sentence.</summary>
/// <param name="Stances">The log-odds of each stance against the others, in label order; NaN of one that was not learned.</param>
/// <param name="Bias">The log-odds that the wording is loaded; 0 where that was not learned.</param>
internal readonly record struct LinearLogOdds((float Neutral, float Editorial, float Reader) Stances, float Bias)
{
    // As of a label of probability 1e-7.
    private const float Never = -16;

    /// <summary>The log-odds of one stance.</summary>
    public float Of(StanceLabel label)
    {
        float odds = label switch
        {
            StanceLabel.Neutral => Stances.Neutral,
            StanceLabel.Editorial => Stances.Editorial,
            _ => Stances.Reader,
        };
        return float.IsNaN(odds) ? Never : odds;
    }

    /// <summary>Those of all rows of a view.</summary>
    public static LinearLogOdds[] Read(IDataView view)
    {
        DataViewSchema.Column stance = view.Schema[SentenceColumns.StanceLogOdds];
        DataViewSchema.Column? bias = view.Schema.GetColumnOrNull(SentenceColumns.BiasLogOdds);
        StanceLabel[] labels = ProbabilityColumns.LabelsOf(stance);
        float[] biases = bias is DataViewSchema.Column b ? [.. view.GetColumn<float>(b)] : [];
        return [.. view.GetColumn<float[]>(stance).Select((odds, i) =>
        {
            float At(StanceLabel label) => Array.IndexOf(labels, label) is >= 0 and int at ? odds[at] : float.NaN;
            return new LinearLogOdds((At(StanceLabel.Neutral), At(StanceLabel.Editorial), At(StanceLabel.Reader)), biases.Length == 0 ? 0 : biases[i]);
        })];
    }
}
