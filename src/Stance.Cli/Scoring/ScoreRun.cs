using Stance.Cli.Sharding;
using Stance.CommandLine;
using Stance.Features;
using Stance.Models;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>One run of <c>stance score</c>: input of any length through an <see cref="OrderedPipeline{TBlock,TWorker}"/>, in memory that does not grow with it.</summary>
internal sealed class ScoreRun(StanceModel model, PageMetadata? metadata, ScoreOptions options, ScoreOutput output)
{
    // A block is 64 KiB: some dozens for each thread are enough that none has to wait for the others.
    private const long BytesOnTheirWay = 4 << 20;

    private const int MostNamed = 3;

    private readonly ByteCount _read = new();
    private IProgress<double>? _progress;
    private Task<long>? _length;

    /// <summary>Told how many sentences were put out, again and again; null for nobody.</summary>
    public Action<int>? Counted { get; init; }

    /// <summary>Scores everything that the paths stand for.</summary>
    /// <param name="progress">Told the share of the input's bytes that was read; null for nobody.</param>
    /// <param name="cancellation">Looked at between pages.</param>
    /// <returns>The exit code.</returns>
    public int Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        _progress = progress;
        _length = progress is null ? null : Task.Run(() => InputLength.Of(options.Paths, options.Input, cancellation), cancellation);
        var order = new InputOrder(metadata, options, output.Known) { Ledger = output.Ledger, Emitter = Emitter() };
        using var stages = new ScoreStages(options, new InputBlocks { AcceptScored = output.TakeScored is not null, ChecksPacked = output.Known is not null, Takes = options.Shard is Shard shard ? shard.Takes : null, Count = _read })
        {
            Order = order,
            Scorer = new BlockScorer(model, options, output),
            Output = output,
            FindsLayouts = output.Known is not null,
            Counted = Count,
            Cancellation = cancellation,
        };
        new OrderedPipeline<ScoreBlock, ScoringScratch>(stages, BytesOnTheirWay).Run(options.Threads, cancellation);
        if (output.Ledger is InputLedger ledger)
        {
            ledger.End();
            ledger.Problems = order.Problems;
        }

        foreach (IScoreWriter writer in output.Writers)
        {
            writer.Complete();
        }

        WarnOfUnmatched();
        return order.Problems == 0 ? ExitCode.Done : order.Inputs == 0 ? ExitCode.BadData : ExitCode.Partial;
    }

    // Only here all input files must be known before the first is read.
    private TextEmitter? Emitter() =>
        options.EmitTextFolder is string folder ? new TextEmitter(folder, InputExpander.Expand(options.Paths, options.Input).Files.Select(f => f.Path)) : null;

    private void Count(int sentences)
    {
        Counted?.Invoke(sentences);
        if (_length is { IsCompletedSuccessfully: true, Result: > 0 and long length })
        {
            _progress!.Report(Math.Min(1, (double)_read.Bytes / length));
        }
    }

    private void WarnOfUnmatched()
    {
        if (metadata?.Unmatched is { Count: > 0 } unmatched && !options.Quiet)
        {
            string named = string.Join(", ", unmatched.Take(MostNamed)) + (unmatched.Count > MostNamed ? ", …" : "");
            string which = unmatched.Count == 1 ? "a document that is" : $"{unmatched.Count} documents that are";
            ProgramHost.Complain("stance", $"warning: --metadata names {which} not there: {named} (a document is called by its path below the folder that was named)");
        }
    }
}
