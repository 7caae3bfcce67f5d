namespace Stance.Comparison;

/// <summary>What the documents of two sources say of one event, by one measure.</summary>
/// <param name="A">Of the one source; at least one.</param>
/// <param name="B">Of the other; at least one.</param>
internal sealed record EventTone(IReadOnlyList<DocumentTone> A, IReadOnlyList<DocumentTone> B);
