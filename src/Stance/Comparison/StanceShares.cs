using Stance.Models;

namespace Stance.Comparison;

/// <summary>The shares of the three stances among some sentences.</summary>
/// <param name="Neutral">Neutral reporting.</param>
/// <param name="Editorial">Editorial comment.</param>
/// <param name="Reader">Reader speculation.</param>
public sealed record StanceShares(ShareEstimate Neutral, ShareEstimate Editorial, ShareEstimate Reader)
{
    /// <summary>The share of a stance.</summary>
    public ShareEstimate this[StanceLabel label] => label switch
    {
        StanceLabel.Neutral => Neutral,
        StanceLabel.Editorial => Editorial,
        _ => Reader,
    };
}
