using Stance.Models;

namespace Stance.Labels;

/// <summary>A sentence that two readers labelled, each without seeing what the other did.</summary>
/// <param name="StanceA">The first reader's stance; null if not given.</param>
/// <param name="StanceB">The second's.</param>
/// <param name="BiasedA">The first reader's bias label; null if not given.</param>
/// <param name="BiasedB">The second's.</param>
public readonly record struct DoublyLabelledRow(StanceLabel? StanceA, StanceLabel? StanceB, bool? BiasedA, bool? BiasedB);
