namespace Stance.Comparison;

/// <summary>A word or phrase of two words that one of two sources uses more.</summary>
public sealed record DistinctiveTerm
{
    /// <summary>The one source of the pair.</summary>
    public required string A { get; init; }

    /// <summary>The other.</summary>
    public required string B { get; init; }

    /// <summary>In lower case, as a rule; words apart by one space.</summary>
    public required string Term { get; init; }

    /// <summary>Whether it consists of names: words that are written with a capital inside sentences.</summary>
    public bool IsName { get; init; }

    /// <summary>The z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi &amp; Quinn 2008): above 0, A uses it more.</summary>
    public required double Z { get; init; }

    /// <summary>Two-sided, adjusted by Benjamini and Hochberg (1995) over the terms of the pair.</summary>
    public required double PAdjusted { get; init; }

    /// <summary>How often A has it.</summary>
    public required int CountA { get; init; }

    /// <summary>How often B has it.</summary>
    public required int CountB { get; init; }

    /// <summary>How often in a thousand words that A says itself.</summary>
    public double PerThousandA { get; init; }

    /// <summary>How often in a thousand words that B says itself.</summary>
    public double PerThousandB { get; init; }

    /// <summary>Documents of A that have it.</summary>
    public required int DocumentsA { get; init; }

    /// <summary>Documents of B that have it.</summary>
    public required int DocumentsB { get; init; }

    /// <summary>All sentences of both sources that have it, in document order.</summary>
    public required IReadOnlyList<SentenceRef> Sentences { get; init; }
}
