using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>How the figures came about and what they can't tell, for readers without statistics.</summary>
internal static class MethodSection
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mostOfDocument">The most sentences that a document's dot leads to.</param>
    public static void Write(ToneReport report, int mostOfDocument)
    {
        ToneComparisonOptions options = report.Comparison.Options;
        HtmlWriter html = report.Html;
        html.Line($"<section class=\"method\" aria-labelledby=\"method\">");
        html.Line($"<h2 id=\"method\">Method and limits</h2>");
        html.Line($"<dl>");
        Item("What was counted", $"A program labelled every sentence as neutral reporting, editorial comment or reader-like speculation, and gave its wording a bias score from 0 (plain) to 1 (loaded). A {report.Noun}’s own tone is its headlines and articles.");
        Item("The program errs", report.Comparison.Validation is null
            ? "Nothing is known of this model’s errors, so that shares are shown only as counted. They may be too high or too low, and equally so for all."
            : "Its errors on sentences whose labels are known say how far a count is off. Corrected shares allow for that, and their intervals for how little is known of the errors. This assumes that it errs on these documents as on those; where two ways of correcting disagree, the report says so.");
        Item("Documents, not sentences", "Sentences of one article resemble each other, so that a hundred sentences of one article tell less than ten articles. Intervals and tests therefore draw and shuffle whole documents.");
        if (options.Tests)
        {
            Item("Three verdicts", $"“Differs”: a gap as large would hardly come about by chance, at a level of {ReportNumbers.Score(options.Alpha)} shared by all tests shown (Holm’s adjustment). “No difference shown”: it might have been shown, and was not; that does not mean that the tones are the same. “Not enough data”: so few documents could not show any difference, however large.");
            Item("Effect", "Cliff’s delta, from −1 to +1: how much more often a document of the first has a higher figure than one of the second than the other way round.");
        }

        Item("Topic is not tone", "A source that reports more on crime will have other words than one that reports on gardens. Where both report the same events, figures over those events alone are shown too; they deserve the greater trust.");
        Item("What this can’t tell", "Opinion is not untruth, and neutral wording is not accuracy. Nothing here says who is right, and no figure is fit to rate an outlet beyond the documents that were read.");
        Item("Which sentences are shown", $"A figure leads to at most {SourceExamples.Most} of its sentences, spread evenly over all of its documents by a fixed rule; for loaded wording, to those with the highest score. {DocumentRule(mostOfDocument)} The JSON names every sentence behind the words and events, and stance score lists them all.");
        html.Line($"</dl>");
        html.Line($"</section>");

        void Item(string name, string text) => html.Line($"<div><dt>{name}</dt><dd>{text}</dd></div>");
    }

    private static string DocumentRule(int most) => most switch
    {
        int.MaxValue => "A document leads to all of its sentences.",
        0 => "There are too many documents to show sentences of each.",
        _ => $"A document leads to at most {ReportNumbers.Count(most, "sentence")}, those that are most surely editorial comment.",
    };
}
