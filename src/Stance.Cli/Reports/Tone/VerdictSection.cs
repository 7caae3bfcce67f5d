using Stance.Cli.Comparing;
using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>The report's opening: the headline, and under it what each test shows in whole sentences.</summary>
internal static class VerdictSection
{
    // Of many pairs, the largest differences: the others stand in the table of pairs.
    private const int MostPairs = 5;

    // Flags that speak against corrected figures.
    private static readonly string[] Doubts = ["methods disagree", "ill-conditioned", "little validation"];

    /// <summary>Writes it.</summary>
    public static void Write(ToneComparison comparison, HtmlWriter html)
    {
        int sentences = comparison.Documents.Sum(d => d.Sentences.Count);
        html.Line($"<header class=\"top\">");
        html.Line($"<p class=\"kicker\">Tone comparison <span>{ReportNumbers.Count(comparison.Sources.Count, ToneHeadline.NounOf(comparison))}</span> <span>{ReportNumbers.Count(comparison.Documents.Count, "document")}</span> <span>{ReportNumbers.Count(sentences, "sentence")}</span></p>");
        html.Line($"<h1>{ToneHeadline.Of(comparison)}</h1>");
        html.Line($"</header>");
        html.Line($"<section class=\"verdict\" aria-label=\"Verdict\">");
        if (comparison.Pairs.Count == 0)
        {
            html.Line($"<p>{Untested(comparison)}</p>");
        }
        else if (comparison.Sources.Count == 2)
        {
            WritePairs(comparison, comparison.Pairs, html);
        }
        else
        {
            WriteRanking(comparison, html);
        }

        html.Line($"</section>");
    }

    private static Markup Untested(ToneComparison comparison) => comparison.Options.By == "document"
        ? Markup.Of($"Single documents are shown side by side and not tested against each other: one document says nothing about how its source writes.")
        : Markup.Of($"Nothing was tested: a difference takes two {ToneHeadline.NounOf(comparison)}s.");

    private static void WritePairs(ToneComparison comparison, IEnumerable<TonePair> pairs, HtmlWriter html)
    {
        var doubtful = comparison.Sources.Where(s => s.Flags.Any(Doubts.Contains)).Select(s => s.Source).ToHashSet(StringComparer.Ordinal);
        html.Line($"<ul class=\"findings{(comparison.Sources.Count == 2 ? " two" : "")}\">");
        foreach (TonePair pair in pairs)
        {
            html.Line($"<li class=\"{ClassOf(pair.Verdict)}\"><b class=\"tag\">{MeasureNames.Of(pair.Verdict)}</b> <span>{PairVerdictText.Of(pair, !doubtful.Contains(pair.A) && !doubtful.Contains(pair.B))}</span></li>");
        }

        html.Line($"</ul>");
    }

    private static void WriteRanking(ToneComparison comparison, HtmlWriter html)
    {
        SourceTone[] ranked = [.. comparison.Sources.Where(s => s.All.Shares is not null).OrderByDescending(s => s.All.Shares!.Editorial.Raw)];
        if (ranked.Length > 1)
        {
            html.Line($"<p>Most editorial comment: <b>{Markup.Outside(ranked[0].Source)}</b>, {ShareText(ranked[0])}. Least: <b>{Markup.Outside(ranked[^1].Source)}</b>, {ShareText(ranked[^1])}.</p>");
        }

        TonePair[] editorial = [.. comparison.Pairs.Where(p => p is { Measure: ToneMeasure.Editorial, Matched: false })];
        string[] verdicts =
        [
            .. new[] { ToneVerdict.Differs, ToneVerdict.NoDifferenceShown, ToneVerdict.NotEnoughData }
                .Select(v => (Verdict: v, Count: editorial.Count(p => p.Verdict == v))).Where(v => v.Count > 0).Select(v => Counted(v.Verdict, v.Count)),
        ];
        html.Line($"<p>Of {ReportNumbers.Count(editorial.Length, "pair")}, {string.Join("; ", verdicts)}.{InOther(comparison, ToneMeasure.OwnVoiceEditorial, "comment in their own voice")}{InOther(comparison, ToneMeasure.Bias, "loaded wording")}</p>");
        TonePair[] differ = [.. comparison.Pairs.Where(p => p.Verdict == ToneVerdict.Differs && !p.Matched)];
        ToneMeasure first = differ.Select(p => p.Measure).DefaultIfEmpty().Min();
        TonePair[] largest = [.. differ.Where(p => p.Measure == first).OrderByDescending(p => Math.Abs(p.Difference)).Take(MostPairs)];
        if (largest.Length > 0)
        {
            html.Line($"<p>{(largest.Length == 1 ? "The difference that is shown:" : "The largest differences that are shown:")}</p>");
            WritePairs(comparison, largest.SelectMany(p => comparison.Pairs.Where(m => m.A == p.A && m.B == p.B && m.Measure == p.Measure)), html);
        }
    }

    private static string InOther(ToneComparison comparison, ToneMeasure measure, string what)
    {
        int differ = comparison.Pairs.Count(p => p.Measure == measure && !p.Matched && p.Verdict == ToneVerdict.Differs);
        return differ == 0 ? "" : $" In {what} {ReportNumbers.Count(differ)} {(differ == 1 ? "differs" : "differ")}.";
    }

    private static string Counted(ToneVerdict verdict, int count) => verdict switch
    {
        ToneVerdict.Differs => $"{ReportNumbers.Count(count)} {(count == 1 ? "differs" : "differ")} in editorial comment",
        ToneVerdict.NoDifferenceShown => $"for {ReportNumbers.Count(count)} no difference is shown",
        _ => $"for {ReportNumbers.Count(count)} there is not enough data",
    };

    private static string ShareText(SourceTone source)
    {
        ShareEstimate share = source.All.Shares!.Editorial;
        return $"{ReportNumbers.Percent(share.Raw)} of its sentences ({ReportNumbers.Percent(share.RawLow)} to {ReportNumbers.Percent(share.RawHigh)})";
    }

    /// <summary>The style class of a verdict.</summary>
    public static string ClassOf(ToneVerdict verdict) => verdict switch
    {
        ToneVerdict.Differs => "differs",
        ToneVerdict.NoDifferenceShown => "same",
        _ => "few",
    };
}
