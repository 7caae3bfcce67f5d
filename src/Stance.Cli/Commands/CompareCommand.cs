using System.CommandLine;
using Spectre.Console;
using Stance.Cli.Comparing;
using Stance.Cli.Reports;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Comparison;
using Stance.Models;
using Stance.Reading.Pages;

namespace Stance.Cli.Commands;

/// <summary><c>stance compare</c>: compares the tone of sources.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var command = new Command(
            "compare",
            """
            Compare the tone of sources: does one write in a more opinionated tone than another, by how much, and how sure is that?

            Examples:
              stance compare samples                            every two sources below a folder
              stance compare pages/ -o report.html              a report to read and pass on
              stance compare scored.csv --format json           what 'stance score' wrote
              stance compare pages.jsonl --by section           by a field of the documents
              stance compare pages/ --validation checked.csv    errors as in sentences that you have checked
              stance compare --archive news.db --since 2026-01-01 --where topic=politics*
            """);
        var options = new CompareArguments();
        options.AddTo(command);
        command.SetInterruptible((parsed, cancellation) => Run(options.Read(parsed), cancellation));
        return command;
    }

    private static int Run(CompareOptions options, CancellationToken cancellation)
    {
        (StanceModel model, string sha256) = ModelStore.Load(options.Scoring.ModelPath);
        PageMetadata? metadata = MetadataFile.Read(options.Scoring.MetadataPath);
        var run = new CompareRun((model, sha256), metadata, options);
        int code = ProgressDisplay.Run("Comparing", options.Scoring.Quiet, progress => run.Run(progress, cancellation));
        if (run.Result is not ToneComparison comparison)
        {
            return code;
        }

        var provenance = new ReportProvenance
        {
            ModelSha256 = sha256,
            DataSha256 = ComparedData.Sha256(comparison.Documents),
            Version = CommandLineText.Version,
            Command = CommandLineText.Command,
        };
        Write(comparison, provenance, options);
        return code;
    }

    private static void Write(ToneComparison comparison, ReportProvenance provenance, CompareOptions options)
    {
        if (options.Scoring.OutputPath is string path)
        {
            WholeFile.Write(path, stream =>
            {
                using var text = new StreamWriter(stream, leaveOpen: true);
                Write(comparison, provenance, options, stream, Terminal.ToFile(text));
            });
            return;
        }

        using Stream stdout = Console.OpenStandardOutput();
        Write(comparison, provenance, options, stdout, Terminal.Out());
    }

    private static void Write(ToneComparison comparison, ReportProvenance provenance, CompareOptions options, Stream stream, IAnsiConsole console)
    {
        switch (options.Scoring.Format)
        {
            case "json":
                ComparisonJson.Write(comparison, provenance, stream);
                break;
            case "csv":
                using (var csv = new CsvOutput(stream, options.Scoring.ByteOrderMark, options.Scoring.RawText))
                {
                    new ComparisonCsv(csv).Write(comparison);
                }

                break;
            case "html":
                using (var text = new StreamWriter(stream, leaveOpen: true))
                {
                    ComparisonReport.Write(comparison, provenance, text);
                }

                break;
            default:
                new ComparisonTable(console).Write(comparison);
                break;
        }
    }
}
