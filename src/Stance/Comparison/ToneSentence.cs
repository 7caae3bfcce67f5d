using Stance.Models;
using Stance.Pages;

namespace Stance.Comparison;

/// <summary>A labelled sentence with its words, as a comparison reads it.</summary>
public sealed record ToneSentence
{
    /// <summary>From this share of quoted words on a sentence counts as quoted voice.</summary>
    public const double QuotedFrom = 0.5;

    private readonly StanceLabel? _stance;

    /// <summary>Where on the page it stands.</summary>
    public required SectionKind Section { get; init; }

    /// <summary>Counted from 0 through the document.</summary>
    public required int Index { get; init; }

    /// <summary>Its words, as they stand on the page; hostile until escaped.</summary>
    public required string Text { get; init; }

    /// <summary>Of the three stances, calibrated.</summary>
    public required LabelProbabilities Probabilities { get; init; }

    /// <summary>Probability that the wording is loaded, 0 to 1.</summary>
    public required double Bias { get; init; }

    /// <summary>Share of its words that somebody else says, 0 to 1.</summary>
    public double Quoted { get; init; }

    /// <summary>Whether a reporting verb with a speaker goes with it.</summary>
    public bool Attributed { get; init; }

    /// <summary>The stance: the likeliest, or what somebody made of it by hand.</summary>
    public StanceLabel Stance
    {
        get => _stance ?? Probabilities.Best;
        init => _stance = value;
    }

    /// <summary>Whether somebody gave it another stance than the likeliest.</summary>
    public bool ByHand { get; init; }

    /// <summary>Whether it counts to its source's own tone: headline and body, or a list of sentences.</summary>
    public bool IsOwnTone => Section is SectionKind.Headline or SectionKind.Body or SectionKind.None;

    /// <summary>Whether most of it is somebody else's words.</summary>
    public bool IsQuotedVoice => Quoted >= QuotedFrom;

    /// <summary>Whether a reader of the page speaks.</summary>
    public bool IsComment => Section == SectionKind.ReaderComment;
}
