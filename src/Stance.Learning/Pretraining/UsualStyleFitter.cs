using Stance.Features;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Pretraining;

/// <summary>Learns from whole articles how their style varies. Deterministic.</summary>
internal static class UsualStyleFitter
{
    private const int FewestSentences = 8;
    private const int MostArticles = 4000;
    private const double Rare = 0.001;

    // A cue whose articles differ no more than chance has them differ would make any page unusual.
    private const double LeastBetween = 0.05;

    /// <summary>The usual style; null where there are too few articles to tell.</summary>
    /// <param name="articles">The sentences of each article; those of fewer than eight are passed over, and of more than 4,000 evenly spaced ones are taken.</param>
    /// <param name="threads">1 or more.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public static UsualStyle? Fit(IEnumerable<IReadOnlyList<string>> articles, int threads, CancellationToken cancellation)
    {
        IReadOnlyList<string>[] all = [.. articles.Where(a => a.Count >= FewestSentences)];
        int taken = Math.Min(all.Length, MostArticles);
        if (taken < 1 / Rare)
        {
            return null;
        }

        var read = new ArticleCues[taken];
        Parallel.For(0, taken, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => read[i] = ArticleCues.Of(all[(int)((long)i * all.Length / taken)]));

        // The limit is read off articles that the variances do not come from.
        UsualStyle style = Fit([.. read.Where((_, i) => i % 2 == 0)], double.MaxValue);
        double[] distances = [.. read.Where((_, i) => i % 2 == 1).Select(a => style.Distance(a.Sums, a.Sentences)).Order()];
        double limit = Math.Round(distances[(int)((1 - Rare) * (distances.Length - 1))], 2);
        return new UsualStyle(style.Means.ToArray(), style.Between.ToArray(), style.Within.ToArray(), limit);
    }

    // Method of moments, one-way random effects: E[variance of means] = between + within × mean of 1/n.
    private static UsualStyle Fit(ArticleCues[] articles, double limit)
    {
        var means = new double[StyleCues.Count];
        var between = new double[StyleCues.Count];
        var within = new double[StyleCues.Count];
        double inverse = articles.Average(a => 1.0 / a.Sentences);
        for (int cue = 0; cue < means.Length; cue++)
        {
            double mean = articles.Average(a => a.Sums[cue] / a.Sentences);
            double total = articles.Average(a => Square((a.Sums[cue] / a.Sentences) - mean));
            means[cue] = mean;
            within[cue] = articles.Average(a => Math.Max(0, a.Squares[cue] - (Square(a.Sums[cue]) / a.Sentences)) / (a.Sentences - 1));
            between[cue] = Math.Max(total - (within[cue] * inverse), LeastBetween * total);
        }

        return new UsualStyle(means, between, within, limit);
    }

    private static double Square(double x) => x * x;

    private sealed record ArticleCues(int Sentences, double[] Sums, double[] Squares)
    {
        public static ArticleCues Of(IReadOnlyList<string> sentences)
        {
            var cues = new float[StyleCues.Count];
            var sums = new double[cues.Length];
            var squares = new double[cues.Length];
            var tokenized = new TokenizedSentence();
            foreach (string text in sentences)
            {
                Sentence sentence = SentenceFinder.Whole(text);
                tokenized.Read(text, sentence.Span, sentence.Quotations);
                StyleCues.Fill(tokenized, cues);
                for (int cue = 0; cue < cues.Length; cue++)
                {
                    sums[cue] += cues[cue];
                    squares[cue] += (double)cues[cue] * cues[cue];
                }
            }

            return new ArticleCues(sentences.Count, sums, squares);
        }
    }
}
