namespace Stance.Comparison;

/// <summary>How a source uses a term.</summary>
/// <param name="Count">How often.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="PerThousand">How often in a thousand of its own words.</param>
internal readonly record struct TermUse(int Count, int Documents, double PerThousand)
{
    /// <summary>The use of a term in some documents.</summary>
    public static TermUse Of(int term, ReadOnlySpan<DocumentTerms> documents)
    {
        int count = 0;
        int users = 0;
        long words = 0;
        foreach (DocumentTerms document in documents)
        {
            int place = Array.BinarySearch(document.Terms, term);
            count += place < 0 ? 0 : document.Counts[place];
            users += place < 0 ? 0 : 1;
            words += document.Words;
        }

        return new TermUse(count, users, 1000.0 * count / Math.Max(1, words));
    }
}
