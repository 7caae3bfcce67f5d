using System.Globalization;
using System.Text;

namespace Stance.Benchmarks.Throughput;

/// <summary>Draws microseconds a sentence over the number of sentences, which has a logarithmic scale, as SVG for light and dark pages.</summary>
internal static class CostPlot
{
    private const int Width = 720;
    private const int Height = 340;
    private const int Left = 64;
    private const int Right = 24;
    private const int Top = 64;
    private const int Bottom = 56;
    private const int LegendWidth = 170;
    private const int LegendLine = 44;

    private const string Style = """
        <style>
        svg { font: 13px system-ui, sans-serif; background: #fff }
        text { fill: #222 } .axis { stroke: #767676 } .grid { stroke: #e3e3e3 } .line { fill: none; stroke: #0b62a4; stroke-width: 2 } .dot { fill: #0b62a4 } .line.other { stroke: #b3541e; stroke-dasharray: 6 4 } .dot.other { fill: #b3541e }
        @media (prefers-color-scheme: dark) { svg { background: #161616 } text { fill: #e6e6e6 } .axis { stroke: #9a9a9a } .grid { stroke: #333 } .line { stroke: #6cb8f0 } .dot { fill: #6cb8f0 } .line.other { stroke: #f0a56c } .dot.other { fill: #f0a56c } }
        </style>
        """;

    /// <summary>The plot.</summary>
    /// <param name="points">Of one program after another, two at most, each in order and over the same sizes, two or more.</param>
    public static string Draw(IReadOnlyList<CostPoint> points)
    {
        double top = Math.Ceiling(points.Max(p => p.Microseconds));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Microseconds a sentence from {points[0].Sentences} to {points[^1].Sentences} sentences\">\n{Style}\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"22\">Microseconds a sentence, program's start left out</text>\n");
        AddGrid(svg, top);
        foreach (CostPoint point in points.Where(p => p.Program == points[0].Program && IsPowerOfTen(p.Sentences)))
        {
            string label = point.Sentences.ToString("N0", CultureInfo.InvariantCulture);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(point, points):F1}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{label}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">sentences in the input (logarithmic)</text>\n");
        int legend = Left;
        var kinds = new Queue<string>(["", " other"]);
        foreach (IGrouping<string, CostPoint> build in points.GroupBy(p => p.Program))
        {
            string kind = kinds.Dequeue();
            string line = string.Join(' ', build.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p, points):F1},{Y(p.Microseconds, top):F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line{kind}\" points=\"{line}\"/>\n");
            foreach (CostPoint point in build)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot{kind}\" cx=\"{X(point, points):F1}\" cy=\"{Y(point.Microseconds, top):F1}\" r=\"4\"><title>{build.Key}, {point.Sentences:N0} sentences: {point.Microseconds:F2} µs</title></circle>\n");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line{kind}\" points=\"{legend},{LegendLine - 4} {legend + 28},{LegendLine - 4}\"/><text x=\"{legend + 36}\" y=\"{LegendLine}\">{build.Key}</text>\n");
            legend += LegendWidth;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void AddGrid(StringBuilder svg, double top)
    {
        double step = top > 10 ? Math.Ceiling(top / 5) : 1;
        for (double value = 0; value <= top; value += step)
        {
            string kind = value == 0 ? "axis" : "grid";
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value, top):F1}\" y2=\"{Y(value, top):F1}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{Y(value, top) + 4:F1}\" text-anchor=\"end\">{value:F0}</text>\n");
        }
    }

    private static bool IsPowerOfTen(int count) => Math.Log10(count) % 1 < 1e-9;

    private static double X(CostPoint point, IReadOnlyList<CostPoint> points)
    {
        double share = Math.Log((double)point.Sentences / points[0].Sentences) / Math.Log((double)points[^1].Sentences / points[0].Sentences);
        return Left + 12 + (share * (Width - Left - Right - 36));
    }

    private static double Y(double value, double top) => Height - Bottom - (value / top * (Height - Top - Bottom));
}
