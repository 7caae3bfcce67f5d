using System.CommandLine;
using System.Runtime.CompilerServices;
using Stance.Cli.Archiving;
using Stance.Cli.Resuming;
using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Models;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Reading.Pages;

namespace Stance.Cli.Commands;

/// <summary><c>stance score</c>: labels every sentence.</summary>
internal static class ScoreCommand
{
    public const string Name = "score";

    /// <summary>Begins with what every page needs while the command line is still being read. What goes wrong here goes wrong there, where it is told.</summary>
    public static void Prepare() => _ = Task.Run(FirstPage.Prepare, CancellationToken.None);

    public static Command Create()
    {
        var command = new Command(Name, "Label every sentence of pages: files, folders, globs, or - for standard input");
        var options = new ScoreArguments();
        options.AddTo(command);
        command.SetInterruptible((parsed, cancellation) => Run(options.Read(parsed), cancellation));
        return command;
    }

    private static int Run(ScoreOptions options, CancellationToken cancellation)
    {
        PrepareForHtml(options);
        (StanceModel model, string sha256) = ModelStore.Load(options.ModelPath);
        PageMetadata? metadata = MetadataFile.Read(options.MetadataPath);
        return options.ArchivePath is null
            ? WriteRows(options, sha256, output => Run(options, model, metadata, output, cancellation))
            : Archive(options, (model, sha256), metadata, cancellation);
    }

    // Likewise, while the model loads.
    private static void PrepareForHtml(ScoreOptions options)
    {
        if (options.Input is InputKind.Html || (options.Input is InputKind.Auto && options.Paths.Any(path => !FileKinds.TryGet(path, out InputKind kind) || kind is InputKind.Html)))
        {
            // On a thread of its own, so that others need not wait for one of the pool, which has one for each core.
            _ = Task.Factory.StartNew(HtmlPageReader.Prepare, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    // Apart, so that a run without an archive loads nothing of SQLite.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Archive(ScoreOptions options, (StanceModel Model, string Sha256) model, PageMetadata? metadata, CancellationToken cancellation)
    {
        using ArchivedScoring archive = ArchivedScoring.Open(options, model.Model, model.Sha256);
        int Fill(ScoreOutput rows)
        {
            ScoreOutput output = archive.Beside(rows);
            int code = Run(options, model.Model, metadata, output, cancellation);
            archive.WriteManifest(output);
            return code;
        }

        int code = options.WritesRows ? WriteRows(options, model.Sha256, Fill) : Fill(new ScoreOutput());
        if (code != ExitCode.BadData)
        {
            archive.WriteSummary();
        }

        return code;
    }

    private static int WriteRows(ScoreOptions options, string sha256, Func<ScoreOutput, int> run)
    {
        if (options.OutputPath is not string path)
        {
            using Stream stdout = Console.OpenStandardOutput();
            using ScoreOutput output = ScoreWriters.Create(options, stdout, Terminal.Out(), sha256);
            return run(output);
        }

        if (GrowingOutput.Fits(options))
        {
            return GrowingOutput.Write(options, sha256, run);
        }

        int code = ExitCode.Done;
        WholeFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            using ScoreOutput output = ScoreWriters.Create(options, stream, Terminal.ToFile(text), sha256);
            code = run(output);
        });
        return code;
    }

    private static int Run(ScoreOptions options, StanceModel model, PageMetadata? metadata, ScoreOutput output, CancellationToken cancellation)
    {
        // A bar would run through a table that is shown on the same terminal.
        bool hidden = options.Quiet || (options.OutputPath is null && options.WritesRows && !Console.IsOutputRedirected);
        return ProgressDisplay.Run("Scoring", "sentences", hidden, meter => new ScoreRun(model, metadata, options, output) { Counted = meter is null ? null : meter.Add }.Run(meter, cancellation));
    }
}
