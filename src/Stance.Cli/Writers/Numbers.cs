using System.Globalization;

namespace Stance.Cli.Writers;

/// <summary>Numbers as all output carries them: four decimals, invariant culture.</summary>
internal static class Numbers
{
    public static string Four(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    public static string Two(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
