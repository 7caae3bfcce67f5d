using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A page that was read, or why it could not be.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Page? page, InputProblem? problem) => (Page, Problem) = (page, problem);

    /// <summary>The page, or null.</summary>
    public Page? Page { get; }

    /// <summary>What went wrong, or null.</summary>
    public InputProblem? Problem { get; }

    /// <summary>A page.</summary>
    public static ReadResult Of(Page page) => new(page, null);

    /// <summary>A failure.</summary>
    public static ReadResult Failed(string place, string reason) => new(null, new InputProblem(place, reason));
}
