namespace Stance.Learning.Checks;

/// <summary>How far rows are from a reference, such as real text.</summary>
public sealed record ReferenceDistance
{
    /// <summary>Area under the ROC curve of a classifier that tells the two apart by style cues alone; 0.5 is not at all, 1 always.</summary>
    public required double Auc { get; init; }

    /// <summary>Checked rows that were compared.</summary>
    public required int Rows { get; init; }

    /// <summary>Reference rows, drawn so that the shares of the stances are the same.</summary>
    public required int ReferenceRows { get; init; }

    /// <summary>The cues that tell most, strongest first.</summary>
    public required IReadOnlyList<CueDifference> Cues { get; init; }

    /// <summary>The checked rows' look, by label.</summary>
    public required IReadOnlyList<StanceProfile> Profiles { get; init; }

    /// <summary>The reference's look, label for label.</summary>
    public required IReadOnlyList<StanceProfile> ReferenceProfiles { get; init; }
}
