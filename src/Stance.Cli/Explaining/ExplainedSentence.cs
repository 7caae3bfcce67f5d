using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Explaining;

/// <summary>One sentence of output with what its places count from.</summary>
/// <param name="Document">The page's name.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Offset">Added to every span: where the line stands in its file, for lists of sentences.</param>
/// <param name="Explanation">Why it got its labels.</param>
internal sealed record ExplainedSentence(string Document, string Text, int Offset, SentenceExplanation Explanation)
{
    /// <summary>Where a span starts, in the text as read.</summary>
    public int StartOf(TextSpan span) => Offset + span.Start;
}
