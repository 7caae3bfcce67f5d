using Stance.Cli.Reports;
using Stance.Cli.Scoring;
using Spectre.Console;

namespace Stance.Cli.Writers;

/// <summary>Picks the writer for what was asked.</summary>
internal static class ScoreWriters
{
    /// <summary>A writer on a stream; a table to a file is plain text.</summary>
    /// <param name="options">Format, and whether a row is a sentence or a document.</param>
    /// <param name="stream">Where CSV, JSON Lines and HTML go; left open.</param>
    /// <param name="console">Where tables go.</param>
    /// <param name="modelSha256">Names the model in a report.</param>
    public static IScoreWriter Create(ScoreOptions options, Stream stream, IAnsiConsole console, string modelSha256)
    {
        if (options.PerDocument)
        {
            return new DocumentSummarizer(options.Format switch
            {
                "csv" => new CsvDocumentWriter(new CsvOutput(stream, options.ByteOrderMark, options.RawText)),
                "jsonl" => new JsonDocumentWriter(new JsonLine(stream)),
                _ => new TableDocumentWriter(console),
            });
        }

        return options.Format switch
        {
            "csv" => new CsvSentenceWriter(new CsvOutput(stream, options.ByteOrderMark, options.RawText)),
            "jsonl" => new JsonSentenceWriter(new JsonLine(stream)),
            "html" => new HtmlScoreWriter(stream, new ReportProvenance { Version = CommandLineText.Version, Command = CommandLineText.Command, ModelSha256 = modelSha256 }),
            _ => new TableSentenceWriter(console),
        };
    }
}
