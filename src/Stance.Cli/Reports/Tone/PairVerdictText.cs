using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>What a pair's test shows, in a sentence that a newspaper's reader understands.</summary>
internal static class PairVerdictText
{
    /// <summary>The whole sentence, both sources named.</summary>
    /// <param name="pair">By any measure, matched or not.</param>
    /// <param name="trusted">Whether nothing speaks against the corrected figures: only then they are named.</param>
    public static Markup Of(TonePair pair, bool trusted)
    {
        Markup sentence = pair.Verdict switch
        {
            ToneVerdict.Differs => Differs(pair, trusted),
            ToneVerdict.NoDifferenceShown => NotShown(pair),
            _ => NotEnough(pair),
        };
        return pair.Matched ? Markup.Of($"On the {ReportNumbers.Count(pair.Events, "event")} that both report, compared event by event: {sentence}") : sentence;
    }

    /// <summary>What a measure is called: 'editorial comment' and the like.</summary>
    public static string NameOf(ToneMeasure measure) => measure switch
    {
        ToneMeasure.Editorial => "editorial comment",
        ToneMeasure.OwnVoiceEditorial => "editorial comment in its own voice",
        _ => "loaded wording (mean bias score)",
    };

    private static Markup Differs(TonePair pair, bool trusted)
    {
        var difference = new PairDifference(pair);
        Markup more = Markup.Outside(difference.More);
        Markup less = Markup.Outside(difference.Less);
        Markup corrected = trusted && difference.CorrectedWithInterval is string text ? Markup.Of($"; corrected for the classifier’s known errors: {text}") : Markup.None;
        return pair.Measure switch
        {
            ToneMeasure.Editorial => Markup.Of($"{more} has more editorial comment than {less}, by {difference.AmountWithInterval}{corrected}."),
            ToneMeasure.OwnVoiceEditorial => Markup.Of($"{(pair.Matched ? "in" : "In")} its own voice, quotations set aside, {more} comments more than {less}, by {difference.AmountWithInterval}{corrected}."),
            _ => Markup.Of($"{more} uses more loaded words than {less}: its mean bias score is higher by {difference.AmountWithInterval}."),
        };
    }

    private static Markup NotShown(TonePair pair)
    {
        var difference = new PairDifference(pair);
        string what = WhatOf(pair.Measure);
        return Markup.Of($"{(pair.Matched ? "no" : "No")} difference in {what} is shown between {Markup.Outside(pair.A)} and {Markup.Outside(pair.B)}: as counted {Markup.Outside(difference.More)} is ahead by {difference.AmountWithInterval}, which chance alone may bring about.");
    }

    private static Markup NotEnough(TonePair pair) =>
        Markup.Of($"{(pair.Matched ? "not" : "Not")} enough data on {WhatOf(pair.Measure)}: with {ReportNumbers.Count(pair.DocumentsA, "document")} of {Markup.Outside(pair.A)} and {ReportNumbers.Count(pair.DocumentsB, "document")} of {Markup.Outside(pair.B)}, no difference, however large, could be shown.");

    private static string WhatOf(ToneMeasure measure) => measure switch
    {
        ToneMeasure.Editorial => "editorial comment",
        ToneMeasure.OwnVoiceEditorial => "comment in their own voice",
        _ => "loaded wording",
    };
}
