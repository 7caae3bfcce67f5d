namespace Stance.Learning.Checks;

/// <summary>What the sentences of one label look like; shares lie in 0 to 1.</summary>
public sealed record StanceProfile
{
    /// <summary>The label's name, or 'biased'.</summary>
    public required string Label { get; init; }

    /// <summary>Number of sentences.</summary>
    public required int Rows { get; init; }

    /// <summary>Mean number of words.</summary>
    public required double MeanWords { get; init; }

    /// <summary>Share with fewer than 8 words.</summary>
    public required double UnderEightWords { get; init; }

    /// <summary>Share with two or more capitalised words after the first.</summary>
    public required double TwoInnerCapitals { get; init; }

    /// <summary>Share with a digit.</summary>
    public required double Digit { get; init; }

    /// <summary>Share with a question mark.</summary>
    public required double Question { get; init; }

    /// <summary>Share with the word 'I'.</summary>
    public required double FirstPerson { get; init; }

    /// <summary>Share with a loaded, evaluative or insulting word of the embedded lists.</summary>
    public required double LoadedWord { get; init; }
}
