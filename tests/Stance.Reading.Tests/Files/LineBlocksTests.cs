using System.Text;
using Stance.Reading.Files;

namespace Stance.Reading.Tests.Files;

public class LineBlocksTests
{
    [Fact]
    public void Blocks_hold_whole_lines_and_all_of_them()
    {
        Assert.Equal(["a\nbb\n", "ccc\n", "dd"], Blocks("a\nbb\nccc\ndd", 6));
        Assert.Equal(["\n\n\n"], Blocks("\n\n\n", 6));
        Assert.Empty(Blocks("", 6));
    }

    [Fact]
    public void A_line_longer_than_a_block_is_not_cut() => Assert.Equal(["a\n", "bbbbbbbbbbbbbb\n", "c\n"], Blocks("a\nbbbbbbbbbbbbbb\nc\n", 4));

    [Fact]
    public void The_cuts_do_not_depend_on_how_the_bytes_arrive()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => new string('x', i * 31 % 40) + "\n"));
        string[] whole = [.. Blocks(text, 64)];
        for (int step = 1; step < 20; step++)
        {
            Assert.Equal(whole, Blocks(new ScantyStream(Encoding.UTF8.GetBytes(text), step), 64));
        }
    }

    [Fact]
    public void What_came_before_a_failure_is_handed_out_but_for_a_line_begun()
    {
        var stream = new ScantyStream(Encoding.UTF8.GetBytes("one\ntwo\nthr"), 3) { Fails = true };
        var blocks = new LineBlocks(stream, 100);
        Assert.Equal("one\ntwo\n", Encoding.UTF8.GetString(blocks.Next()!.Bytes.Span));
        Assert.Throws<IOException>(() => blocks.Next());
    }

    private static IEnumerable<string> Blocks(string text, int length) => Blocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), length);

    private static IEnumerable<string> Blocks(Stream stream, int length)
    {
        var blocks = new LineBlocks(stream, length);
        while (blocks.Next() is LineBlock block)
        {
            yield return Encoding.UTF8.GetString(block.Bytes.Span);
            block.Return();
        }
    }
}
