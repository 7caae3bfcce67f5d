using Stance.Cli.Scoring;

namespace Stance.Cli.Reports.Scored;

/// <summary>A page at a glance: a band with a stretch a sentence, from top to bottom of the page, its height and colour by label.</summary>
internal static class SentenceStrip
{
    private const int Height = 22;

    /// <summary>The drawing; nothing for a page of one sentence.</summary>
    /// <param name="rows">In page order.</param>
    /// <param name="description">What it shows, in words.</param>
    public static Markup Of(IReadOnlyList<ScoredRow> rows, string description)
    {
        if (rows.Count < 2)
        {
            return Markup.None;
        }

        var bars = new List<Markup>();
        for (int start = 0; start < rows.Count;)
        {
            int end = start + 1;
            while (end < rows.Count && rows[end].Stance == rows[start].Stance)
            {
                end++;
            }

            int height = HeightOf(rows[start].Stance);
            bars.Add(Markup.Of($"<rect class=\"bar {rows[start].Stance}\" x=\"{ReportNumbers.Place(start, 0, rows.Count)}\" width=\"{ReportNumbers.Place(end - start, 0, rows.Count)}\" y=\"{Height - height}\" height=\"{height}\"/>"));
            start = end;
        }

        return Markup.Of($"<svg class=\"strip\" role=\"img\" width=\"100%\" height=\"{Height}\"><title>From the top of the page to its end: {description}</title>{Markup.Join(bars)}</svg>");
    }

    private static int HeightOf(string stance) => stance switch
    {
        "editorial" => 22,
        "reader" => 14,
        "unsure" => 8,
        _ => 3,
    };
}
