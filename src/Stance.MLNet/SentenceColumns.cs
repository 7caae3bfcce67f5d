using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Features;

namespace Stance.MLNet;

/// <summary>The columns that ML.NET's models read and write.</summary>
internal static class SentenceColumns
{
    /// <summary>The sentence.</summary>
    public const string Text = "Text";

    /// <summary>Its style cues: vector of <see cref="StyleCues.Count"/> floats.</summary>
    public const string Cues = "Cues";

    /// <summary>The name of its stance; in training alone.</summary>
    public const string Stance = "Stance";

    /// <summary>Whether its wording is loaded; in training alone.</summary>
    public const string Biased = "Biased";

    /// <summary>The probability of each stance that was learned, named in the column's slots.</summary>
    public const string StanceProbabilities = "StanceProbabilities";

    /// <summary>The probability that the wording is loaded; not there where bias was not learned.</summary>
    public const string BiasProbability = "BiasProbability";

    /// <summary>Between a linear model and the trees on it: the log-odds of each stance, named in the column's slots.</summary>
    public const string StanceLogOdds = "StanceLogOdds";

    /// <summary>Likewise of loaded wording.</summary>
    public const string BiasLogOdds = "BiasLogOdds";

    /// <summary>The cues' type.</summary>
    public static VectorDataViewType CuesType { get; } = new(NumberDataViewType.Single, StyleCues.Count);

    /// <summary>What a sentence to be scored has: its text and its cues.</summary>
    public static DataViewSchema Input { get; } = CreateInput();

    private static DataViewSchema CreateInput()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn(Text, TextDataViewType.Instance);
        builder.AddColumn(Cues, CuesType);
        return builder.ToSchema();
    }
}
