using Stance.Reading.Pages;

namespace Stance.Archive.Reading;

/// <summary>The documents that a query chose, without their sentences.</summary>
public sealed record ArchiveSelection
{
    /// <summary>Each with its id, in the order in which they came into the archive.</summary>
    public required IReadOnlyList<(long Id, ScoredPage Page)> Documents { get; init; }

    /// <summary>Documents of the model that were looked at, whatever the conditions.</summary>
    public required int Examined { get; init; }

    /// <summary>Those left out because their date names no day, where days were asked for.</summary>
    public required int Undated { get; init; }

    /// <summary>Documents whose current version the model has not scored: others have since they changed, or none but others have ever.</summary>
    public required int Unscored { get; init; }

    /// <summary>The names of all further fields among those examined, in ordinal order.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The first condition whose field no document has, or null.</summary>
    public FieldCondition? UnknownField { get; init; }
}
