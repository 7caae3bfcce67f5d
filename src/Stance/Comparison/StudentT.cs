using Stance.Models;

namespace Stance.Comparison;

/// <summary>Student's t distribution (1908).</summary>
internal static class StudentT
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The number that |t| stays below with a given probability.</summary>
    /// <param name="level">Above 0, below 1: 0.95 gives 2.776 for 4 degrees of freedom.</param>
    /// <param name="degrees">Degrees of freedom, above 0; need not be whole.</param>
    public static double Quantile(double level, double degrees)
    {
        double low = 0;
        double high = 1;
        while (Outside(high, degrees) > 1 - level)
        {
            high *= 2;
        }

        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Outside(middle, degrees) > 1 - level ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>P(|t| &gt; <paramref name="t"/>).</summary>
    /// <param name="t">0 or more.</param>
    /// <param name="degrees">Degrees of freedom, above 0; need not be whole.</param>
    public static double Outside(double t, double degrees) => IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2);

    // I_x(a, ½) by Lentz's continued fraction, from the side on which it converges fast.
    private static double IncompleteBeta(double x, double a)
    {
        const double B = 0.5;
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        double front = DeterministicMath.Exp(LogGamma(a + B) - LogGamma(a) - LogGamma(B) + (a * DeterministicMath.Log(x)) + (B * DeterministicMath.Log(1 - x)));
        return x < (a + 1) / (a + B + 2) ? front * Fraction(x, a, B) / a : 1 - (front * Fraction(1 - x, B, a) / B);
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1;
        double d = 1 / (1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m < 10_000; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / (1 + (even * d));
            c = 1 + (even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-14)
            {
                break;
            }
        }

        return value;
    }

    private static double LogGamma(double x)
    {
        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        double t = x + 6.5;
        return (0.5 * DeterministicMath.Log(2 * Math.PI)) + ((x - 0.5) * DeterministicMath.Log(t)) - t + DeterministicMath.Log(sum);
    }
}
