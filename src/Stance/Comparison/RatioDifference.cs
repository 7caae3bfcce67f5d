namespace Stance.Comparison;

/// <summary>The studentised difference between the ratio Σ sum / Σ sentences of some documents and that of the others, without its sign.</summary>
/// <remarks>
/// The variance of a ratio R over n documents is n/(n − 1) Σ (sum − R sentences)² / (Σ sentences)². With a single document on
/// a side there is none: then the difference itself counts. Two sides that do not vary at all differ infinitely, or not.
/// </remarks>
internal sealed class RatioDifference
{
    private const double Flat = 1e-12;
    private readonly Sums[] _documents;
    private readonly Sums _total;

    /// <summary>Of these documents.</summary>
    public RatioDifference(IReadOnlyList<DocumentTone> documents)
    {
        _documents = [.. documents.Select(d => new Sums(1, d.Sum, d.Sentences, d.Sum * d.Sum, d.Sum * d.Sentences, d.Sentences * d.Sentences))];
        foreach (Sums document in _documents)
        {
            _total += document;
        }
    }

    /// <summary>The statistic, 0 or more, may be infinite.</summary>
    /// <param name="chosen">Numbers of the documents on the one side; some, not all.</param>
    public double Of(ReadOnlySpan<int> chosen)
    {
        Sums one = default;
        foreach (int document in chosen)
        {
            one += _documents[document];
        }

        Sums other = _total - one;
        double difference = Math.Abs(one.Ratio - other.Ratio);
        double scale = _total.Squares / (_total.Sentences * _total.Sentences);
        if (difference * difference <= Flat * scale)
        {
            return 0;
        }

        if (one.Documents < 2 || other.Documents < 2)
        {
            return difference;
        }

        double variance = one.Variance + other.Variance;
        return variance <= Flat * scale ? double.PositiveInfinity : difference / Math.Sqrt(variance);
    }

    private readonly record struct Sums(double Documents, double Sum, double Sentences, double Squares, double Products, double SentenceSquares)
    {
        public double Ratio => Sum / Sentences;

        public double Variance => Documents / (Documents - 1) * Math.Max(0, Squares - (2 * Ratio * Products) + (Ratio * Ratio * SentenceSquares)) / (Sentences * Sentences);

        public static Sums operator +(Sums a, Sums b) => new(a.Documents + b.Documents, a.Sum + b.Sum, a.Sentences + b.Sentences, a.Squares + b.Squares, a.Products + b.Products, a.SentenceSquares + b.SentenceSquares);

        public static Sums operator -(Sums a, Sums b) => new(a.Documents - b.Documents, a.Sum - b.Sum, a.Sentences - b.Sentences, a.Squares - b.Squares, a.Products - b.Products, a.SentenceSquares - b.SentenceSquares);
    }
}
