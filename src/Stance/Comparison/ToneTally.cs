namespace Stance.Comparison;

/// <summary>What a resample needs to know of some sentences: sums that can be added, so that no sentence is looked at again.</summary>
/// <param name="Sentences">How many; for an event's mean tone, 1.</param>
/// <param name="Labels">Sentences by the stance that they were given.</param>
/// <param name="Probabilities">Sums of their probabilities.</param>
/// <param name="Bias">Sum of their bias scores.</param>
internal readonly record struct ToneTally(double Sentences, StanceVector Labels, StanceVector Probabilities, double Bias)
{
    /// <summary>Shares of the labels; not a number without sentences.</summary>
    public StanceVector LabelShares => Labels * (1 / Sentences);

    /// <summary>Mean probabilities; not a number without sentences.</summary>
    public StanceVector MeanProbabilities => Probabilities * (1 / Sentences);

    /// <summary>Mean bias score; not a number without sentences.</summary>
    public double MeanBias => Bias / Sentences;

    /// <summary>Both together.</summary>
    public static ToneTally operator +(ToneTally a, ToneTally b) =>
        new(a.Sentences + b.Sentences, a.Labels + b.Labels, a.Probabilities + b.Probabilities, a.Bias + b.Bias);

    /// <summary>The tally of one sentence.</summary>
    public static ToneTally Of(ToneSentence sentence)
    {
        var probabilities = new StanceVector(sentence.Probabilities.Neutral, sentence.Probabilities.Editorial, sentence.Probabilities.Reader);
        return new ToneTally(1, StanceVector.Of(sentence.Stance), probabilities, sentence.Bias);
    }

    /// <summary>The tally of some sentences.</summary>
    public static ToneTally Of(IEnumerable<ToneSentence> sentences) => sentences.Aggregate(default(ToneTally), (sum, s) => sum + Of(s));

    /// <summary>All together.</summary>
    public static ToneTally Total(IReadOnlyList<ToneTally> tallies)
    {
        ToneTally total = default;
        foreach (ToneTally tally in tallies)
        {
            total += tally;
        }

        return total;
    }

    /// <summary>The same tone as one sentence: what an event counts, however many sentences report it.</summary>
    public ToneTally Mean() => new(1, LabelShares, MeanProbabilities, MeanBias);
}
