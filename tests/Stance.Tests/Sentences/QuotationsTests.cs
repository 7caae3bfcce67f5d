using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said \"no way\" twice.", "no way")]
    [InlineData("He said “no way” twice.", "no way")]
    [InlineData("The 'so-called' plan", "so-called")]
    [InlineData("The ‘so-called’ plan", "so-called")]
    [InlineData("“It goes on", "It goes on")]
    [InlineData("It was hard,\" he said.", "It was hard,")]
    [InlineData("The workers' rights, the firm's view", "")]
    [InlineData("Rock 'n' roll isn't dead", "n")]
    public void Paired_marks_enclose_a_quotation(string text, string quoted) =>
        Assert.Equal(quoted, string.Join("|", Quotations.Find(text, new TextSpan(0, text.Length)).Select(q => q.In(text).ToString())));

    [Fact]
    public void Every_sentence_of_a_long_quotation_is_quoted()
    {
        const string Text = "“First, we look. Then we act,” she said.";
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(Text, SectionFinder.Find(Text));
        Assert.Equal(1, sentences[0].Quoted);
        Assert.Equal(0.6, sentences[1].Quoted, 3);
    }
}
