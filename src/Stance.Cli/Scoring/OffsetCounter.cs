using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Turns spans of UTF-16 code units, asked for in rising order, into offsets as the user wants them.</summary>
/// <remarks>Linear over all spans of a text. Not thread-safe.</remarks>
internal sealed class OffsetCounter(string text, bool codePoints)
{
    private int _units;
    private int _points;

    public (int Start, int Length) Of(TextSpan span)
    {
        if (!codePoints)
        {
            return (span.Start, span.Length);
        }

        int start = PointsAt(span.Start);
        return (start, PointsAt(span.End) - start);
    }

    /// <summary>How many surrogate pairs a text holds: by so many it has fewer code points than code units.</summary>
    public static int PairsIn(string text) => text.Length - new OffsetCounter(text, codePoints: true).PointsAt(text.Length);

    private int PointsAt(int unit)
    {
        for (; _units < unit; _units++)
        {
            bool second = _units > 0 && char.IsLowSurrogate(text[_units]) && char.IsHighSurrogate(text[_units - 1]);
            _points += second ? 0 : 1;
        }

        return _points;
    }
}
