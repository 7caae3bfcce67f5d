namespace Stance.Learning.Metrics;

/// <summary>How well the rows of one group were judged. Rounded to four decimals.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Rows">All its rows.</param>
/// <param name="Stance">Those with a gold stance.</param>
/// <param name="Bias">Those with a gold bias label, at the threshold 0.5.</param>
public sealed record GroupMetrics(string Group, int Rows, GroupLabelMetrics Stance, GroupLabelMetrics Bias);
