using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>95 % percentile interval of macro-F1, by resampling whole documents (cluster bootstrap, Field &amp; Welsh 2007).</summary>
public static class DocumentBootstrap
{
    private const int Resamples = 1000;
    private const double Tail = 0.025;

    /// <summary>The interval. With one document there is nothing to resample: both ends are the value itself.</summary>
    /// <param name="documents">The confusion matrix of each document; at least one.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    public static (double Low, double High) MacroF1(IReadOnlyList<ConfusionMatrix> documents, int seed)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfZero(documents.Count);
        var random = new SeededRandom(seed, 1);
        var values = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            var sum = new ConfusionMatrix(documents[0].Labels);
            for (int d = 0; d < documents.Count; d++)
            {
                sum.Add(documents[random.Next(documents.Count)]);
            }

            values[i] = sum.MacroF1;
        }

        Array.Sort(values);
        int cut = (int)(Tail * Resamples);
        return (values[cut], values[Resamples - 1 - cut]);
    }
}
