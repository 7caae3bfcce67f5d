using System.IO.Compression;
using System.Text;
using Stance.Reading.Files;

namespace Stance.Reading.Tests.Files;

public class WholeGzipStreamTests
{
    // The framework packs nothing to no bytes at all; gzip to a member without content.
    private static readonly byte[] EmptyMember = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Sentence {i * 7919} is here.\n")));

    [Fact]
    public void What_was_packed_comes_out_whole_however_it_is_read()
    {
        byte[] packed = [.. Pack(Content), .. EmptyMember, .. Pack("more"u8)];
        Assert.Equal([.. Content, .. "more"u8], Unpack(packed, 1 << 20, 7));
        Assert.Equal([.. Content, .. "more"u8], Unpack(packed, 1, 1000));
        Assert.Empty(Unpack(EmptyMember, 5, 5));
    }

    [Fact]
    public void A_file_cut_anywhere_in_its_last_bytes_is_told_from_a_whole_one()
    {
        byte[] packed = Pack("The bridge will close on Monday."u8);
        for (int length = 0; length < packed.Length; length++)
        {
            Assert.Contains("cut short", Assert.Throws<InputFormatException>(() => Unpack(packed[..length], 100, 100)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_changed_byte_of_the_checksum_or_length_and_bytes_behind_the_end_are_found()
    {
        byte[] packed = Pack(Content);
        for (int i = 1; i <= 8; i++)
        {
            byte[] changed = [.. packed];
            changed[^i] ^= 1;
            Assert.Throws<InputFormatException>(() => Unpack(changed, 1 << 16, 1 << 16));
        }

        Assert.Throws<InputFormatException>(() => Unpack([.. packed, 1, 2, 3], 1 << 16, 1 << 16));
    }

    [Fact]
    public void What_stands_before_the_damage_is_still_read()
    {
        byte[] packed = Pack(Content);
        using WholeGzipStream stream = WholeGzipStream.Over(new MemoryStream(packed[..(packed.Length / 2)]));
        var read = new byte[Content.Length];
        int count = stream.Fill(read, out System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure);
        Assert.NotNull(failure);
        Assert.InRange(count, Content.Length / 4, Content.Length * 3 / 4);
        Assert.Equal(Content[..count], read[..count]);
    }

    private static byte[] Unpack(byte[] packed, int arriving, int asked)
    {
        using WholeGzipStream stream = WholeGzipStream.Over(new ScantyStream(packed, arriving));
        using var all = new MemoryStream();
        var buffer = new byte[asked];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
