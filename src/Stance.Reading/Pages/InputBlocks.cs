using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Cuts input files into blocks that can be read by themselves, as they are asked for.</summary>
/// <remarks>
/// JSON Lines and lists of lines are cut at line ends and CSV between records, a block a 64 KiB or, if that is longer, a
/// document; other files are a block each. The cuts depend on the bytes alone, not on how they arrive. What can go wrong
/// becomes a last block that says so; what stood before it counts. Blocks may be asked for by one thread at a time.
/// </remarks>
public sealed class InputBlocks
{
    /// <summary>Whether what <c>stance score</c> wrote is read with its labels, or refused.</summary>
    public bool AcceptScored { get; init; }

    /// <summary>Told the bytes that were read; null for nobody.</summary>
    public ByteCount? Count { get; init; }

    /// <summary>The blocks of one file.</summary>
    public IEnumerable<InputBlock> Read(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Guarded(file, file.Kind switch
        {
            InputKind.JsonLines => JsonLines(file),
            InputKind.Csv => CsvRows(file),
            InputKind.Sentences => file.IsCsv ? SentenceRows(file) : SentenceLines(file),
            _ => [WholeFile(file)],
        });
    }

    private WholeFileBlock WholeFile(InputFile file) => new(file, LengthOf(file), AcceptScored) { Count = Count };

    private IEnumerable<InputBlock> JsonLines(InputFile file)
    {
        byte[]? kept = Keep(file);
        using Stream stream = TextFile.WithoutMark(kept is null ? TextFile.Open(file, Count) : new MemoryStream(kept));
        var blocks = new LineBlocks(stream, InputBlock.UsualBytes);
        int line = 1;
        while (blocks.Next() is LineBlock block)
        {
            if (AcceptScored && line == 1 && OpensWithScored(block))
            {
                block.Return();
                yield return new ScoredFileBlock(file, kept);
                yield break;
            }

            int next = line + block.Bytes.Span.Count((byte)'\n');
            yield return new JsonLinesBlock(file, block, line);
            line = next;
        }
    }

    private IEnumerable<InputBlock> SentenceLines(InputFile file)
    {
        if (FileKinds.TryGet(file.Path, out InputKind kind) && kind is InputKind.JsonLines or InputKind.Html)
        {
            throw new InputFormatException("--input sentences reads lines of text files and the text column of .csv files");
        }

        using Stream stream = TextFile.AsUtf8(TextFile.Open(file, Count));
        var blocks = new LineBlocks(stream, InputBlock.UsualBytes);
        long offset = 0;
        while (blocks.Next() is LineBlock block)
        {
            int length = block.Bytes.Length;
            yield return new SentenceLinesBlock(file, block, offset);
            offset += length;
        }
    }

    private IEnumerable<InputBlock> CsvRows(InputFile file)
    {
        byte[]? kept = Keep(file);
        using CsvTable table = OpenTable(TextFile.AsUtf8(kept is null ? TextFile.Open(file, Count) : new MemoryStream(kept)), keepBlankLines: false);
        if (ScoreOutput.IsHeader(table))
        {
            yield return AcceptScored ? new ScoredFileBlock(file, kept) : InputBlock.Failed(file, new InputFormatException(WholeFileBlock.WrittenByScore));
            yield break;
        }

        ScoreOutput.RequireWhole(table);
        if (!table.Has("html"))
        {
            table.Require("text");
        }

        foreach ((List<CsvRecord> records, long characters) in new RecordBlocks(table))
        {
            yield return new CsvRowsBlock(file, records, characters);
        }
    }

    private IEnumerable<InputBlock> SentenceRows(InputFile file)
    {
        using CsvTable table = OpenTable(TextFile.AsUtf8(TextFile.Open(file, Count)), keepBlankLines: true);
        table.Require("text");
        bool guarded = ScoreOutput.IsHeader(table);
        foreach ((List<CsvRecord> records, long characters) in new RecordBlocks(table))
        {
            yield return new SentenceRowsBlock(file, records, characters, guarded);
        }
    }

    // What turns out to be scored is read a second time, which standard input can't be.
    private byte[]? Keep(InputFile file) => AcceptScored && file.Path == InputFile.StandardInput ? TextFile.ReadBytes(file) : null;

    private static CsvTable OpenTable(Stream stream, bool keepBlankLines)
    {
        var text = new StrictTextReader(stream);
        try
        {
            return new CsvTable(text, keepBlankLines);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    private static bool OpensWithScored(LineBlock block)
    {
        int end = block.Bytes.Span.IndexOf((byte)'\n');
        return ScoreOutput.IsJsonLine(end < 0 ? block.Bytes : block.Bytes[..end]);
    }

    // A packed page unpacks to about four times its length.
    private static long LengthOf(InputFile file)
    {
        const int Unpacked = 4;
        if (file.Path == InputFile.StandardInput)
        {
            return 0;
        }

        var info = new FileInfo(file.Path);
        return !info.Exists ? 0 : file.IsGzip ? Unpacked * info.Length : info.Length;
    }

    // An iterator can't catch around a yield: this steps through another and turns its exception into a last block.
    private static IEnumerable<InputBlock> Guarded(InputFile file, IEnumerable<InputBlock> blocks)
    {
        using IEnumerator<InputBlock> step = blocks.GetEnumerator();
        InputBlock? failed = null;
        while (failed is null)
        {
            bool any = false;
            try
            {
                any = step.MoveNext();
            }
            catch (Exception e) when (ReadFailure.IsExpected(e))
            {
                failed = InputBlock.Failed(file, e);
            }

            if (failed is null && !any)
            {
                yield break;
            }

            yield return failed ?? step.Current;
        }
    }
}
