using Stance.Models;
using Stance.Reading.Files;

namespace Stance.Cli.Explaining;

/// <summary>What <c>stance explain</c> was asked to do.</summary>
internal sealed record ExplainOptions
{
    /// <summary>What to read, or null for <see cref="Text"/>.</summary>
    public string? Path { get; init; }

    /// <summary>What was typed, or null for <see cref="Path"/>.</summary>
    public string? Text { get; init; }

    public required InputKind Input { get; init; }

    public string? ModelPath { get; init; }

    public required string Format { get; init; }

    /// <summary>The questions to explain.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The most contributions to show of a question.</summary>
    public required int Top { get; init; }

    public bool AnyLanguage { get; init; }

    public bool Quiet { get; init; }
}
