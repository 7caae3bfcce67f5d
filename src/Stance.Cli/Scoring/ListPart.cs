using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Some sentences of a list, with what stands in front of each row and how much came before.</summary>
/// <param name="Document">Without rows.</param>
/// <param name="Sentences">Not yet labelled; their starts count from the part's.</param>
/// <param name="FirstIndex">The number of the first, from 0.</param>
/// <param name="Start">Where the part starts in the list's text, in units as the user wants them.</param>
internal sealed record ListPart(ScoredDocument Document, IReadOnlyList<ListedSentence> Sentences, int FirstIndex, int Start);
