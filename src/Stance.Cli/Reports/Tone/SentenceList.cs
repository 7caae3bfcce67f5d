namespace Stance.Cli.Reports.Tone;

/// <summary>The sentences behind a figure.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Places">Those shown, by their place in the catalogue.</param>
internal sealed record SentenceList(string Caption, int Total, IReadOnlyList<int> Places);
