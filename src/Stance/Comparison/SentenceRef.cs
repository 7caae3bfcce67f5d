namespace Stance.Comparison;

/// <summary>A sentence by its document's name and its number in it.</summary>
/// <param name="Document">See <see cref="ToneDocument.Document"/>.</param>
/// <param name="Index">Counted from 0 through the document.</param>
public readonly record struct SentenceRef(string Document, int Index);
