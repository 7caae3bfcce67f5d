namespace Stance.Learning.Checks;

/// <summary>What the check of training data found.</summary>
public sealed record DataCheckReport
{
    /// <summary>Usable rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Documents that they come from.</summary>
    public required int Documents { get; init; }

    /// <summary>Rows by topic; empty without such a column.</summary>
    public required IReadOnlyDictionary<string, int> Topics { get; init; }

    /// <summary>Rows by stance name.</summary>
    public required IReadOnlyDictionary<string, int> Stance { get; init; }

    /// <summary>Rows labelled biased.</summary>
    public required int Biased { get; init; }

    /// <summary>Everything found but shortcuts and labels, errors first.</summary>
    public required IReadOnlyList<DataFinding> Findings { get; init; }

    /// <summary>Features that give a label away.</summary>
    public required IReadOnlyList<Shortcut> Shortcuts { get; init; }

    /// <summary>Labels that are probably wrong, the surest first.</summary>
    public required IReadOnlyList<DataFinding> LabelErrors { get; init; }

    /// <summary>Distance from the reference, if one was given.</summary>
    public ReferenceDistance? Distance { get; init; }
}
