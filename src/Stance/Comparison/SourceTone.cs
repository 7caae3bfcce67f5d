namespace Stance.Comparison;

/// <summary>The tone of one source: its headlines and bodies, with its readers' comments apart.</summary>
public sealed record SourceTone
{
    /// <summary>Its name.</summary>
    public required string Source { get; init; }

    /// <summary>Headlines and bodies, quoted words included.</summary>
    public required VoiceTone All { get; init; }

    /// <summary>Those sentences of which it says most itself.</summary>
    public required VoiceTone OwnVoice { get; init; }

    /// <summary>Those sentences that are mostly quotation.</summary>
    public required VoiceTone QuotedVoice { get; init; }

    /// <summary>Its readers' comments.</summary>
    public required VoiceTone Comments { get; init; }

    /// <summary>What each way of correction makes of <see cref="All"/>; empty where nothing is known of the classifier's errors.</summary>
    public required IReadOnlyList<CorrectedShares> Methods { get; init; }

    /// <summary>What to be careful about, in words: 'methods disagree', 'few documents' and the like; empty for nothing.</summary>
    public required IReadOnlyList<string> Flags { get; init; }
}
