using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>The comparison in one line: what the report is headed by.</summary>
internal static class ToneHeadline
{
    /// <summary>The headline.</summary>
    public static Markup Of(ToneComparison comparison)
    {
        if (!comparison.Options.Tests || comparison.Pairs.Count == 0)
        {
            return comparison.Sources.Count == 1
                ? Markup.Of($"The tone of {Markup.Outside(comparison.Sources[0].Source)}")
                : Markup.Of($"The tone of {ReportNumbers.Count(comparison.Sources.Count, NounOf(comparison))}, side by side");
        }

        return comparison.Sources.Count == 2 ? OfTwo(comparison) : OfMany(comparison);
    }

    /// <summary>What is compared: 'source', 'document' or 'group'.</summary>
    public static string NounOf(ToneComparison comparison) => comparison.Options.By is "source" or "document" ? comparison.Options.By : "group";

    private static Markup OfTwo(ToneComparison comparison)
    {
        // Editorial comment first, then the own voice, then wording: the first that differs makes the headline.
        TonePair? different = comparison.Pairs.Where(p => p.Verdict == ToneVerdict.Differs).OrderBy(p => p.Matched).ThenBy(p => p.Measure).FirstOrDefault();
        Markup a = Markup.Outside(comparison.Sources[0].Source);
        Markup b = Markup.Outside(comparison.Sources[1].Source);
        if (different is not null)
        {
            return OfPair(different);
        }

        return comparison.Pairs.All(p => p.Verdict == ToneVerdict.NotEnoughData)
            ? Markup.Of($"Not enough data to tell the tone of {a} from that of {b}")
            : Markup.Of($"No difference in tone shown between {a} and {b}");
    }

    private static Markup OfPair(TonePair pair)
    {
        var difference = new PairDifference(pair);
        Markup more = Markup.Outside(difference.More);
        Markup less = Markup.Outside(difference.Less);
        string where = pair.Matched ? " about the same events" : "";
        return pair.Measure switch
        {
            ToneMeasure.Editorial => Markup.Of($"{more} writes in a more opinionated tone than {less}{where}"),
            ToneMeasure.OwnVoiceEditorial => Markup.Of($"{more} comments more in its own voice than {less}{where}"),
            _ => Markup.Of($"{more} uses more loaded words than {less}{where}"),
        };
    }

    private static Markup OfMany(ToneComparison comparison)
    {
        TonePair[] pairs = [.. comparison.Pairs.Where(p => p is { Measure: ToneMeasure.Editorial, Matched: false })];
        int differ = pairs.Count(p => p.Verdict == ToneVerdict.Differs);
        string noun = NounOf(comparison);
        if (differ == 1)
        {
            return OfPair(pairs.Single(p => p.Verdict == ToneVerdict.Differs));
        }

        if (differ > 0)
        {
            return Markup.Of($"{ReportNumbers.Count(differ)} of {ReportNumbers.Count(pairs.Length, "pair")} of {noun}s differ in how opinionated their tone is");
        }

        TonePair[] others = [.. comparison.Pairs.Where(p => p.Verdict == ToneVerdict.Differs).OrderBy(p => p.Matched).ThenBy(p => p.Measure)];
        if (others.Length > 0)
        {
            int some = others.Select(p => (p.A, p.B)).Distinct().Count();
            return some == 1 ? OfPair(others[0]) : Markup.Of($"{ReportNumbers.Count(some)} of {ReportNumbers.Count(pairs.Length, "pair")} of {noun}s differ in their wording or in comment of their own");
        }

        return comparison.Pairs.All(p => p.Verdict == ToneVerdict.NotEnoughData)
            ? Markup.Of($"Not enough data to tell the tone of these {ReportNumbers.Count(comparison.Sources.Count, noun)} apart")
            : Markup.Of($"No difference in tone shown among these {ReportNumbers.Count(comparison.Sources.Count, noun)}");
    }
}
