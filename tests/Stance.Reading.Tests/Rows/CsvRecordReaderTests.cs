using Stance.Reading.Rows;

namespace Stance.Reading.Tests.Rows;

public class CsvRecordReaderTests
{
    private const int Texts = 20_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_text_has_the_records_that_CsvHelper_finds(bool keepBlankLines)
    {
        var random = new Random(7);
        int compared = 0, broken = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => "a,\"\n é\",\n\""[random.Next(10)]));
            using var reader = new CsvRecordReader(new StringReader(text), keepBlankLines);
            foreach (SlowCsvRecord expected in SlowCsvRecords.Of(text, keepBlankLines))
            {
                Assert.True(reader.Read(), text);
                broken += expected.IsWellQuoted ? 0 : 1;
                if (EndsInAnOpenQuotation(text, reader))
                {
                    break;
                }

                compared++;
                Assert.True(expected.IsWellQuoted == reader.IsWellQuoted, text);
                if (expected.IsWellQuoted)
                {
                    Assert.True(expected.Line == reader.Line, text);
                    Assert.Equal(expected.Fields, Enumerable.Range(0, reader.Count).Select(f => reader[f]));
                }
            }
        }

        Assert.InRange(compared, Texts, int.MaxValue);
        Assert.InRange(broken, Texts / 10, Texts * 5);
    }

    [Fact]
    public void Line_ends_may_be_of_any_kind()
    {
        (string[] Fields, int Line)[] records = [.. Read("a,b\r\nc,\"d\r\ne\"\rf,g\n\r\nh,i")];
        Assert.Equal([["a", "b"], ["c", "d\r\ne"], ["f", "g"], ["h", "i"]], records.Select(r => r.Fields));
        Assert.Equal([1, 2, 4, 6], records.Select(r => r.Line));
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("\"open\"\"")]
    [InlineData("\"\"\"")]
    [InlineData("a\"b")]
    [InlineData("\"a\"b")]
    [InlineData(" \"a\"")]
    public void A_quotation_mark_that_is_missing_or_out_of_place_is_noticed(string text)
    {
        using var reader = new CsvRecordReader(new StringReader(text), keepBlankLines: false);
        Assert.True(reader.Read());
        Assert.False(reader.IsWellQuoted);
        Assert.Equal(text, reader[0]);
    }

    [Fact]
    public void Fields_may_be_longer_than_the_buffer()
    {
        string quoted = string.Concat(Enumerable.Repeat("one, \"two\"\n", 9_000));
        string text = $"{new string('x', 70_000)},\"{quoted.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\nlast,row\n";
        (string[] Fields, int Line)[] records = [.. Read(text)];
        Assert.Equal([[new string('x', 70_000), quoted], ["last", "row"]], records.Select(r => r.Fields));
        Assert.Equal(9_002, records[1].Line);
    }

    // CsvHelper takes a doubled mark at the very end for the end of the quotation; it is a cut one.
    private static bool EndsInAnOpenQuotation(string text, CsvRecordReader reader) => text.EndsWith("\"\"", StringComparison.Ordinal) && !reader.IsWellQuoted;

    private static IEnumerable<(string[] Fields, int Line)> Read(string text)
    {
        using var reader = new CsvRecordReader(new StringReader(text), keepBlankLines: false);
        while (reader.Read())
        {
            Assert.True(reader.IsWellQuoted);
            yield return ([.. Enumerable.Range(0, reader.Count).Select(f => reader[f])], reader.Line);
        }
    }
}
