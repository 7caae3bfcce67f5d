using Stance.Cli.Writers;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>A block of input on its way through <see cref="ScoreStages"/>: each stage takes what the one before left.</summary>
internal sealed class ScoreBlock(InputFile? file, InputBlock? input)
{
    // A block costs more than its input: a page of a few words is still a page.
    private const int LeastBytes = 1 << 12;

    /// <summary>The file; null for what belongs to none.</summary>
    public InputFile? File { get; } = file;

    /// <summary>What is to be read, until it is.</summary>
    public InputBlock? Input { get; set; } = input;

    /// <summary>What was read; null for the block that ends a file.</summary>
    public BlockContent? Content { get; set; }

    /// <summary>What is to be labelled and said, in order.</summary>
    public List<ScoreItem> Items { get; set; } = [];

    /// <summary>Sentences of a list to be labelled, or null.</summary>
    public ListPart? List { get; set; }

    /// <summary>Formatted rows; null where documents are handed on.</summary>
    public Utf8Buffer? Output { get; set; }

    /// <summary>The labelled sentences in it.</summary>
    public int Sentences { get; set; }

    /// <summary>What it counts against the pipeline's capacity.</summary>
    public long Bytes { get; } = Math.Max(LeastBytes, input?.Bytes ?? 0);
}
