using Stance.Pages;

namespace Stance.Labels;

/// <summary>What one thing in a sentence adds to a question's logit.</summary>
public sealed record Contribution
{
    /// <summary>What kind of thing it is.</summary>
    public required ContributionKind Kind { get; init; }

    /// <summary>A word, phrase or run of marks as first written; a cue's name, behind it the entries of its list that were found ('loaded-mild: regime'); 'intercept'.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the page's text, in order, once for each time; empty for an intercept and for cues that stand nowhere.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Added to the logit: above 0 for yes, below for no. Never 0, but for an intercept.</summary>
    public required double Value { get; init; }

    /// <summary>Of a cue: how much of it there is, and how much is usual; what it adds is its weight times the difference. Null for all else.</summary>
    public CueMeasure? Measure { get; init; }

    /// <summary>Of a word: what it is the sum of, in the order word, characters, meaning, zeros left out. Of all else: empty.</summary>
    public IReadOnlyList<Contribution> Parts { get; init; } = [];
}
