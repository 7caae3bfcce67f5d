using Stance.Cli.Comparing;
using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>Every test: difference with interval, effect, p values, verdict.</summary>
internal static class PairsSection
{
    /// <summary>The most rows; a report of thirty sources has over a thousand tests, which the JSON holds.</summary>
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
        TonePair[] shown =
        [
            .. pairs.GroupBy(p => (p.A, p.B)).OrderByDescending(g => g.Max(p => p.Verdict)).ThenByDescending(g => g.Max(p => Math.Abs(p.Difference)))
                .SelectMany(g => g.OrderBy(p => p.Matched)).Take(MostRows / 3),
        ];
        bool folded = report.Comparison.Sources.Count > 3;
        string title = PairVerdictText.NameOf(measure);
        string count = shown.Length < pairs.Length ? $": the {ReportNumbers.Count(shown.Length)} clearest of {ReportNumbers.Count(pairs.Length)} tests; all are in the JSON" : "";
        Markup heading = Markup.Of($"{char.ToUpperInvariant(title[0]) + title[1..]}{count}");
        html.Line(folded ? Markup.Of($"<details><summary>{heading}</summary>") : Markup.Of($"<h3>{heading}</h3>"));
        WriteTable(report, measure, shown);
        html.Line(folded ? Markup.Of($"</details>") : Markup.None);
    }

    private static void WriteTable(ToneReport report, ToneMeasure measure, TonePair[] shown)
    {
        bool score = measure == ToneMeasure.Bias;
        PairDifference[] differences = [.. shown.Select(p => new PairDifference(p))];
        var axis = PlotAxis.Around(differences.Min(d => d.Low), differences.Max(d => d.High), v => ReportNumbers.Signed(score ? v : v * 100, score ? 1 : 0));

        // Of the bias score it would be another quantity: a share of biased sentences.
        bool corrected = !score && differences.Any(d => d.CorrectedAmount is not null);
        string[] columns = corrected ? ["Difference", "Corrected", "Effect", "p", "Adjusted p"] : ["Difference", "Effect", "p", "Adjusted p"];
        var table = new PlotTable(report.Html, axis);
        table.Open(Markup.Of($"How much more the first has than the second, in {(score ? "points of the score" : "percentage points")}"), "First and second", columns);
        for (int i = 0; i < shown.Length; i++)
        {
            WriteRow(report, table, (shown[i], differences[i]), corrected);
        }

        table.Close();
    }

    private static void WriteRow(ToneReport report, PlotTable table, (TonePair Pair, PairDifference Difference) row, bool corrected)
    {
        (TonePair pair, PairDifference difference) = row;
        string verdict = VerdictSection.ClassOf(pair.Verdict);
        int? list = report.Catalogue.Join(
            $"{difference.More} and {difference.Less}{(pair.Matched ? ", on the same events" : "")}",
            ExamplesOf(report, pair, difference.More, difference.Less),
            ExamplesOf(report, pair, difference.Less, difference.More));
        string matched = pair.Matched ? $"matched on {ReportNumbers.Count(pair.Events, "event")}, " : "";
        int more = difference.More == pair.A ? pair.DocumentsA : pair.DocumentsB;
        int less = difference.More == pair.A ? pair.DocumentsB : pair.DocumentsA;
        Markup name = Markup.Of($"{Markup.Outside(difference.More)} <span class=\"against\">over</span> {Markup.Outside(difference.Less)} <small>{matched}{ReportNumbers.Count(more)} against {ReportNumbers.Count(less, "document")}</small><span class=\"tag {verdict}\">{MeasureNames.Of(pair.Verdict)}</span>{Reach(report, pair)}");
        Markup figure = SentenceCatalogue.Link(list, Figure(pair, difference.Amount, difference.Low, difference.High));
        double? delta = difference.More == pair.A ? pair.CliffsDelta : -pair.CliffsDelta;
        Markup[] behind = [Effect(delta), Markup.Of($"{ReportNumbers.P(pair.P)}"), Markup.Of($"{ReportNumbers.P(pair.PAdjusted)}")];
        table.Row(name, [new PlotMark(verdict, difference.Amount, difference.Low, difference.High)], corrected ? [figure, Corrected(pair, difference), .. behind] : [figure, .. behind]);
    }

    private static int? ExamplesOf(ToneReport report, TonePair pair, string source, string other) =>
        pair.Matched ? report.Examples.OfMatched(source, other, pair.Measure) : report.Examples.Of(source, pair.Measure);

    private static Markup Corrected(TonePair pair, PairDifference difference) => difference.CorrectedAmount is double amount
        ? Figure(pair, amount, difference.CorrectedLow ?? amount, difference.CorrectedHigh ?? amount)
        : Markup.None;

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
