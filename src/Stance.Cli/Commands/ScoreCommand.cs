using System.CommandLine;
using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Models;
using Stance.Reading.Pages;

namespace Stance.Cli.Commands;

/// <summary><c>stance score</c>: labels every sentence.</summary>
internal static class ScoreCommand
{
    private static readonly string[] NotThereYet =
        ["--archive", "--resume", "--shard", "--shards", "--since"];

    public static Command Create()
    {
        var command = new Command("score", "Label every sentence of pages: files, folders, globs, or - for standard input");
        var options = new ScoreArguments();
        options.AddTo(command);
        foreach (string name in NotThereYet)
        {
            command.Options.Add(CommonOptions.OptionNotYet(name));
        }

        command.SetInterruptible((parsed, cancellation) => Run(options.Read(parsed), cancellation));
        return command;
    }

    private static int Run(ScoreOptions options, CancellationToken cancellation)
    {
        (StanceModel model, string sha256) = ModelStore.Load(options.ModelPath);
        PageMetadata? metadata = MetadataFile.Read(options.MetadataPath);
        if (options.OutputPath is not string path)
        {
            using Stream stdout = Console.OpenStandardOutput();
            using ScoreOutput output = ScoreWriters.Create(options, stdout, Terminal.Out(), sha256);
            return Run(options, model, metadata, output, cancellation);
        }

        int code = ExitCode.Done;
        WholeFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            using ScoreOutput output = ScoreWriters.Create(options, stream, Terminal.ToFile(text), sha256);
            code = Run(options, model, metadata, output, cancellation);
        });
        return code;
    }

    private static int Run(ScoreOptions options, StanceModel model, PageMetadata? metadata, ScoreOutput output, CancellationToken cancellation)
    {
        // A bar would run through a table that is shown on the same terminal.
        bool hidden = options.Quiet || (options.OutputPath is null && !Console.IsOutputRedirected);
        return ProgressDisplay.Run("Scoring", "sentences", hidden, meter => new ScoreRun(model, metadata, options, output) { Counted = meter is null ? null : meter.Add }.Run(meter, cancellation));
    }
}
