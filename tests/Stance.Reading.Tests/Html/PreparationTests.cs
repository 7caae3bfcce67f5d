using Stance.Reading.Html;

namespace Stance.Reading.Tests.Html;

public class PreparationTests
{
    [Fact]
    public void Making_ready_beside_reading_changes_nothing_that_is_read()
    {
        string[] before = ReadHtml.Body(ReadHtml.Article);
        string[][] beside = new string[8][];
        Parallel.For(0, 2 * beside.Length, i =>
        {
            if (i % 2 == 0)
            {
                HtmlPageReader.Prepare();
            }
            else
            {
                beside[i / 2] = ReadHtml.Body(ReadHtml.Article);
            }
        });
        Assert.NotEmpty(before);
        Assert.All(beside, blocks => Assert.Equal(before, blocks));
    }
}
