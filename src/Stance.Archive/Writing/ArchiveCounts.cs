namespace Stance.Archive.Writing;

/// <summary>What a run did to an archive, in documents.</summary>
public sealed record ArchiveCounts
{
    /// <summary>Documents whose source and name were not there.</summary>
    public int New { get; init; }

    /// <summary>Those that were there with other content.</summary>
    public int Changed { get; init; }

    /// <summary>Those that were there with the same content, but not scored by this model.</summary>
    public int Rescored { get; init; }

    /// <summary>Those that this model had scored before.</summary>
    public int Unchanged { get; init; }

    /// <summary>Sentences of the new, changed and rescored ones.</summary>
    public long Sentences { get; init; }

    /// <summary>All documents that were seen.</summary>
    public int Documents => New + Changed + Rescored + Unchanged;
}
