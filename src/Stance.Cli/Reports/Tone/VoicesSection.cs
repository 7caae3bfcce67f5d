using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>A source's own voice beside those it quotes, and its readers' comments apart from both.</summary>
internal static class VoicesSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ToneReport report)
    {
        HtmlWriter html = report.Html;
        html.Line($"<section aria-labelledby=\"voices\">");
        html.Line($"<h2 id=\"voices\">Who is speaking</h2>");
        html.Line($"<p>A quoted politician is not the newspaper’s own comment. Sentences that are mostly quotation count as quoted voice, all others as the {report.Noun}’s own.</p>");
        WriteVoices(report);
        WriteComments(report);
        html.Line($"</section>");
    }

    private static void WriteVoices(ToneReport report)
    {
        SourceTone[] sources = [.. report.Ranked.Where(s => s.OwnVoice.Shares is not null || s.QuotedVoice.Shares is not null)];
        if (sources.Length == 0)
        {
            return;
        }

        report.Html.Line($"<p class=\"legend\"><span class=\"key own\"></span> own voice <span class=\"key quoted\"></span> quoted voice</p>");
        double greatest = sources.Max(s => Math.Max(s.OwnVoice.Shares?.Editorial.RawHigh ?? 0, s.QuotedVoice.Shares?.Editorial.RawHigh ?? 0));
        var table = new PlotTable(report.Html, PlotAxis.FromZero(greatest, ReportNumbers.WholePercent));
        table.Open(Markup.Of($"Editorial comment by who speaks, share of sentences as counted"), report.NounTitle, "Own voice", "Quoted voice");
        foreach (SourceTone source in sources)
        {
            table.Row(
                Markup.Outside(source.Source),
                [.. Mark("own", source.OwnVoice), .. Mark("quoted", source.QuotedVoice)],
                SentenceCatalogue.Link(report.Examples.Voice(source.Source, quoted: false), Figure(source.OwnVoice)),
                SentenceCatalogue.Link(report.Examples.Voice(source.Source, quoted: true), Figure(source.QuotedVoice)));
        }

        table.Close();
    }

    private static void WriteComments(ToneReport report)
    {
        SourceTone[] sources = [.. report.Ranked.Where(s => s.Comments.Shares is not null)];
        if (sources.Length == 0)
        {
            return;
        }

        HtmlWriter html = report.Html;
        html.Line($"<h3>What readers wrote below</h3>");
        html.Line($"<p>Readers’ comments never count towards a {report.Noun}’s own tone. They are shown for themselves.</p>");
        double greatest = sources.Max(s => s.Comments.Bias?.High ?? 0);
        var table = new PlotTable(html, PlotAxis.FromZero(greatest, ReportNumbers.Score));
        table.Open(Markup.Of($"Readers’ comments, mean bias score"), report.NounTitle, "Sentences", "Mean score");
        foreach (SourceTone source in sources)
        {
            MeanEstimate? bias = source.Comments.Bias;
            table.Row(
                Markup.Outside(source.Source),
                bias is null ? [] : [new PlotMark("score", bias.Mean, bias.Low, bias.High)],
                SentenceCatalogue.Link(report.Examples.Comments(source.Source), Markup.Of($"{ReportNumbers.Count(source.Comments.Sentences)}")),
                bias is null ? Markup.None : Markup.Of($"<b>{ReportNumbers.Score(bias.Mean)}</b> <small>{ReportNumbers.Score(bias.Low)} to {ReportNumbers.Score(bias.High)}</small>"));
        }

        table.Close();
    }

    private static PlotMark[] Mark(string kind, VoiceTone voice) =>
        voice.Shares is StanceShares shares ? [new PlotMark(kind, shares.Editorial.Raw, shares.Editorial.RawLow, shares.Editorial.RawHigh)] : [];

    private static Markup Figure(VoiceTone voice) => voice.Shares is StanceShares shares
        ? SharesSection.Figure(shares.Editorial.Raw, shares.Editorial.RawLow, shares.Editorial.RawHigh)
        : Markup.Of($"<small>no such sentence</small>");
}
