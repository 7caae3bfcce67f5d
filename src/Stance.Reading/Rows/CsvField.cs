namespace Stance.Reading.Rows;

/// <summary>Where a field of a CSV stands in its record, quotation marks included.</summary>
/// <param name="Start">Counted from the record's first character.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Quoting">What to take off it.</param>
internal readonly record struct CsvField(int Start, int Length, CsvQuoting Quoting);
