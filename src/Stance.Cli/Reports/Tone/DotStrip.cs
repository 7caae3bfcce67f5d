using System.Globalization;

namespace Stance.Cli.Reports.Tone;

/// <summary>Dots on a line that stand beside each other where they would hide each other: alternately above and below, by a fixed rule.</summary>
/// <remarks>Not thread-safe; values come in ascending order.</remarks>
internal sealed class DotStrip
{
    /// <summary>Height of the drawing in pixels.</summary>
    public const int Height = 48;

    // A plot is some 400 pixels wide on most screens; on a phone dots may touch.
    private const int Columns = 80;

    private const double MostStep = 8;

    private readonly int[] _inColumn = new int[Columns + 1];
    private readonly PlotAxis _axis;
    private readonly double _step;
    private readonly string _radius;

    /// <summary>An empty strip.</summary>
    /// <param name="axis">Where values stand.</param>
    /// <param name="values">Of all dots to come: the more, the smaller, and the more in one place, the closer.</param>
    public DotStrip(PlotAxis axis, IReadOnlyCollection<double> values)
    {
        _axis = axis;
        int radius = values.Count <= 40 ? 4 : values.Count <= 150 ? 3 : 2;
        int most = values.GroupBy(ColumnOf).Max(g => g.Count());
        _radius = radius.ToString(CultureInfo.InvariantCulture);
        _step = Math.Min(MostStep, (Height / 2.0 - radius) / Math.Max(1, most / 2));
    }

    /// <summary>The next dot.</summary>
    /// <param name="value">On the axis.</param>
    /// <param name="list">Its sentences.</param>
    /// <param name="name">What a pointer that rests on it is told.</param>
    public Markup Dot(double value, int? list, string name)
    {
        int inColumn = _inColumn[ColumnOf(value)]++;
        int level = (inColumn + 1) / 2;
        string y = ((Height / 2.0) + ((inColumn % 2 == 0 ? level : -level) * _step)).ToString("0.#", CultureInfo.InvariantCulture);
        return list is int number
            ? Markup.Of($"<circle class=\"doc\" cx=\"{_axis.Place(value)}\" cy=\"{y}\" r=\"{_radius}\" data-list=\"{number}\"><title>{name}: {ReportNumbers.Percent(value)}</title></circle>")
            : Markup.Of($"<circle class=\"doc\" cx=\"{_axis.Place(value)}\" cy=\"{y}\" r=\"{_radius}\"/>");
    }

    private int ColumnOf(double value) => (int)Math.Round(Columns * (Math.Clamp(value, _axis.Low, _axis.High) - _axis.Low) / (_axis.High - _axis.Low));
}
