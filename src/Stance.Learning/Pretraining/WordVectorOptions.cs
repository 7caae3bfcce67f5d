namespace Stance.Learning.Pretraining;

/// <summary>How word vectors are made.</summary>
public sealed record WordVectorOptions
{
    /// <summary>Numbers to a vector. 1 or more.</summary>
    public int Dimensions { get; init; } = 100;

    /// <summary>Most words that get a vector, the most frequent ones.</summary>
    public int VocabularySize { get; init; } = 40_000;

    /// <summary>Occurrences that a word needs.</summary>
    public int MinimumCount { get; init; } = 5;

    /// <summary>Words to each side that count as context, nearer ones more: weight 1/distance.</summary>
    public int Window { get; init; } = 5;

    /// <summary>Exponent on the words' frequencies, so that rare words don't get the largest PMI (Levy, Goldberg &amp; Dagan 2015, section 3.1).</summary>
    public double FrequencyExponent { get; init; } = 0.75;

    /// <summary>Power of the singular values in the vectors; 0 ≤ p ≤ 1 (ibid., section 3.3).</summary>
    public double SingularValueExponent { get; init; } = 0.5;

    /// <summary>Multiplications by the matrix beyond the first (Halko, Martinsson &amp; Tropp 2011, section 4.5).</summary>
    public int PowerIterations { get; init; } = 3;

    /// <summary>Directions beyond <see cref="Dimensions"/> (ibid., section 4.2).</summary>
    public int Oversampling { get; init; } = 12;

    /// <summary>a in the weight a / (a + p(word)) of a word in a sentence's mean (Arora, Liang &amp; Ma 2017).</summary>
    public double SifConstant { get; init; } = 1e-3;
}
