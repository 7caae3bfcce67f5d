using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>McNemar's test (1947) of two classifiers' accuracy on the same rows, exact.</summary>
/// <remarks>
/// Of the rows that only one of them gets right, each is as likely to be the one's as the other's if they are equally
/// accurate: two-sided p = min(1, 2 P(X ≤ min(a, b))), X binomial of a + b trials and 1/2. Rows are taken for
/// independent; where those of one document hang together, p is too small.
/// </remarks>
public static class McNemarTest
{
    private const double Smallest = 1e-300;

    /// <summary>The p value, in [1e-300, 1]; 1 if there is no such row.</summary>
    /// <param name="onlyA">Rows that only the first gets right, 0 or more.</param>
    /// <param name="onlyB">Rows that only the second gets right, 0 or more.</param>
    public static double P(int onlyA, int onlyB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyA);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyB);
        int trials = onlyA + onlyB;
        int least = Math.Min(onlyA, onlyB);

        // log C(trials, least), and the smaller terms of the tail as shares of that one.
        double logLargest = -trials * DeterministicMath.Log(2);
        double tail = 1;
        double share = 1;
        for (int k = 0; k < least; k++)
        {
            logLargest += DeterministicMath.Log((double)(trials - k) / (k + 1));
        }

        for (int k = least; k > 0; k--)
        {
            share *= (double)k / (trials - k + 1);
            tail += share;
        }

        return Math.Clamp(2 * tail * DeterministicMath.Exp(logLargest), Smallest, 1);
    }
}
