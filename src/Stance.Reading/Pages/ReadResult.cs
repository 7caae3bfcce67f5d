using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A page that was read, why it could not be, or that nobody wanted it.</summary>
public readonly record struct ReadResult
{
    private readonly string? _name;

    private ReadResult(Page? page, ScoredPage? scored, InputProblem? problem, string? name) => (Page, Scored, Problem, _name) = (page, scored, problem, name);

    /// <summary>The page, or null.</summary>
    public Page? Page { get; }

    /// <summary>A page whose sentences have their labels already, or null.</summary>
    public ScoredPage? Scored { get; }

    /// <summary>What went wrong, or null.</summary>
    public InputProblem? Problem { get; }

    /// <summary>Whether this is a document that was not asked for: it has a name and nothing else.</summary>
    public bool IsPassedBy => Page is null && Scored is null && Problem is null;

    /// <summary>The document's name as the input gives it; null where a failure leaves it open.</summary>
    public string? Document => _name ?? Page?.Document ?? Scored?.Document;

    /// <summary>A page.</summary>
    public static ReadResult Of(Page page) => new(page, null, null, null);

    /// <summary>A page that was scored before.</summary>
    public static ReadResult Of(ScoredPage page) => new(null, page, null, null);

    /// <summary>A failure.</summary>
    public static ReadResult Failed(string place, string reason) => new(null, null, new InputProblem(place, reason), null);

    /// <summary>A failure in a document whose name is known.</summary>
    public static ReadResult Failed(string place, string reason, string document) => new(null, null, new InputProblem(place, reason), document);

    /// <summary>A document that was not asked for.</summary>
    public static ReadResult PassedBy(string document) => new(null, null, null, document);
}
