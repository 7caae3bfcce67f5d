using Stance.Comparison;

namespace Stance.Cli.Comparing;

/// <summary>The names of measures and verdicts in output.</summary>
internal static class MeasureNames
{
    /// <summary>As JSON and CSV carry it.</summary>
    public static string Of(ToneMeasure measure) => measure switch
    {
        ToneMeasure.Editorial => "editorial",
        ToneMeasure.OwnVoiceEditorial => "ownVoiceEditorial",
        _ => "bias",
    };

    /// <summary>For people.</summary>
    public static string InWords(ToneMeasure measure) => measure switch
    {
        ToneMeasure.Editorial => "editorial",
        ToneMeasure.OwnVoiceEditorial => "editorial, own voice",
        _ => "bias",
    };

    /// <summary>As the contract names it.</summary>
    public static string Of(ToneVerdict verdict) => verdict switch
    {
        ToneVerdict.Differs => "differs",
        ToneVerdict.NoDifferenceShown => "no difference shown",
        _ => "not enough data",
    };
}
