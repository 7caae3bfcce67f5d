namespace Stance.Reading.Tests.Rows;

/// <summary>A record as CsvHelper reads it.</summary>
internal sealed record SlowCsvRecord(string[] Fields, bool IsWellQuoted, int Line);
