namespace Stance.Reading.Rows;

/// <summary>How a field of a CSV stands in its text.</summary>
internal enum CsvQuoting
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Between quotation marks.</summary>
    Plain,

    /// <summary>Between quotation marks, with doubled ones in it.</summary>
    Doubled,
}
