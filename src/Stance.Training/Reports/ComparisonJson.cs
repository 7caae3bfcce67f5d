using System.Globalization;
using System.Text.Json.Nodes;
using Stance.Learning.Metrics;

namespace Stance.Training.Reports;

/// <summary>The comparison of two models as JSON; docs/output.md says what each field is.</summary>
internal static class ComparisonJson
{
    /// <summary>The object.</summary>
    /// <param name="comparison">What was found.</param>
    /// <param name="a">SHA-256 of the first model's file.</param>
    /// <param name="b">SHA-256 of the second's.</param>
    public static JsonObject Of(ModelComparison comparison, string a, string b) => new()
    {
        ["a"] = a,
        ["b"] = b,
        ["seed"] = comparison.Seed,
        ["resamples"] = comparison.Resamples,
        ["alpha"] = PairedBootstrap.Alpha,
        ["stance"] = comparison.Stance is StanceComparison stance ? Of(stance) : null,
        ["bias"] = comparison.Bias is BiasComparison bias ? Of(bias) : null,
    };

    private static JsonObject Of(StanceComparison stance) => new()
    {
        ["rows"] = stance.Rows,
        ["documents"] = stance.Documents,
        ["differ"] = stance.Differ,
        ["onlyARight"] = stance.OnlyARight,
        ["onlyBRight"] = stance.OnlyBRight,
        ["mcNemarP"] = double.Parse(stance.McNemarP.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        ["macroF1"] = Of(stance.MacroF1),
        ["logLoss"] = Of(stance.LogLoss),
    };

    private static JsonObject Of(BiasComparison bias) => new()
    {
        ["rows"] = bias.Rows,
        ["documents"] = bias.Documents,
        ["differ"] = bias.Differ,
        ["macroF1"] = Of(bias.MacroF1),
        ["auc"] = Of(bias.Auc),
    };

    private static JsonObject Of(MetricDifference difference) => new()
    {
        ["a"] = Round(difference.A),
        ["b"] = Round(difference.B),
        ["difference"] = Round(difference.Difference),
        ["low"] = Round(difference.Low),
        ["high"] = Round(difference.High),
        ["differingDocuments"] = difference.DifferingDocuments,
        ["p"] = Round(difference.P),
        ["pAdjusted"] = Round(difference.AdjustedP),
        ["verdict"] = ComparisonTable.Text(difference.Verdict),
    };

    // No minus nought.
    private static double Round(double value) => Math.Round(value, 4) + 0.0;
}
