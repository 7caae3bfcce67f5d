using System.Text;
using Stance.Cli.Writers;

namespace Stance.Cli.Tests.Writers;

public class CsvOutputTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Any_cells_are_written_as_CsvHelper_writes_them(bool byteOrderMark, bool rawText)
    {
        using var quick = new MemoryStream();
        using var slow = new MemoryStream();
        using (var output = new CsvOutput(quick, byteOrderMark, rawText))
        using (var twin = new SlowCsvOutput(slow, byteOrderMark, rawText))
        {
            var random = new Random(3);
            for (int cell = 0; cell < 60_000; cell++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ab, \"\n\r=+é\ud800"[random.Next(11)]));
                output.Text(text);
                twin.Text(text);
                output.Plain(text);
                twin.Plain(text);
                if (cell % 5 == 0)
                {
                    output.EndRow();
                    twin.EndRow();
                }
            }
        }

        Assert.Equal(Encoding.UTF8.GetString(slow.ToArray()), Encoding.UTF8.GetString(quick.ToArray()));
    }
}
