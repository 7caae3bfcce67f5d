namespace Stance.Comparison;

/// <summary>What one way of correction makes of a source's shares; they sum to 1.</summary>
/// <param name="Method">'ACC', 'PACC' or 'EMQ'.</param>
/// <param name="Neutral">Neutral reporting.</param>
/// <param name="Editorial">Editorial comment.</param>
/// <param name="Reader">Reader speculation.</param>
public sealed record CorrectedShares(string Method, double Neutral, double Editorial, double Reader);
