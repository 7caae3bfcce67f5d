namespace Stance.Cli.Reports;

/// <summary>Where a report comes from, so that it can be made again. No date: the same input gives the same bytes.</summary>
internal sealed record ReportProvenance
{
    /// <summary>SHA-256 of the model's file, lower-case hex; null where labels were read and not made.</summary>
    public string? ModelSha256 { get; init; }

    /// <summary>SHA-256 of what was read, lower-case hex; null if it was not taken.</summary>
    public string? DataSha256 { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>The command as it was typed.</summary>
    public required string Command { get; init; }
}
