namespace Stance.Sentences;

/// <summary>Carries an attribution over the sentences of one speech.</summary>
/// <remarks>
/// Sentences that follow on one another and stand mostly in quotation marks are one speech: if one of them names its
/// speaker with a reporting verb, or the sentence directly before or after does, that holds for all of them. In an
/// article the sentence before may close the paragraph before, which introduces the speech or begins it; among comments
/// it may not, since the next paragraph may be somebody else's. One pass.
/// </remarks>
internal static class QuotedRuns
{
    private const double Mostly = 0.5;

    /// <summary>Sets <see cref="Sentence.Attributed"/> of the sentences of one section.</summary>
    /// <param name="sentences">In order, each attributed by its own words so far.</param>
    /// <param name="opensBlock">Whether each is the first of its block.</param>
    /// <param name="crosses">Whether a speech may go on from one block to the next.</param>
    public static void Attribute(Span<Sentence> sentences, ReadOnlySpan<bool> opensBlock, bool crosses)
    {
        for (int i = 0; i < sentences.Length;)
        {
            if (sentences[i].Quoted <= Mostly)
            {
                i++;
                continue;
            }

            bool attributed = sentences[i].Attributed || (i > 0 && (crosses || !opensBlock[i]) && sentences[i - 1].Attributed);
            int end = i + 1;
            for (; end < sentences.Length && sentences[end].Quoted > Mostly && (crosses || !opensBlock[end]); end++)
            {
                attributed |= sentences[end].Attributed;
            }

            attributed |= end < sentences.Length && !opensBlock[end] && sentences[end].Attributed;
            for (; i < end; i++)
            {
                sentences[i] = sentences[i] with { Attributed = attributed };
            }
        }
    }
}
