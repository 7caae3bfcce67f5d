namespace Stance.Models;

/// <summary>A body of text that a model was pretrained on.</summary>
public sealed record CorpusCard
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its licence; 'not stated' where nobody said.</summary>
    public required string Licence { get; init; }

    /// <summary>Sentences read.</summary>
    public required int Sentences { get; init; }

    /// <summary>Sources (outlets) among them.</summary>
    public required int Sources { get; init; }
}
