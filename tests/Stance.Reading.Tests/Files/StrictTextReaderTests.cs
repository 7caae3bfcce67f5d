using System.Text;
using Stance.Reading.Files;

namespace Stance.Reading.Tests.Files;

public class StrictTextReaderTests
{
    [Fact]
    public void Text_of_any_encoding_with_a_mark_is_the_text_of_the_whole_file()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(i => i % 7 == 0 ? "é" : i % 11 == 0 ? "😀" : "a"));
        foreach (byte[] bytes in (byte[][])[
            Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]])
        {
            Assert.Equal(TextFile.Decode(bytes), new StrictTextReader(TextFile.AsUtf8(new ScantyStream(bytes, 1000))).ReadToEnd());
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(70_000)]
    public void A_byte_that_is_no_utf8_is_named_with_its_place_after_what_stands_before_it(int place)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', place), 0xE9, (byte)' '];
        var reader = new StrictTextReader(TextFile.AsUtf8(new MemoryStream(bytes)));
        for (int i = 0; i < place; i++)
        {
            Assert.Equal('a', reader.Read());
        }

        Assert.Equal($"not UTF-8: byte 0xe9 at offset {place}; save the file as UTF-8, or as UTF-16 with BOM", Assert.Throws<InputFormatException>(() => reader.Read()).Message);
        Assert.Equal(Assert.Throws<InputFormatException>(() => TextFile.Decode(bytes)).Message, Assert.Throws<InputFormatException>(() => reader.Read()).Message);
    }

    [Fact]
    public void A_character_cut_at_the_end_is_none() =>
        Assert.Contains("not UTF-8", Assert.Throws<InputFormatException>(() => new StrictTextReader(new MemoryStream([65, 0xE2, 0x82])).ReadToEnd()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_binary_file_is_told_so() =>
        Assert.Contains("binary", Assert.Throws<InputFormatException>(() => new StrictTextReader(new MemoryStream([65, 0, 66])).ReadToEnd()).Message, StringComparison.Ordinal);
}
