using Stance.Archive.Reading;

namespace Stance.Cli.Archiving;

/// <summary>Which documents of which archive <c>stance compare</c> was asked to read.</summary>
internal sealed record ArchiveChoice
{
    public required string Path { get; init; }

    /// <summary>The first day, or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<FieldCondition> Where { get; init; } = [];
}
