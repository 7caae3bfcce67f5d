using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Stance.Reading.Tests.Rows;

/// <summary>The records of a CSV by CsvHelper: the definition that the program's own reader is held to.</summary>
internal static class SlowCsvRecords
{
    public static IReadOnlyList<SlowCsvRecord> Of(string text, bool keepBlankLines)
    {
        bool bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => bad = true, IgnoreBlankLines = !keepBlankLines };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var records = new List<SlowCsvRecord>();
        while (parser.Read())
        {
            bad = false;
            string[] fields = [.. Enumerable.Range(0, parser.Count).Select(i => parser[i])];
            int line = parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').Count(c => c == '\n');
            records.Add(new SlowCsvRecord(fields, !bad, line));
        }

        return records;
    }
}
