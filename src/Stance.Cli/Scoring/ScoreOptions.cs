using Stance.Reading.Files;

namespace Stance.Cli.Scoring;

/// <summary>What <c>stance score</c> was asked to do.</summary>
internal sealed record ScoreOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required InputKind Input { get; init; }

    public string? ModelPath { get; init; }

    public string? Source { get; init; }

    public string? MetadataPath { get; init; }

    public required string Format { get; init; }

    /// <summary>Whether the output shows whole pages, with paragraphs and reasons.</summary>
    public bool ShowsPages { get; init; }

    public bool PerDocument { get; init; }

    public string? OutputPath { get; init; }

    /// <summary>Below this probability of the likeliest stance it is 'unsure'; 0 to 1.</summary>
    public double MinConfidence { get; init; }

    public bool CodePointOffsets { get; init; }

    public bool RawText { get; init; }

    public bool ByteOrderMark { get; init; }

    /// <summary>Where the pages' texts are written to, or null.</summary>
    public string? EmitTextFolder { get; init; }

    /// <summary>Where labels are kept from run to run, or null.</summary>
    public string? ArchivePath { get; init; }

    /// <summary>Whether rows are put out; without them only the archive is filled.</summary>
    public bool WritesRows { get; init; } = true;

    /// <summary>How the archive's part of the run is summed up on standard output, 'table' or 'json'; null for not at all.</summary>
    public string? Summary { get; init; }

    public bool AnyLanguage { get; init; }

    public int Threads { get; init; }

    public bool Quiet { get; init; }
}
