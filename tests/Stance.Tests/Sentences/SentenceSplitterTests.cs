using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Prices rose 3.5 percent. Wages fell.", 2)]
    [InlineData("Mr. Osei met Dr. Lindqvist on Monday.", 1)]
    [InlineData("Sen. Ana Ruiz (R-Ariz.) voted no.", 1)]
    [InlineData("He lives in the U.S. The rest moved away.", 2)]
    [InlineData("The U.S. Senate voted.", 1)]
    [InlineData("J. K. Moreau wrote it.", 1)]
    [InlineData("It opens at 9 a.m. on Monday.", 1)]
    [InlineData("It opens at 9 a.m. The doors close at ten.", 2)]
    [InlineData("See No. 4 on the list.", 1)]
    [InlineData("Did he go? No. He stayed.", 3)]
    [InlineData("\"Would you come?\" he asked.", 1)]
    [InlineData("She called it \"amazing.\" The crowd agreed.", 2)]
    [InlineData("\"We stay. We fight,\" she said.", 2)]
    [InlineData("Well ... that was that.", 1)]
    [InlineData("It was over… Nobody moved.", 2)]
    [InlineData("Really?! Yes.", 2)]
    [InlineData("It was late. (It usually is.) They left.", 3)]
    [InlineData("An offer, of course, is being made. … First, we check.", 2)]
    [InlineData("Acme Inc. said it would pay.", 1)]
    [InlineData("Visit example.org today.", 1)]
    [InlineData("\"Why now?\" Smith asked the committee.", 1)]
    [InlineData("\"Why now?\" The committee left.", 2)]
    public void Text_is_cut_where_a_reader_would_cut_it(string text, int sentences) => Assert.Equal(sentences, Split(text).Count);

    [Fact]
    public void A_decimal_point_does_not_end_a_sentence() => Assert.Equal(["It fell to 2.1 million.", "Then it rose."], Split("It fell to 2.1 million. Then it rose."));

    [Fact]
    public void Closing_marks_belong_to_the_sentence_before() => Assert.Equal(["“Go.”", "She went."], Split("“Go.” She went."));

    [Fact]
    public void White_space_between_sentences_belongs_to_none() => Assert.Equal(["One.", "Two."], Split("  One.  \n  Two.  "));

    [Fact]
    public void Lower_case_after_a_full_stop_stays_in_the_sentence_a_known_limit() => Assert.Single(Split("i agree. they should go"));

    [Fact]
    public void A_block_beyond_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split("abc", new TextSpan(1, 5), new List<TextSpan>()));

    private static List<string> Split(string text)
    {
        var spans = new List<TextSpan>();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length), spans);
        return [.. spans.Select(s => s.In(text).ToString())];
    }
}
