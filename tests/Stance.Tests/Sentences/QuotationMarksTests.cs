using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Twins;

namespace Stance.Tests.Sentences;

public class QuotationMarksTests
{
    [Fact]
    public void The_vectors_find_the_marks_that_a_slow_search_finds()
    {
        int found = 0;
        foreach (string text in HostileText.Examples().Where(t => t.Length < 5000))
        {
            var block = TextSpan.FromBounds(text.Length / 7, text.Length - (text.Length / 5));
            for (int i = block.Start; i < block.End; i++)
            {
                int expected = SlowQuotationMarks.FindNext(text, block, i);
                Assert.Equal(expected, QuotationMarks.FindNext(text, block, i));
                found++;
                i = expected;
            }
        }

        Assert.InRange(found, 10_000, int.MaxValue);
    }
}
