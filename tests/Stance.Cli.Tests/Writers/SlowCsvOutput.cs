using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Stance.Reading.Rows;

namespace Stance.Cli.Tests.Writers;

/// <summary>A CSV by CsvHelper: the definition that <see cref="Stance.Cli.Writers.CsvOutput"/> and the quick format are held to.</summary>
internal sealed class SlowCsvOutput : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly bool _rawText;

    public SlowCsvOutput(Stream stream, bool byteOrderMark, bool rawText)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(byteOrderMark), 1 << 16, leaveOpen: true);
        _csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        _rawText = rawText;
    }

    /// <summary>A cell of the program's own making: a number, a label.</summary>
    public void Plain(string value) => _csv.WriteField(value);

    /// <summary>A cell from outside: what a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public void Text(string? value)
    {
        bool guard = !_rawText && value is { Length: > 1 } && ScoreOutput.LooksLikeFormula(value);
        _csv.WriteField(guard ? "'" + value : value ?? "");
    }

    public void EndRow() => _csv.NextRecord();

    public void Dispose() => _csv.Dispose();
}
