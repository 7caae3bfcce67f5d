using System.Buffers;
using Stance.Cli.Resuming;
using Stance.Cli.Scoring;

namespace Stance.Cli.Tests.Resuming;

public sealed class JournalTests
{
    private static readonly JournalLine Line = new(268865, 0x00b2fb43, new InputPosition(1594, 7, "8d9d"), [new RowCount(3, 12), new RowCount(900, 0), new RowCount(1594, 5)]);

    [Fact]
    public void A_line_says_what_was_written()
    {
        Assert.True(JournalLine.TryRead(Bytes(), out JournalLine? read));
        Assert.Equal((Line.Bytes, Line.Sum, Line.Position), (read!.Bytes, read.Sum, read.Position));
        Assert.Equal(Line.Rows, read.Rows);
    }

    [Fact]
    public void A_line_torn_anywhere_is_the_end()
    {
        byte[] line = Bytes();
        byte[] whole = [.. "{\"head\":1}\n"u8, .. line];
        for (int length = 0; length < line.Length; length++)
        {
            var reader = new JournalReader(new MemoryStream([.. whole, .. line.AsSpan(0, length)]));
            Assert.NotNull(reader.ReadLine());
            Assert.NotNull(reader.Read());
            Assert.Null(reader.Read());
            Assert.Equal(whole.Length, reader.Offset);
        }
    }

    [Fact]
    public void Parts_of_a_document_count_as_one()
    {
        var totals = new RowTotals();
        totals.Add([new RowCount(3, 5)]);
        totals.Add([new RowCount(3, 2), new RowCount(4, 0)]);
        Assert.Equal((2, 7), (totals.Documents, totals.Rows));
    }

    private static byte[] Bytes()
    {
        var bytes = new ArrayBufferWriter<byte>();
        Line.Write(bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
