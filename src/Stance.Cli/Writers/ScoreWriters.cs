using Stance.Cli.Reports;
using Stance.Cli.Scoring;
using Spectre.Console;

namespace Stance.Cli.Writers;

/// <summary>Picks the output for what was asked.</summary>
internal static class ScoreWriters
{
    /// <summary>An output on a stream; a table to a file is plain text.</summary>
    /// <param name="options">Format, and whether a row is a sentence or a document.</param>
    /// <param name="stream">Where CSV, JSON Lines and HTML go; left open.</param>
    /// <param name="console">Where tables go.</param>
    /// <param name="modelSha256">Names the model in a report.</param>
    public static ScoreOutput Create(ScoreOptions options, Stream stream, IAnsiConsole console, string modelSha256)
    {
        if (options.PerDocument)
        {
            return To(new DocumentSummarizer(options.Format switch
            {
                "csv" => new CsvDocumentWriter(new CsvOutput(stream, options.ByteOrderMark, options.RawText)),
                "jsonl" => new JsonDocumentWriter(new JsonLine(stream)),
                _ => new TableDocumentWriter(console),
            }));
        }

        return options.Format switch
        {
            "csv" => To(new CsvSentenceFormat(options.ByteOrderMark, options.RawText), stream),
            "jsonl" => To(new JsonSentenceFormat(), stream),
            "html" => To(new HtmlScoreWriter(stream, new ReportProvenance { Version = CommandLineText.Version, Command = CommandLineText.Command, ModelSha256 = modelSha256 })),
            _ => To(new ListParts(new TableSentenceWriter(console))),
        };
    }

    private static ScoreOutput To(IScoreWriter writer) => new() { Writers = [writer] };

    private static ScoreOutput To(IRowFormat format, Stream stream) => new() { Rows = new RowOutput(format, stream) };
}
