using Stance.CommandLine;
using Stance.Features;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>The stages of scoring: blocks of files, what they hold, names in order, labels and rows, output in order.</summary>
internal sealed class ScoreStages : IPipelineStages<ScoreBlock, ScoringScratch>, IDisposable
{
    private readonly IEnumerator<InputFile> _files;
    private readonly Queue<InputProblem> _problems = new();
    private readonly InputBlocks _input;
    private IEnumerator<InputBlock>? _blocks;

    /// <summary>Stages over some paths.</summary>
    /// <param name="options">Which paths, and how to read them.</param>
    /// <param name="input">Cuts files into blocks.</param>
    public ScoreStages(ScoreOptions options, InputBlocks input)
    {
        _input = input;
        _files = InputExpander.Walk(options.Paths, options.Input, _problems.Enqueue).GetEnumerator();
    }

    /// <summary>Names and counts.</summary>
    public required InputOrder Order { get; init; }

    /// <summary>Labels and formats.</summary>
    public required BlockScorer Scorer { get; init; }

    /// <summary>Where it all goes.</summary>
    public required ScoreOutput Output { get; init; }

    /// <summary>Whether pages' sections are looked for before their order.</summary>
    public bool FindsLayouts { get; init; }

    /// <summary>Told how many sentences were put out; null for nobody.</summary>
    public Action<int>? Counted { get; init; }

    /// <summary>Looked at inside blocks.</summary>
    public CancellationToken Cancellation { get; init; }

    public ScoreBlock? Read()
    {
        while (true)
        {
            InputFile? file = _blocks is null ? null : _files.Current;
            if (_blocks is not null && !ReferenceEquals(file, Order.Abandoned) && _blocks.MoveNext())
            {
                return new ScoreBlock(file, _blocks.Current);
            }

            if (_blocks is not null)
            {
                _blocks.Dispose();
                _blocks = null;
                return new ScoreBlock(file, null);
            }

            bool more = _files.MoveNext();
            if (more)
            {
                _blocks = _input.Read(_files.Current).GetEnumerator();
            }

            if (_problems.Count > 0)
            {
                return Failed();
            }

            if (!more)
            {
                return null;
            }
        }
    }

    public long SizeOf(ScoreBlock block) => block.Bytes;

    public void Prepare(ScoreBlock block)
    {
        if (block.Input is null)
        {
            return;
        }

        BlockContent content = block.Input.Read();
        block.Input = null;
        block.Content = FindsLayouts ? content with { Pages = [.. content.Pages.Select(WithLayout)] } : content;
    }

    public void Work(ScoreBlock block, ScoringScratch worker) => Scorer.Score(block, worker, Cancellation);

    public void Write(ScoreBlock block)
    {
        if (block.Output is not null)
        {
            Output.Rows!.Write(block.Output);
            block.Output.Dispose();
        }

        foreach (ScoreItem item in block.Items)
        {
            Write(item);
        }

        Counted?.Invoke(block.Sentences);
    }

    public ScoringScratch NewWorker() => new();

    public void Dispose()
    {
        _blocks?.Dispose();
        _files.Dispose();
    }

    void IPipelineStages<ScoreBlock, ScoringScratch>.Order(ScoreBlock block) => Order.Take(block);

    private void Write(ScoreItem item)
    {
        if (item.Message is string message)
        {
            ProgramHost.Complain("stance", message);
        }

        if (item.Scored is ScoredPage scored)
        {
            Output.TakeScored!(scored);
        }

        if (item.Document is ScoredDocument document)
        {
            foreach (IScoreWriter writer in Output.Writers)
            {
                writer.Write(document);
            }
        }
    }

    // Paths that stand for nothing are told of where they stand among the others.
    private ScoreBlock Failed()
    {
        List<ReadResult> failed = [.. _problems.Select(p => ReadResult.Failed(p.Place, p.Reason))];
        _problems.Clear();
        return new ScoreBlock(null, null) { Content = new BlockContent { Pages = failed } };
    }

    private static ReadResult WithLayout(ReadResult result) =>
        result.Page is Page page ? ReadResult.Of(page with { Layout = page.FindLayout() }) : result;
}
