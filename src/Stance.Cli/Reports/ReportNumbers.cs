using System.Globalization;

namespace Stance.Cli.Reports;

/// <summary>Numbers as reports print them, for readers of a newspaper: few digits, a true minus sign, invariant culture.</summary>
internal static class ReportNumbers
{
    /// <summary>A share as a percentage: '34%'; below 10 % with a decimal.</summary>
    public static string Percent(double share) => Fixed(share * 100, share is > 0 and < 0.0995 ? 1 : 0) + "%";

    /// <summary>A whole percentage: '34%'.</summary>
    public static string WholePercent(double share) => Fixed(share * 100, 0) + "%";

    /// <summary>A score from 0 to 1: '0.18'.</summary>
    public static string Score(double score) => Fixed(score, 2);

    /// <summary>A number with its sign: '+12', '−3', '0'.</summary>
    public static string Signed(double value, int decimals)
    {
        string digits = Fixed(value, decimals);
        return value > 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? "+" + digits : digits;
    }

    /// <summary>A number with so many decimals, never '−0'.</summary>
    public static string Fixed(double value, int decimals)
    {
        string digits = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? "\u2212" + digits : digits;
    }

    /// <summary>A p value: three decimals, the smallest as '&lt; 0.001'.</summary>
    public static string P(double p) => p < 0.001 ? "< 0.001" : p > 0.9995 ? "1" : Fixed(p, 3);

    /// <summary>A count with thousands apart: '12,408'.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: '1 document', '12 documents'.</summary>
    public static string Count(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Part of an axis as SVG takes it, independent of the plot's width: '34.21%'.</summary>
    /// <param name="value">Where on the axis.</param>
    /// <param name="low">The axis' left end.</param>
    /// <param name="high">Its right end, above <paramref name="low"/>.</param>
    public static string Place(double value, double low, double high) =>
        (100 * Math.Clamp((value - low) / (high - low), 0, 1)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
