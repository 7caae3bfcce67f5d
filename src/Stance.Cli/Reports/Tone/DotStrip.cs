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

    private readonly int[] _inColumn = new int[Columns + 1];
    private readonly PlotAxis _axis;
    private readonly int _step;
    private readonly string _radius;

    /// <summary>An empty strip.</summary>
    /// <param name="axis">Where values stand.</param>
    /// <param name="dots">How many there will be: the more, the smaller.</param>
    public DotStrip(PlotAxis axis, int dots)
    {
        _axis = axis;
        _step = dots <= 40 ? 8 : dots <= 150 ? 5 : 3;
        _radius = (dots <= 40 ? 4 : dots <= 150 ? 3 : 2).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The next dot.</summary>
    /// <param name="value">On the axis.</param>
    /// <param name="list">Its sentences.</param>
    /// <param name="name">What a pointer that rests on it is told.</param>
    public Markup Dot(double value, int? list, string name)
    {
        int column = (int)Math.Round(Columns * (Math.Clamp(value, _axis.Low, _axis.High) - _axis.Low) / (_axis.High - _axis.Low));
        int inColumn = _inColumn[column]++;
        int fit = (Height / 2 - 5) / _step;
        int level = (inColumn + 1) / 2 % (fit + 1);
        int y = Height / 2 + (inColumn % 2 == 0 ? level : -level) * _step;
        return list is int number
            ? Markup.Of($"<circle class=\"doc\" cx=\"{_axis.Place(value)}\" cy=\"{y}\" r=\"{_radius}\" data-list=\"{number}\"><title>{name}: {ReportNumbers.Percent(value)}</title></circle>")
            : Markup.Of($"<circle class=\"doc\" cx=\"{_axis.Place(value)}\" cy=\"{y}\" r=\"{_radius}\"/>");
    }
}
