using Stance.Pages;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>What comes of a block, one after another: a message, a page to label, a document that is labelled.</summary>
internal sealed class ScoreItem
{
    /// <summary>A line for standard error, or null.</summary>
    public string? Message { get; init; }

    /// <summary>A page that has its name and is to be labelled, or null.</summary>
    public Page? Page { get; init; }

    /// <summary>A page that was scored before, or null.</summary>
    public ScoredPage? Scored { get; init; }

    /// <summary>A labelled document, or null: none, none yet, or put out already.</summary>
    public ScoredDocument? Document { get; init; }
}
