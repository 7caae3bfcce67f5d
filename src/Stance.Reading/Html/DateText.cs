using System.Globalization;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Reads the day out of a date in markup.</summary>
internal static class DateText
{
    private static readonly string[] Numeric = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy"];

    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>The day as yyyy-MM-dd, in the time zone that the date was written in.</summary>
    /// <returns>False where there is none, or only one whose order of day and month is a guess (05/06/2021), or a year before 1990 or after 2099.</returns>
    public static bool TryParse(string text, out string date)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        foreach (string format in Numeric)
        {
            bool fits = trimmed.Length == format.Length || (trimmed.Length > format.Length && !char.IsAsciiDigit(trimmed[format.Length]));
            if (fits && DateOnly.TryParseExact(trimmed[..format.Length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return IsPlausible(day.Year);
            }
        }

        return DateLines.TryFindDate(trimmed.Length > 100 ? trimmed[..100] : trimmed, out date) && IsPlausible(int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a date that can't be read may stand as it is given: not if it is written like one that can, and is none.</summary>
    public static bool MayStand(string text) =>
        !(text.Length > 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsLetter(text[4])) && !DateLines.TryFindDate(text, out _);

    private static bool IsPlausible(int year) => year is >= FirstYear and <= LastYear;
}
