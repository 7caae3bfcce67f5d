using Stance.Labels;

namespace Stance.Cli.Explaining;

/// <summary>A question's largest contributions with rounded values, and the rest as one number, so that what is shown adds up to the logit as it is shown.</summary>
internal sealed class ShownContributions
{
    /// <summary>The first of a question's contributions.</summary>
    /// <param name="question">Its contributions, the largest first.</param>
    /// <param name="top">The most to show, 0 or more.</param>
    /// <param name="decimals">How many decimals are shown.</param>
    public ShownContributions(QuestionExplanation question, int top, int decimals)
    {
        Shown = [.. question.Contributions.Take(top).Select(c => (c, Math.Round(c.Value, decimals)))];
        Logit = Math.Round(question.Logit, decimals);
        RestCount = question.Contributions.Count - Shown.Count;
        Rest = Math.Round(Logit - Shown.Sum(c => c.Value), decimals);
    }

    /// <summary>The largest in magnitude, the largest first, each with its value rounded.</summary>
    public IReadOnlyList<(Contribution Contribution, double Value)> Shown { get; }

    /// <summary>How many are not shown.</summary>
    public int RestCount { get; }

    /// <summary>What they add up to, and what rounding left over.</summary>
    public double Rest { get; }

    /// <summary>The logit, rounded.</summary>
    public double Logit { get; }
}
