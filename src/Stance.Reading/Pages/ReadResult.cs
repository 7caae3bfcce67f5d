using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A page that was read, or why it could not be.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Page? page, ScoredPage? scored, InputProblem? problem) => (Page, Scored, Problem) = (page, scored, problem);

    /// <summary>The page, or null.</summary>
    public Page? Page { get; }

    /// <summary>A page whose sentences have their labels already, or null.</summary>
    public ScoredPage? Scored { get; }

    /// <summary>What went wrong, or null.</summary>
    public InputProblem? Problem { get; }

    /// <summary>A page.</summary>
    public static ReadResult Of(Page page) => new(page, null, null);

    /// <summary>A page that was scored before.</summary>
    public static ReadResult Of(ScoredPage page) => new(null, page, null);

    /// <summary>A failure.</summary>
    public static ReadResult Failed(string place, string reason) => new(null, null, new InputProblem(place, reason));
}
