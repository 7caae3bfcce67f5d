using Stance.Cli.Scoring;
using Stance.Pages;

namespace Stance.Cli.Reports.Scored;

/// <summary>A page as it reads, section by section, each sentence marked by its labels.</summary>
internal static class PageArticle
{
    /// <summary>Writes it.</summary>
    /// <param name="document">The page.</param>
    /// <param name="number">Its place in the report.</param>
    /// <param name="html">Where to.</param>
    public static void Write(ScoredDocument document, int number, HtmlWriter html)
    {
        html.Line($"<article class=\"page\" id=\"page-{number}\" aria-labelledby=\"title-{number}\">");
        int row = HeadlineRows(document);
        WriteHeader(document, number, row, html);
        while (row < document.Rows.Count)
        {
            SectionKind section = document.Rows[row].Section;
            int end = row;
            while (end < document.Rows.Count && document.Rows[end].Section == section)
            {
                end++;
            }

            WriteSection(document, row, end, html);
            row = end;
        }

        html.Data($"reasons-{number}", ReasonsBlock.Of(document.Rows));
        html.Line($"</article>");
    }

    // A page whose headline is its title is headed by that headline, with its marks.
    private static int HeadlineRows(ScoredDocument document)
    {
        int count = document.Rows.TakeWhile(r => r.Section == SectionKind.Headline).Count();
        return Letters(string.Concat(document.Rows.Take(count).Select(r => r.Text.ToString()))) == Letters(document.Title) ? count : 0;

        static string Letters(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
    }

    private static void WriteHeader(ScoredDocument document, int number, int headlines, HtmlWriter html)
    {
        string counts = string.Join(", ", StanceWords.CountsOf(document.Rows).Select(c => $"{ReportNumbers.Count(c.Count)} {c.Stance}"));
        Markup[] about = [.. new[] { document.Source, document.Date, document.Document }.Where(t => !string.IsNullOrEmpty(t)).Select(Markup.Outside)];
        html.Line($"<header>");
        Markup title = headlines == 0
            ? Markup.Outside(document.Title ?? document.Document)
            : Markup.Join(document.Rows.Take(headlines).Select(Sentence), Markup.Of($" "));
        html.Line($"<h2 id=\"title-{number}\"{(headlines > 0 ? Markup.Of($" class=\"part headline\"") : Markup.None)}>{title}</h2>");
        html.Line($"<p class=\"about\">{Markup.Join(about, Markup.Of($" <span aria-hidden=\"true\">·</span> "))}</p>");
        html.Line($"{SentenceStrip.Of(document.Rows, counts)}");
        html.Line($"<p class=\"about\">{(document.Rows.Count == 0 ? "No sentences were found." : $"{ReportNumbers.Count(document.Rows.Count, "sentence")}: {counts}")}</p>");
        html.Line($"</header>");
    }

    private static void WriteSection(ScoredDocument document, int start, int end, HtmlWriter html)
    {
        SectionKind section = document.Rows[start].Section;
        html.Line($"<section class=\"part {SectionNames.Of(section)}\">");
        if (section != SectionKind.None)
        {
            html.Line($"<h3>{SectionWords.Of(section)}</h3>");
        }

        for (int i = start; i < end; i++)
        {
            ScoredRow row = document.Rows[i];
            if (i > start && row.OpensParagraph)
            {
                html.Line($"</p>");
            }

            html.Write(i == start || row.OpensParagraph ? Markup.Of($"<p>") : Markup.Of($" "));
            html.Write(Sentence(row, i));
        }

        html.Line($"</p></section>");
    }

    private static Markup Sentence(ScoredRow row, int number) => row.Labelled is { } labelled
        ? Markup.Of($"<bdi class=\"s {row.Stance} {BiasStrength.ClassOf(labelled.Bias)}\" data-row=\"{number}\"><b class=\"mark\"><i class=\"quiet\">{StanceWords.Of(row.Stance)}, {BiasStrength.NameOf(labelled.Bias)}: </i></b>{row.Text.ToString()}</bdi>")
        : Markup.Of($"<bdi>{row.Text.ToString()}</bdi>");
}
