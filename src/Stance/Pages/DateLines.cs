using System.Globalization;

namespace Stance.Pages;

/// <summary>Recognises lines that hold a date or time and nothing else ('Mon, 15 Feb 2021 13:41 UTC').</summary>
internal static class DateLines
{
    private const int LongestDateLine = 90;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly WordSet MonthNames = new(
    [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december", "sept", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]);

    private static readonly WordSet OtherWords = new(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "utc", "gmt", "est", "edt", "et", "cst", "cdt", "ct", "pst", "pdt", "pt", "bst", "cet", "cest", "ist", "eat",
        "wat", "sast", "aest", "aedt", "am", "pm", "a", "p", "m", "h", "z",
        "date", "published", "updated", "posted", "modified", "created", "last", "first", "at", "on", "time", "issued",
    ]);

    /// <summary>Whether the line is a date line: only date and time words, and a real date or clock time among them.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestDateLine || !line.ContainsAnyInRange('0', '9') || !DateStart(line, out int start, out bool whole))
        {
            return false;
        }

        return whole && start == 0;
    }

    /// <summary>Where a trailing date begins ('Anna K. 12 May 2026' → 8), or -1 if the line does not end in one.</summary>
    public static int TrailingDate(ReadOnlySpan<char> line) =>
        line.Length <= LongestDateLine && line.ContainsAnyInRange('0', '9') && DateStart(line, out int start, out _) ? start : -1;

    /// <summary>Whether the line opens with a numeric date and goes on for at most four capitalised words ('date 2021-02-15 World News').</summary>
    public static bool IsDatedBreadcrumb(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line;
        if (rest.StartsWith("date ", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[5..].TrimStart();
        }

        if (rest.Length < 11 || !TryIso(rest[..10], out _))
        {
            return false;
        }

        ReadOnlySpan<char> tail = rest[10..].Trim();
        return tail.Length > 0 && Words.Count(tail) <= 4 && Words.AllCapitalised(tail);
    }

    /// <summary>The line's first full date (ISO, '15 Feb 2021', 'February 15, 2021') as yyyy-MM-dd.</summary>
    /// <returns>False when there is none, or only one whose order of day and month is a guess (05/06/2021).</returns>
    public static bool TryFindDate(ReadOnlySpan<char> line, out string date)
    {
        for (int i = 0; i + 10 <= line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) && TryIso(line.Slice(i, 10), out date))
            {
                return true;
            }
        }

        return TryWrittenDate(line, out date);
    }

    private static bool TryWrittenDate(ReadOnlySpan<char> line, out string date)
    {
        int day = 0;
        int month = 0;
        int year = 0;
        int dayBefore = 0;
        bool afterMonth = false;
        var words = new Words(line);
        while (words.MoveNext())
        {
            ReadOnlySpan<char> word = words.Current;
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int y) && y is >= 1500 and < 2200)
            {
                year = year == 0 ? y : year;
            }

            // The day is the number beside the month; others are hours and minutes.
            day = day == 0 && afterMonth ? DayOf(word) : day;
            afterMonth = false;
            if (month == 0 && MonthOf(word) is > 0 and int m)
            {
                month = m;
                day = dayBefore;
                afterMonth = day == 0;
            }

            dayBefore = word.Equals("of", StringComparison.OrdinalIgnoreCase) ? dayBefore : DayOf(word);
        }

        bool found = year > 0 && month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        date = found ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}") : "";
        return found;
    }

    // Walks backwards from the end over date words: start is where the run of date words begins.
    private static bool DateStart(ReadOnlySpan<char> line, out int start, out bool whole)
    {
        start = line.Length;
        whole = true;
        bool month = false;
        bool clock = false;
        bool digits = false;
        bool year = false;
        var words = new Words(line);
        while (words.MoveNext())
        {
            // The 'a' and 'm' of 'a.m.' belong to a date only behind another part of one.
            bool loose = words.Current.Length == 1 && char.IsLetter(words.Current[0]) && start == line.Length;
            if (loose || !IsDateWord(words.Current))
            {
                (start, whole, month, clock, digits, year) = (line.Length, false, false, false, false, false);
                continue;
            }

            start = Math.Min(start, words.Start);
            month |= IsMonth(words.Current);
            digits |= char.IsAsciiDigit(words.Current[0]);
            year |= words.Current.Length == 4 && char.IsAsciiDigit(words.Current[0]);
            int after = words.Start + words.Current.Length;
            clock |= char.IsAsciiDigit(words.Current[0]) && after + 1 < line.Length && line[after] is ':' && char.IsAsciiDigit(line[after + 1]);
        }

        return digits && (month || clock || (year && line[start..].IndexOfAny("-/.") > 0));
    }

    private static bool IsDateWord(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return DayOf(word) > 0 || (word.Length <= 4 && !word.ContainsAnyExceptInRange('0', '9')) || IsClockWord(word);
        }

        return IsMonth(word) || OtherWords.Contains(word);
    }

    // '9am', '13h', '20210215T1341Z' pieces.
    private static bool IsClockWord(ReadOnlySpan<char> word)
    {
        int letters = word.IndexOfAnyExceptInRange('0', '9');
        return letters is 1 or 2 && (word[letters..] is "am" or "pm" or "AM" or "PM" or "h" or "a" or "p" || word[letters] == 'T' || word[letters] == 'Z');
    }

    private static bool IsMonth(ReadOnlySpan<char> word) => MonthNames.Contains(word);

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        if (!IsMonth(word))
        {
            return 0;
        }

        Span<char> lower = stackalloc char[3];
        word[..3].ToLowerInvariant(lower);
        for (int i = 0; i < Months.Length; i++)
        {
            if (lower.SequenceEqual(Months[i]))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int DayOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th")
        {
            word = word[..^2];
        }

        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static bool TryIso(ReadOnlySpan<char> text, out string date)
    {
        date = "";
        if (text.Length == 10 && text[4] == '-' && text[7] == '-'
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            date = text.ToString();
            return true;
        }

        return false;
    }
}
