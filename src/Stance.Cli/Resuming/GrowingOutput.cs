using System.Security.Cryptography;
using Stance.Cli.Scoring;
using Stance.Cli.Sharding;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Resuming;

/// <summary>Puts rows out to a file that grows, so that a run that was stopped can go on, and leaves a manifest beside that of a shard.</summary>
internal static class GrowingOutput
{
    /// <summary>Whether an output is of that kind: rows of CSV or JSON Lines in a file.</summary>
    public static bool Fits(ScoreOptions options) =>
        options.OutputPath is string path && options.Format is "csv" or "jsonl" && !OutputPath.IsDevice(OutputPath.Resolve(path)) && (GoesOn(options) || options.Shard is not null);

    /// <summary>Whether a run over the same input could go on: not with standard input, and an archive goes on by itself.</summary>
    public static bool GoesOn(ScoreOptions options) =>
        options.ArchivePath is null && !options.Paths.Contains(InputFile.StandardInput) && !(options.PerDocument && options.Input == InputKind.Sentences);

    /// <summary>Opens the output, runs, and gives it its name.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="modelSha256">Of the model's file.</param>
    /// <param name="run">Fills an output and gives the exit code.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="StoppedMidwayException">It was interrupted, and another run can go on.</exception>
    /// <exception cref="UsageException">There is an unfinished output that does not fit.</exception>
    public static int Write(ScoreOptions options, string modelSha256, Func<ScoreOutput, int> run)
    {
        string path = OutputPath.Resolve(options.OutputPath!);
        RunIdentity identity = RunIdentity.OfRows(options, modelSha256);
        var files = new PartNames(path);
        using PartFile part = options.Resumes ? PartFile.Resume(files, identity) : PartFile.Begin(files, identity, GoesOn(options));
        try
        {
            return Write(options, modelSha256, part, run);
        }
        catch (OperationCanceledException) when (part.HasWork)
        {
            throw new StoppedMidwayException($"interrupted after {StoppedRun.ExtentOf(part.Journal.Saved)}; {options.OutputPath}.part holds them: the same command with --resume goes on");
        }
        catch (IOException e) when (part.HasWork)
        {
            throw new IOException($"{ReadFailure.Reason(e)}; {options.OutputPath}.part holds {StoppedRun.ExtentOf(part.Journal.Saved)}: the same command with --resume goes on", e);
        }
    }

    private static int Write(ScoreOptions options, string modelSha256, PartFile part, Func<ScoreOutput, int> run)
    {
        int code;
        using (ScoreOutput output = ScoreWriters.Create(options, part.Rows, Terminal.ToFile(TextWriter.Null), modelSha256))
        {
            output.Flush();
            part.EndHead();
            code = run(output.With(part.Ledger, part.Journal));
        }

        part.Complete((journal, sha256) => Describe(options, part, journal, sha256));
        return code;
    }

    // Before the output has its name: whoever finds that finds these.
    private static void Describe(ScoreOptions options, PartFile part, Stream journal, string sha256)
    {
        if (part.Identity.Shard is null)
        {
            return;
        }

        string path = OutputPath.Resolve(options.OutputPath!);
        string order = Convert.ToHexStringLower(SHA256.HashData(journal));
        journal.Position = 0;
        WholeFile.Write(new PartNames(path).Order, journal.CopyTo);
        new ShardManifest
        {
            Identity = part.Identity,
            Input = part.Ledger.Fingerprint,
            InputDocuments = part.Ledger.Document,
            Documents = part.Journal.Totals.Documents,
            Rows = part.Journal.Totals.Rows,
            Problems = part.Ledger.Problems,
            OutputSha256 = sha256,
            OrderSha256 = order,
        }.Write(path);
    }
}
