namespace Stance.Comparison;

/// <summary>How surely two sentences report the same fact or quotation. Thread-safe, no state.</summary>
internal static class SentenceLikeness
{
    private const double LeastShared = 9;
    private const double LeastPart = 0.55;
    private const int LeastQuoted = 5;
    private const double LeastQuotedPart = 0.6;
    private const double LeastQuotedWeight = 4;
    private const int LeastWords = 3;

    /// <summary>0 if they do not, by what can be told; else above 0, the greater the surer.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="weights">Of each word.</param>
    public static double Of(ComparedSentence a, ComparedSentence b, double[] weights)
    {
        double shared = 0;
        int words = 0;
        for (int i = 0, j = 0; i < a.Distinct.Length && j < b.Distinct.Length;)
        {
            int order = a.Distinct[i].CompareTo(b.Distinct[j]);
            if (order == 0)
            {
                shared += weights[a.Distinct[i]];
                words += weights[a.Distinct[i]] > 1 ? 1 : 0;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        double part = shared >= LeastShared && words >= LeastWords ? shared / Math.Min(Sum(a, weights), Sum(b, weights)) : 0;
        return Math.Max(part >= LeastPart ? part : 0, Quotation(a.Quoted, b.Quoted, weights));
    }

    private static double Sum(ComparedSentence sentence, double[] weights)
    {
        double sum = 0;
        foreach (int word in sentence.Distinct)
        {
            sum += weights[word];
        }

        return sum;
    }

    // The longest common subsequence of the quoted words, as a share of the shorter quotation; above 1 as a quotation is surer than facts.
    private static double Quotation(int[] a, int[] b, double[] weights)
    {
        int shorter = Math.Min(a.Length, b.Length);
        if (shorter < LeastQuoted)
        {
            return 0;
        }

        (int length, double weight) = LongestCommon(a, b, weights);
        double part = (double)length / shorter;
        return length >= LeastQuoted && part >= LeastQuotedPart && weight >= LeastQuotedWeight ? 1 + part : 0;
    }

    // Of the longest ones the heaviest.
    private static (int Length, double Weight) LongestCommon(int[] a, int[] b, double[] weights)
    {
        var before = new (int Length, double Weight)[b.Length + 1];
        var row = new (int Length, double Weight)[b.Length + 1];
        foreach (int word in a)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Better(before[j], row[j - 1]);
                if (b[j - 1] == word)
                {
                    row[j] = Better(row[j], (before[j - 1].Length + 1, before[j - 1].Weight + weights[word]));
                }
            }

            (before, row) = (row, before);
        }

        return before[b.Length];
    }

    private static (int Length, double Weight) Better((int Length, double Weight) x, (int Length, double Weight) y) =>
        x.Length != y.Length ? (x.Length > y.Length ? x : y) : x.Weight >= y.Weight ? x : y;
}
