namespace Stance.Pages;

/// <summary>Tells whether a text is English, by the share of its words that are common English function words.</summary>
/// <remarks>
/// English prose has 35 to 60 of them in a hundred words; other languages written in Latin letters, of which a few words
/// look the same ('in', 'die', 'me'), stay under 12. Pure, thread-safe; at most the first 4,000 words are looked at.
/// </remarks>
public static class LanguageCheck
{
    private const int FewestWords = 25;
    private const int MostWords = 4000;
    private const double LeastShare = 0.18;

    private static readonly WordSet FunctionWords = new((
        "the of and to that is was for it with as on be at by this have from or had not are but what all were when your can said there each "
        + "which she he do how their if will up other about out many then them these so some her would make like him into has two more my been who its now "
        + "than first did get you we they i his our us any only over such because could should after before being those most also where while through "
        + "between against during without just very even don't doesn't it's that's i'm no one new").Split(' '));

    /// <summary>Whether the text may be taken for English; a text of fewer than 25 words always may.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="share">Share of its words that are function words, 0 to 1.</param>
    public static bool IsEnglish(ReadOnlySpan<char> text, out double share)
    {
        var words = new Words(text);
        int count = 0;
        int common = 0;
        while (count < MostWords && words.MoveNext())
        {
            if (char.IsDigit(words.Current[0]))
            {
                continue;
            }

            count++;
            common += FunctionWords.Contains(words.Current) ? 1 : 0;
        }

        share = count == 0 ? 0 : (double)common / count;
        return count < FewestWords || share >= LeastShare;
    }
}
