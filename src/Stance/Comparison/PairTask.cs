namespace Stance.Comparison;

/// <summary>One row of a comparison before it is reckoned: two sources, a measure, and the events if documents are matched.</summary>
/// <param name="Pair">The pair's number.</param>
/// <param name="A">The one source.</param>
/// <param name="B">The other.</param>
/// <param name="Measure">By what.</param>
/// <param name="Events">What both report of common events by that measure; null where documents are not matched.</param>
internal sealed record PairTask(int Pair, SourceSample A, SourceSample B, ToneMeasure Measure, IReadOnlyList<SharedEvent>? Events);
