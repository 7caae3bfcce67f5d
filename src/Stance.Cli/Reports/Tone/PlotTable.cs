namespace Stance.Cli.Reports.Tone;

/// <summary>A plot that is a table: each row a name, dots with intervals on a common axis, and the same in figures. Without eyes or scripts the figures remain.</summary>
/// <remarks>The drawing is hidden from screen readers, since its figures stand beside it in the row.</remarks>
internal sealed class PlotTable(HtmlWriter html, PlotAxis axis)
{
    private const int RowHeight = 14;

    private string[] _names = [];

    /// <summary>Opens the table.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="first">What the rows are.</param>
    /// <param name="figures">The names of the columns of figures.</param>
    public void Open(Markup caption, string first, params string[] figures)
    {
        _names = figures;
        html.Line($"<table class=\"plot{(figures.Length > 3 ? " many" : "")}\">");
        html.Line($"<caption>{caption}</caption>");
        html.Write($"<thead><tr><th scope=\"col\">{first}</th>");
        foreach (string figure in figures)
        {
            html.Write($"<th scope=\"col\" class=\"n\">{figure}</th>");
        }

        html.Line($"<td class=\"axis\">{Axis()}</td></tr></thead>");
        html.Line($"<tbody>");
    }

    /// <summary>A row of dots with intervals, one below the other.</summary>
    /// <param name="name">Of the row.</param>
    /// <param name="marks">At most three.</param>
    /// <param name="figures">As many as the table has columns of them.</param>
    public void Row(Markup name, IReadOnlyList<PlotMark> marks, params Markup[] figures)
    {
        int height = RowHeight * Math.Max(2, marks.Count + 1);
        Row(name, height, Markup.Join(marks.Select((mark, i) => Draw(mark, height * (i + 1) / (marks.Count + 1)))), figures);
    }

    /// <summary>A row of any drawing.</summary>
    /// <param name="name">Of the row.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="drawing">Marks with places in percent.</param>
    /// <param name="figures">As many as the table has columns of them.</param>
    public void Row(Markup name, int height, Markup drawing, params Markup[] figures)
    {
        html.Write($"<tr><th scope=\"row\">{name}</th>");
        for (int i = 0; i < figures.Length; i++)
        {
            // On a phone there is no head row: each figure then says what it is.
            html.Write($"<td class=\"n\" data-name=\"{_names[i]}\">{figures[i]}</td>");
        }

        html.Line($"<td class=\"draw\"><svg width=\"100%\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">{Grid(height)}{drawing}</svg></td></tr>");
    }

    /// <summary>Closes the table.</summary>
    public void Close() => html.Line($"</tbody></table>");

    private Markup Draw(PlotMark mark, int y)
    {
        string x = axis.Place(mark.Value);
        Markup line = Markup.Of($"<line class=\"iv {mark.Kind}\" x1=\"{axis.Place(mark.Low)}\" x2=\"{axis.Place(mark.High)}\" y1=\"{y}\" y2=\"{y}\"/>");

        // Squares and circles, hollow and filled: told apart without colour.
        Markup dot = mark.Kind == "quoted"
            ? Markup.Of($"<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><rect class=\"dot quoted\" x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/></svg>")
            : Markup.Of($"<circle class=\"dot {mark.Kind}\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
        return Markup.Of($"{line}{dot}");
    }

    private Markup Grid(int height) => Markup.Join(axis.Ticks.Select(t =>
        Markup.Of($"<line class=\"{(Math.Abs(t) < 1e-9 ? "zero" : "grid")}\" x1=\"{axis.Place(t)}\" x2=\"{axis.Place(t)}\" y1=\"0\" y2=\"{height}\"/>")));

    private Markup Axis() => Markup.Of($"<svg width=\"100%\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">{Markup.Join(axis.Ticks.Select(t => Markup.Of($"<text x=\"{axis.Place(t)}\" y=\"12\" text-anchor=\"middle\">{axis.Print(t)}</text>")))}</svg>");
}
