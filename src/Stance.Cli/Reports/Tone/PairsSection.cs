using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>Every test: difference with interval, effect, p values, verdict.</summary>
internal static class PairsSection
{
    /// <summary>The most rows; a report of thirty sources has over a thousand tests, which the JSON and the CSV hold.</summary>
    public const int MostRows = 150;

    /// <summary>Writes it; nothing where nothing was tested.</summary>
    public static void Write(ToneReport report)
    {
        IReadOnlyList<TonePair> pairs = report.Comparison.Pairs;
        if (pairs.Count == 0)
        {
            return;
        }

        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"pairs\">");
        html.Line($"<h2 id=\"pairs\">{report.NounTitle} against {report.Noun}</h2>");
        html.Line($"<p>A difference counts as shown where its adjusted p value is at most {ReportNumbers.Score(report.Comparison.Options.Alpha)}: so large a gap would then hardly ever come about if documents were dealt to the two {report.Noun}s by lot. All tests of this report share that risk.</p>");
        if (report.Comparison.Sources.Count > 3)
        {
            PairMatrix.Write(report);
        }

        foreach (ToneMeasure measure in Enum.GetValues<ToneMeasure>())
        {
            WriteMeasure(report, measure, [.. pairs.Where(p => p.Measure == measure)]);
        }

        html.Line($"</section>");
    }

    private static void WriteMeasure(ToneReport report, ToneMeasure measure, TonePair[] pairs)
    {
        if (pairs.Length == 0)
        {
            return;
        }

        HtmlWriter html = report.Html;
        TonePair[] shown = [.. pairs.OrderByDescending(p => p.Verdict).ThenByDescending(p => Math.Abs(p.Difference)).Take(MostRows / 3)];
        bool score = measure == ToneMeasure.Bias;
        string title = PairVerdictText.NameOf(measure);
        string unit = score ? "score" : "percentage points";
        double greatest = shown.Max(p => Math.Max(Math.Abs(p.Low), Math.Abs(p.High)));
        bool folded = report.Comparison.Sources.Count > 3;
        string count = shown.Length < pairs.Length ? $": the {ReportNumbers.Count(shown.Length)} clearest of {ReportNumbers.Count(pairs.Length)} tests; all are in the CSV and the JSON" : "";
        html.Line($"<details{(folded ? Markup.None : Markup.Of($" open"))}><summary>{char.ToUpperInvariant(title[0]) + title[1..]}{count}</summary>");
        var table = new PlotTable(html, PlotAxis.AroundZero(Math.Min(1, greatest), v => ReportNumbers.Signed(score ? v : v * 100, score ? 2 : 0)));
        table.Open(
            Markup.Of($"Difference in {title}, in {unit}: to the right of 0 the first named has more"), "Pair", "Difference", "Corrected", "Effect",
            "p", "Adjusted p", "Verdict");
        foreach (TonePair pair in shown)
        {
            WriteRow(report, table, pair);
        }

        table.Close();
        html.Line($"</details>");
    }

    private static void WriteRow(ToneReport report, PlotTable table, TonePair pair)
    {
        int? list = report.Catalogue.Join($"{pair.A} and {pair.B}", report.Examples.Of(pair.A, pair.Measure), report.Examples.Of(pair.B, pair.Measure));
        string matched = pair.Matched ? $"matched on {ReportNumbers.Count(pair.Events, "event")}, " : "";
        string counted = $"{matched}{ReportNumbers.Count(pair.DocumentsA)} against {ReportNumbers.Count(pair.DocumentsB, "document")}";
        table.Row(
            Markup.Of($"{Markup.Outside(pair.A)} <span class=\"against\">–</span> {Markup.Outside(pair.B)} <small>{counted}</small>"),
            [new PlotMark(VerdictSection.ClassOf(pair.Verdict), pair.Difference, pair.Low, pair.High)],
            SentenceCatalogue.Link(list, Figure(pair, pair.Difference, pair.Low, pair.High)),
            pair.Corrected is double corrected ? Figure(pair, corrected, pair.CorrectedLow ?? corrected, pair.CorrectedHigh ?? corrected) : Markup.None,
            Effect(pair.CliffsDelta),
            Markup.Of($"{ReportNumbers.P(pair.P)}"),
            Markup.Of($"{ReportNumbers.P(pair.PAdjusted)}"),
            Markup.Of($"<b class=\"tag {VerdictSection.ClassOf(pair.Verdict)}\">{PairVerdictText.NameOf(pair.Verdict)}</b>{Reach(report, pair)}"));
    }

    private static Markup Figure(TonePair pair, double value, double low, double high)
    {
        bool score = pair.Measure == ToneMeasure.Bias;
        double scale = score ? 1 : 100;
        int decimals = score ? 2 : Math.Abs(value) < 0.0995 ? 1 : 0;
        return Markup.Of($"<b>{ReportNumbers.Signed(value * scale, decimals)}</b> <small>{ReportNumbers.Signed(low * scale, decimals)} to {ReportNumbers.Signed(high * scale, decimals)}</small>");
    }

    // Words for Cliff's delta: Romano et al. 2006.
    private static Markup Effect(double? delta) => delta is double value
        ? Markup.Of($"{ReportNumbers.Signed(value, 2)} <small>{(Math.Abs(value) < 0.147 ? "negligible" : Math.Abs(value) < 0.33 ? "small" : Math.Abs(value) < 0.474 ? "medium" : "large")}</small>")
        : Markup.None;

    private static Markup Reach(ToneReport report, TonePair pair) => pair.Verdict == ToneVerdict.NotEnoughData && pair.SmallestPAdjusted > report.Comparison.Options.Alpha
        ? Markup.Of($" <small>adjusted <i>p</i> can’t fall below {ReportNumbers.P(pair.SmallestPAdjusted)}</small>")
        : Markup.None;
}
