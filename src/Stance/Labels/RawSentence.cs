using Stance.Models;

namespace Stance.Labels;

/// <summary>One sentence of raw text for pretraining: unlabelled, but it is known where it stands.</summary>
public sealed record RawSentence
{
    /// <summary>The voice of the place it stands in (newswire, opinion page, comments), or null: right for most sentences of a place, not for all.</summary>
    public StanceLabel? Voice { get; init; }

    /// <summary>Whether its outlet writes for a side (true), keeps to the centre (false), or unknown.</summary>
    public bool? Partisan { get; init; }

    /// <summary>Outlet or corpus; may be empty.</summary>
    public required string Source { get; init; }

    /// <summary>Document within the source; sentences of one document follow each other. May be empty.</summary>
    public required string Document { get; init; }

    /// <summary>The sentence; never empty.</summary>
    public required string Text { get; init; }
}
