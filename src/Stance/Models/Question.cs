namespace Stance.Models;

/// <summary>The three yes-or-no questions that a model answers about a sentence; the stance follows from the first two.</summary>
/// <remarks>Two questions instead of one of three answers, since each has raw text that teaches it; see docs/learning.md.</remarks>
public enum Question
{
    /// <summary>Does the audience speak (a reader's remark), and not the article?</summary>
    Audience,

    /// <summary>If the article speaks: does it comment, and not report?</summary>
    Editorial,

    /// <summary>Is the wording loaded?</summary>
    Bias,
}
