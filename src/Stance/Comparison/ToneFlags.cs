using Stance.Models;

namespace Stance.Comparison;

/// <summary>What a reader of a source's figures should be careful about, in words.</summary>
internal static class ToneFlags
{
    /// <summary>Below this many documents intervals may be too narrow: a few pages of comment among many of reports are easily missed.</summary>
    public const int FewDocuments = 10;

    /// <summary>From this spread on between corrections, in shares, they disagree.</summary>
    public const double Disagreement = 0.1;

    /// <summary>The greatest condition number of the error matrix with which corrected shares still mean something.</summary>
    public const double LargestCondition = 10;

    /// <summary>Below this many validation sentences of a stance little is known of how it is told.</summary>
    public const int FewValidationSentences = 30;

    /// <summary>A stance that matters: from this share of a source's sentences on.</summary>
    public const double SomeShare = 0.05;

    /// <summary>The flags of a source; empty for none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="all">Its headlines and bodies.</param>
    /// <param name="methods">What each correction makes of them.</param>
    /// <param name="errors">The classifier's errors, or null.</param>
    public static IReadOnlyList<string> Of(SourceSample source, VoiceTone all, IReadOnlyList<CorrectedShares> methods, ClassifierErrors? errors)
    {
        var flags = new List<string>();
        if (all.Sentences == 0)
        {
            flags.Add(source[ToneVoice.Comments].Total.Sentences > 0 ? "comments only" : "no sentences");
        }
        else if (source[ToneVoice.Own].Total.Sentences == 0)
        {
            flags.Add("quotations only");
        }

        if (all.Documents is > 0 and < FewDocuments)
        {
            flags.Add(all.Documents == 1 ? "one document" : "few documents");
        }

        if (all.Sentences > 0 && errors is not null)
        {
            AddCorrection(flags, all.Shares!, methods, errors);
        }

        if (source.Documents.All(d => d.Date is null))
        {
            flags.Add("no dates");
        }

        return flags;
    }

    private static void AddCorrection(List<string> flags, StanceShares shares, IReadOnlyList<CorrectedShares> methods, ClassifierErrors errors)
    {
        if (Spread(methods, m => m.Neutral) > Disagreement || Spread(methods, m => m.Editorial) > Disagreement || Spread(methods, m => m.Reader) > Disagreement)
        {
            flags.Add("methods disagree");
        }

        if (errors.Labels.ConditionNumber > LargestCondition || errors.Probabilities.ConditionNumber > LargestCondition)
        {
            flags.Add("ill-conditioned");
        }

        if (Enum.GetValues<StanceLabel>().Any(label => errors.Gold[label] < FewValidationSentences && shares[label].Raw > SomeShare))
        {
            flags.Add("little validation");
        }
    }

    private static double Spread(IReadOnlyList<CorrectedShares> methods, Func<CorrectedShares, double> share) => methods.Max(share) - methods.Min(share);
}
