namespace Stance.Comparison;

/// <summary>The result of comparing sources: everything that its output shows.</summary>
public sealed record ToneComparison
{
    /// <summary>How it was made.</summary>
    public required ToneComparisonOptions Options { get; init; }

    /// <summary>Where the classifier's errors are known from, in words; null where they are not.</summary>
    public string? Validation { get; init; }

    /// <summary>The documents that count, by source and name.</summary>
    public required IReadOnlyList<ToneDocument> Documents { get; init; }

    /// <summary>In ordinal order of their names.</summary>
    public required IReadOnlyList<SourceTone> Sources { get; init; }

    /// <summary>Every two sources by every measure, unmatched before matched; empty where no tests were asked for.</summary>
    public required IReadOnlyList<TonePair> Pairs { get; init; }

    /// <summary>By pair, those that A uses more first, each the strongest first.</summary>
    public required IReadOnlyList<DistinctiveTerm> Terms { get; init; }

    /// <summary>In order of date and title.</summary>
    public required IReadOnlyList<NewsEvent> Events { get; init; }
}
