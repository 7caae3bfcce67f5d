namespace Stance.Learning.Metrics;

/// <summary>How well one of the two labels was predicted in one group. Rounded to four decimals.</summary>
/// <param name="Rows">Rows with a gold label.</param>
/// <param name="Labels">Different gold labels among them.</param>
/// <param name="Accuracy">Share labelled right; null without rows.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur; null with fewer than 10 rows or fewer than two labels, where it would be a game of chance.</param>
public sealed record GroupLabelMetrics(int Rows, int Labels, double? Accuracy, double? MacroF1);
