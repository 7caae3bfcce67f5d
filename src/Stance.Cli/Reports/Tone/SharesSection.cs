using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Reports.Tone;

/// <summary>Shares of the stances and the mean bias score, raw and corrected side by side.</summary>
internal static class SharesSection
{
    private static readonly string[] Flagged = ["methods disagree"];

    /// <summary>Writes it.</summary>
    public static void Write(ToneReport report)
    {
        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"shares\">");
        html.Line($"<h2 id=\"shares\">How much of it is comment</h2>");
        html.Line($"<p>Of every hundred sentences in headlines and articles, how many comment instead of reporting. The line through each dot is a 95% interval: how far the figure may be off because only these documents were read. Readers’ comments and editors’ notes are left out.</p>");
        html.Line(IsCorrected(report)
            ? Markup.Of($"<p class=\"legend\"><span class=\"key counted\"></span> as counted <span class=\"key corrected\"></span> corrected for what the classifier is known to get wrong</p>")
            : Markup.Of($"<p class=\"legend\">Shares are as counted: of this model’s errors too little is known to correct them.</p>"));
        WriteStance(report, StanceLabel.Editorial, "Editorial comment");
        WriteStance(report, StanceLabel.Reader, "Reader-like speculation");
        WriteBias(report);
        WriteMethods(report);
        html.Line($"</section>");
    }

    /// <summary>A source's name with its size, and what to be careful about.</summary>
    public static Markup NameOf(SourceTone source, VoiceTone voice)
    {
        Markup flags = Markup.Join(source.Flags.Select(f => Markup.Of($" <span class=\"flag\">{f}</span>")));
        return Markup.Of($"{Markup.Outside(source.Source)} <small>{ReportNumbers.Count(voice.Documents, "document")}, {ReportNumbers.Count(voice.Sentences, "sentence")}</small>{flags}");
    }

    /// <summary>A share with its interval: '34% (29 to 40)'.</summary>
    public static Markup Figure(double share, double low, double high) =>
        Markup.Of($"<b>{ReportNumbers.Percent(share)}</b> <small>{Ends(share, low, high)}</small>");

    private static string Ends(double share, double low, double high)
    {
        int decimals = share is > 0 and < 0.0995 ? 1 : 0;
        return $"{ReportNumbers.Fixed(low * 100, decimals)} to {ReportNumbers.Fixed(high * 100, decimals)}";
    }

    private static void WriteStance(ToneReport report, StanceLabel stance, string title)
    {
        SourceTone[] sources = [.. report.Ranked.Where(s => s.All.Shares is not null)];
        if (sources.Length == 0)
        {
            report.Html.Line($"<p>No headline or article has a sentence.</p>");
            return;
        }

        double greatest = sources.Max(s => Math.Max(s.All.Shares![stance].RawHigh, s.All.Shares[stance].High ?? 0));
        var table = new PlotTable(report.Html, PlotAxis.FromZero(greatest, ReportNumbers.WholePercent));
        table.Open(Markup.Of($"{title}, share of sentences"), report.NounTitle, IsCorrected(report) ? ["As counted", "Corrected"] : ["As counted"]);
        foreach (SourceTone source in sources)
        {
            ShareEstimate share = source.All.Shares![stance];
            int? list = report.Examples.Of(source.Source, stance);
            Markup counted = SentenceCatalogue.Link(list, Figure(share.Raw, share.RawLow, share.RawHigh));
            Markup corrected = share.Corrected is double value ? Figure(value, share.Low ?? value, share.High ?? value) : Markup.Of($"<small>not known</small>");
            table.Row(
                NameOf(source, source.All),
                [new PlotMark("counted", share.Raw, share.RawLow, share.RawHigh), .. Corrected(share)],
                IsCorrected(report) ? [counted, corrected] : [counted]);
        }

        table.Close();
    }

    private static bool IsCorrected(ToneReport report) => report.Ranked.Any(s => s.All.Shares?.Editorial.Corrected is not null);

    private static PlotMark[] Corrected(ShareEstimate share) =>
        share.Corrected is double corrected ? [new PlotMark("corrected", corrected, share.Low ?? corrected, share.High ?? corrected)] : [];

    private static void WriteBias(ToneReport report)
    {
        SourceTone[] sources = [.. report.Ranked.Where(s => s.All.Bias is not null).OrderByDescending(s => s.All.Bias!.Mean)];
        if (sources.Length == 0)
        {
            return;
        }

        var table = new PlotTable(report.Html, PlotAxis.FromZero(sources.Max(s => s.All.Bias!.High), ReportNumbers.Score));
        table.Open(Markup.Of($"Loaded wording, mean bias score (0: plain, 1: loaded)"), report.NounTitle, "Mean score");
        foreach (SourceTone source in sources)
        {
            MeanEstimate bias = source.All.Bias!;
            Markup figure = Markup.Of($"<b>{ReportNumbers.Score(bias.Mean)}</b> <small>{ReportNumbers.Score(bias.Low)} to {ReportNumbers.Score(bias.High)}</small>");
            table.Row(NameOf(source, source.All), [new PlotMark("score", bias.Mean, bias.Low, bias.High)], SentenceCatalogue.Link(report.Examples.Loaded(source.Source), figure));
        }

        table.Close();
    }

    private static void WriteMethods(ToneReport report)
    {
        SourceTone[] sources = [.. report.Ranked.Where(s => s.Methods.Count > 0)];
        if (sources.Length == 0)
        {
            return;
        }

        string[] methods = [.. sources.SelectMany(s => s.Methods).Select(m => m.Method).Distinct()];
        HtmlWriter html = report.Html;
        html.Line($"<details{(sources.Any(s => s.Flags.Intersect(Flagged).Any()) ? Markup.Of($" open") : Markup.None)}><summary>What each way of correcting makes of editorial comment</summary>");
        html.Line($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Ways of correcting\"><table class=\"figures\"><thead><tr><th scope=\"col\">{report.NounTitle}</th><th scope=\"col\" class=\"n\">As counted</th>{Markup.Join(methods.Select(m => Markup.Of($"<th scope=\"col\" class=\"n\">{m}</th>")))}</tr></thead><tbody>");
        foreach (SourceTone source in sources)
        {
            Markup cells = Markup.Join(methods.Select(m => source.Methods.FirstOrDefault(c => c.Method == m)).Select(c => Markup.Of($"<td class=\"n\">{(c is null ? "" : ReportNumbers.Percent(c.Editorial))}</td>")));
            html.Line($"<tr><th scope=\"row\">{Markup.Outside(source.Source)}</th><td class=\"n\">{(source.All.Shares is null ? "" : ReportNumbers.Percent(source.All.Shares.Editorial.Raw))}</td>{cells}</tr>");
        }

        html.Line($"</tbody></table></div><p>Where these lie far apart, the corrected figure is not to be leaned on.</p></details>");
    }
}
