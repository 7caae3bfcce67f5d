using Stance.Models;

namespace Stance.Comparison;

/// <summary>A number for each stance: a sum over sentences, a share, or a row of an error matrix.</summary>
/// <param name="Neutral">Of neutral reporting.</param>
/// <param name="Editorial">Of editorial comment.</param>
/// <param name="Reader">Of reader speculation.</param>
internal readonly record struct StanceVector(double Neutral, double Editorial, double Reader)
{
    /// <summary>The three added up.</summary>
    public double Sum => Neutral + Editorial + Reader;

    /// <summary>The number of one stance.</summary>
    public double this[StanceLabel label] => label switch
    {
        StanceLabel.Neutral => Neutral,
        StanceLabel.Editorial => Editorial,
        _ => Reader,
    };

    /// <summary>Added stance by stance.</summary>
    public static StanceVector operator +(StanceVector a, StanceVector b) => new(a.Neutral + b.Neutral, a.Editorial + b.Editorial, a.Reader + b.Reader);

    /// <summary>Taken away stance by stance.</summary>
    public static StanceVector operator -(StanceVector a, StanceVector b) => new(a.Neutral - b.Neutral, a.Editorial - b.Editorial, a.Reader - b.Reader);

    /// <summary>Each times the same number.</summary>
    public static StanceVector operator *(StanceVector a, double factor) => new(a.Neutral * factor, a.Editorial * factor, a.Reader * factor);

    /// <summary>1 for one stance, 0 for the others.</summary>
    public static StanceVector Of(StanceLabel label) => label switch
    {
        StanceLabel.Neutral => new StanceVector(1, 0, 0),
        StanceLabel.Editorial => new StanceVector(0, 1, 0),
        _ => new StanceVector(0, 0, 1),
    };

    /// <summary>The sum of products.</summary>
    public double Dot(StanceVector other) => (Neutral * other.Neutral) + (Editorial * other.Editorial) + (Reader * other.Reader);
}
