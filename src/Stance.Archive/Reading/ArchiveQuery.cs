namespace Stance.Archive.Reading;

/// <summary>Which documents of an archive are asked for: the current version of each that one model has scored.</summary>
public sealed record ArchiveQuery
{
    /// <summary>The SHA-256 of the model's file, lower-case hex.</summary>
    public required string ModelSha256 { get; init; }

    /// <summary>The first day, or null; with it, documents whose date names no day are left out.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, or null; with it, documents whose date names no day are left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<FieldCondition> Where { get; init; } = [];
}
