using System.Globalization;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Reads the day out of a date in markup.</summary>
internal static class DateText
{
    private static readonly string[] Numeric = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>The day as yyyy-MM-dd, in the time zone that the date was written in.</summary>
    /// <returns>False where there is none, or only one whose order of day and month is a guess (05/06/2021).</returns>
    public static bool TryParse(string text, out string date)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        foreach (string format in Numeric)
        {
            bool fits = trimmed.Length == format.Length || (trimmed.Length > format.Length && !char.IsAsciiDigit(trimmed[format.Length]));
            if (fits && DateOnly.TryParseExact(trimmed[..format.Length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return true;
            }
        }

        return DateLines.TryFindDate(trimmed.Length > 100 ? trimmed[..100] : trimmed, out date);
    }
}
