using Stance.Models;

namespace Stance.Comparison;

/// <summary>Ways to choose which of some documents are the one source's.</summary>
internal static class Arrangements
{
    /// <summary>n over k, as a double: infinite where it is beyond that.</summary>
    public static double Count(int n, int k)
    {
        double count = 1;
        for (int i = 1; i <= Math.Min(k, n - k); i++)
        {
            count = Math.Round(count * (n - Math.Min(k, n - k) + i) / i);
        }

        return count;
    }

    /// <summary>All of them, the first that of the first k.</summary>
    /// <returns>The same array again and again, overwritten.</returns>
    public static IEnumerable<int[]> All(int n, int k)
    {
        int[] chosen = [.. Enumerable.Range(0, k)];
        while (true)
        {
            yield return chosen;
            int last = k - 1;
            while (last >= 0 && chosen[last] == n - k + last)
            {
                last--;
            }

            if (last < 0)
            {
                yield break;
            }

            chosen[last]++;
            for (int i = last + 1; i < k; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    /// <summary>Draws one: the first k of <paramref name="order"/> are chosen, each set of them equally likely.</summary>
    /// <param name="order">All numbers below n in any order; reordered.</param>
    /// <param name="k">How many.</param>
    /// <param name="random">Draws.</param>
    public static void Draw(int[] order, int k, SeededRandom random)
    {
        for (int i = 0; i < k; i++)
        {
            int j = i + random.Next(order.Length - i);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
