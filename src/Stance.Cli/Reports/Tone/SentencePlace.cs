using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>A sentence with the document that it stands in.</summary>
/// <param name="Document">The document's place in <see cref="ToneComparison.Documents"/>.</param>
/// <param name="Sentence">The sentence.</param>
internal readonly record struct SentencePlace(int Document, ToneSentence Sentence);
