namespace Stance.Models;

/// <summary>Exponential and logarithm from IEEE additions, multiplications and divisions alone.</summary>
/// <remarks>
/// <see cref="Math.Exp"/> and <see cref="Math.Log(double)"/> call the platform's C library, whose last bit differs
/// between systems; model files must not. Within 2 ulp of the true value over the ranges given. No fused operations:
/// the runtime does not contract a multiplication and an addition by itself. Thread-safe.
/// </remarks>
public static class DeterministicMath
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896340736;
    private const double LargestExponent = 709.78;
    private const double SmallestExponent = -745.1;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;

    // 1/k! for k = 0..13.
    private static ReadOnlySpan<double> InverseFactorials =>
    [
        1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
        1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800,
    ];

    // 1/k for k = 1, 3, …, 23.
    private static ReadOnlySpan<double> InverseOdds =>
    [
        1.0, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23,
    ];

    /// <summary>e to the x. Above 709.78 infinity, below -745.1 zero; NaN stays NaN.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        if (x > LargestExponent)
        {
            return double.PositiveInfinity;
        }

        if (x < SmallestExponent)
        {
            return 0;
        }

        // x = k ln 2 + r with |r| ≤ ½ ln 2; e^r by its Taylor series.
        double k = Math.Floor((x * Log2E) + 0.5);
        double r = x - (k * Ln2High) - (k * Ln2Low);
        double sum = InverseFactorials[^1];
        for (int i = InverseFactorials.Length - 2; i >= 0; i--)
        {
            sum = (sum * r) + InverseFactorials[i];
        }

        // In two steps, so that neither power of two over- nor underflows on the way.
        int half = (int)k / 2;
        return sum * PowerOfTwo(half) * PowerOfTwo((int)k - half);
    }

    /// <summary>The natural logarithm. Of 0 minus infinity, of a negative number NaN.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return double.NaN;
        }

        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        int exponent = 0;
        if (!double.IsNormal(x))
        {
            x *= PowerOfTwo(54);
            exponent = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> MantissaBits) - ExponentBias;
        double m = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        return (exponent * Ln2High) + (LogOfMantissa(m) + (exponent * Ln2Low));
    }

    /// <summary>log(1 + e^x), without overflow.</summary>
    public static double LogOnePlusExp(double x) => x > 0 ? x + Log(1 + Exp(-x)) : Log(1 + Exp(x));

    /// <summary>1 / (1 + e^-x), the logistic function.</summary>
    public static double Logistic(double x)
    {
        if (x >= 0)
        {
            return 1 / (1 + Exp(-x));
        }

        double e = Exp(x);
        return e / (1 + e);
    }

    // log m = 2 artanh s with s = (m - 1) / (m + 1), |s| ≤ 0.172: s + s³/3 + … + s²³/23.
    private static double LogOfMantissa(double m)
    {
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double sum = InverseOdds[^1];
        for (int i = InverseOdds.Length - 2; i >= 0; i--)
        {
            sum = (sum * square) + InverseOdds[i];
        }

        return 2 * s * sum;
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + ExponentBias) << MantissaBits);
}
