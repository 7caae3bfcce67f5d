using System.IO.Compression;
using System.Text;
using Stance.Reading.Files;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Files;

public class TextFileTests
{
    [Fact]
    public void Utf8_with_and_without_mark_and_utf16_are_read_alike()
    {
        const string Text = "Café – “Holograms” 😀";
        Assert.Equal(Text, TextFile.Decode(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal(Text, TextFile.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)]));
        Assert.Equal(Text, TextFile.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal(Text, TextFile.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)]));
    }

    [Fact]
    public void Another_encoding_is_named_with_its_byte_and_place()
    {
        InputFormatException e = Assert.Throws<InputFormatException>(() => TextFile.Decode([65, 66, 0x92, 67]));
        Assert.Contains("0x92 at offset 2", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_told_from_text() =>
        Assert.Contains("binary", Assert.Throws<InputFormatException>(() => TextFile.Decode([0x7F, 0x45, 0, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Gzip_is_unpacked_and_broken_gzip_is_told_so()
    {
        using var folder = new TemporaryFolder();
        byte[] packed = Pack("The bridge will close.");
        Assert.Equal("The bridge will close.", Read(folder.Write("a.txt.gz", packed)));
        Assert.Contains("gzip", Assert.Throws<InputFormatException>(() => Read(folder.Write("b.txt.gz", Encoding.UTF8.GetBytes("plain")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Gzip_that_was_cut_short_is_not_taken_for_whole(double share)
    {
        using var folder = new TemporaryFolder();
        byte[] packed = Pack(string.Concat(Enumerable.Range(0, 2000).Select(i => $"Sentence {i * 7919} is here. ")));
        string path = folder.Write("a.txt.gz", packed[..(int)(share * packed.Length)]);
        Assert.Contains("cut short", Assert.Throws<InputFormatException>(() => Read(path)).Message, StringComparison.Ordinal);
        Assert.Equal("One. Two. ", Read(folder.Write("b.txt.gz", [.. Pack("One. "), .. Pack("Two. ")])));
    }

    private static string Read(string path) => TextFile.Read(new InputFile(path, "x", null, InputKind.Text));

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
