namespace Stance.Comparison;

/// <summary>How sources are compared.</summary>
public sealed record ToneComparisonOptions
{
    /// <summary>What documents are compared by: 'source', 'document' or a field's name.</summary>
    public string By { get; init; } = "source";

    /// <summary>Whether pairs are tested; not where each document is a source of its own.</summary>
    public bool Tests { get; init; } = true;

    /// <summary>The level of the tests, after Holm.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Of all that is drawn by chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Bootstrap draws.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Permutations of a test, where there are too many to try all.</summary>
    public int Permutations { get; init; } = 9999;

    /// <summary>Up to so many pairs, terms are listed that are not sure.</summary>
    public int MostPairsWithUnsureTerms { get; init; } = 10;

    /// <summary>With more pairs no terms are looked for.</summary>
    public int MostPairsWithTerms { get; init; } = 200;

    /// <summary>Threads; any number gives the same result.</summary>
    public int Threads { get; init; } = 1;
}
