using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class AttributionTests
{
    [Theory]
    [InlineData("Ministers said the plan would cost less.", true)]
    [InlineData("“It works,” said Ines Torvald.", true)]
    [InlineData("According to the report, prices rose.", true)]
    [InlineData("Police confirmed the arrest.", true)]
    [InlineData("“It works,” the person in charge said.", true)]
    [InlineData("One letter said: “It works.", true)]
    [InlineData("Ines Torvald has repeatedly said it works.", true)]
    [InlineData("“It works,” I said.", false)]
    [InlineData("I said “it works” and meant it.", false)]
    [InlineData("It was a “mess” by any account and said much of the town.", false)]
    [InlineData("The plan would cost less.", false)]
    [InlineData("That much can be said of any plan.", false)]
    [InlineData("“He said so,” and that was that.", false)]
    public void A_reporting_verb_counts_with_its_speaker(string text, bool attributed) => Assert.Equal(attributed, SentenceFinder.Whole(text).Attributed);

    [Theory]
    [InlineData("“We waited. Nobody came. Then it rained,” she said.", "+++")]
    [InlineData("Torvald told reporters of the wait. “Nobody came. It rained.”", "+++")]
    [InlineData("“We waited. Nobody came.” That is what Torvald said.", "+++")]
    [InlineData("“We waited,” she said. “Nobody came. Then it rained.”", "+++")]
    [InlineData("It was a long wait. “Nobody came. It rained.” The bus was late.", "----")]
    [InlineData("Torvald told reporters of the wait. The bus was late. “Nobody came.”", "+--")]
    public void One_attribution_holds_for_all_sentences_of_a_speech(string text, string attributed) => Assert.Equal(attributed, Attributed(SectionKind.Body, text));

    [Fact]
    public void A_paragraph_of_speech_takes_the_attribution_of_the_paragraph_before() =>
        Assert.Equal("++", Attributed(SectionKind.Body, "Torvald told reporters of the wait.", "“Nobody came.”"));

    [Fact]
    public void Among_comments_it_does_not_for_the_next_may_be_somebody_else() =>
        Assert.Equal("+-", Attributed(SectionKind.ReaderComment, "Torvald told reporters of the wait.", "“Nobody came.”"));

    private static string Attributed(SectionKind kind, params string[] blocks)
    {
        string text = string.Concat(blocks);
        int start = 0;
        TextSpan[] spans = [.. blocks.Select(b => new TextSpan((start += b.Length) - b.Length, b.Length))];
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(text, new PageLayout { Sections = [new Section(kind, spans)] });
        return string.Concat(sentences.Select(s => s.Attributed ? '+' : '-'));
    }
}
