using System.Globalization;
using Stance.Reading.Html;

namespace Stance.Archive.Documents;

/// <summary>The day of a date as it was given, so that dates can be compared.</summary>
internal static class PublicationDay
{
    private const int IsoLength = 10;

    /// <summary>yyyy-MM-dd, in the time zone that the date was written in; null where it names no day, or leaves open which number is the month.</summary>
    public static string? Of(string? date)
    {
        if (date is null)
        {
            return null;
        }

        ReadOnlySpan<char> text = date.AsSpan().Trim();
        bool whole = text.Length == IsoLength || (text.Length > IsoLength && !char.IsAsciiDigit(text[IsoLength]));
        if (whole && DateOnly.TryParseExact(text[..IsoLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text[..IsoLength].ToString();
        }

        return DateText.TryParse(date, out string day) ? day : null;
    }
}
