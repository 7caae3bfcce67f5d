using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said \"no way\" twice.", "no way")]
    [InlineData("He said “no way” twice.", "no way")]
    [InlineData("He said «no way» twice.", "no way")]
    [InlineData("He said „no way“ twice.", "no way")]
    [InlineData("He said ”no way” twice.", "no way")]
    [InlineData("He said “no way“ twice.", "no way")]
    [InlineData("He said ''no way'' twice.", "no way")]
    [InlineData("“No way,’’ he said.", "No way,")]
    [InlineData("“No way,\" he said.", "No way,")]
    [InlineData("The 'so-called' plan", "so-called")]
    [InlineData("The ‘so-called’ plan", "so-called")]
    [InlineData("‘We go. We stay,’ she said.", "We go. We stay,")]
    [InlineData("He said,\"Go\" and left.", "Go")]
    [InlineData("\"...and then it rained,\" he said.", "...and then it rained,")]
    [InlineData("Pay \" what you like \" was the sign.", " what you like ")]
    [InlineData("It was \"odd \".", "odd ")]
    public void Paired_marks_enclose_a_quotation(string text, string quoted) => Assert.Equal(quoted, Find(text));

    [Theory]
    [InlineData("“It goes on", "It goes on")]
    [InlineData("‘It goes on.", "It goes on.")]
    [InlineData("'It goes on.", "It goes on.")]
    [InlineData("It was hard,\" he said.", "It was hard,")]
    [InlineData("It was hard,’ he said.", "It was hard,")]
    [InlineData("The year was “bad” and got worse.” It did.", "bad| and got worse.")]
    public void A_mark_whose_partner_stands_elsewhere_reaches_to_the_edge(string text, string quoted) => Assert.Equal(quoted, Find(text));

    [Theory]
    [InlineData("The workers' rights, the firm's view", "")]
    [InlineData("The workers’ rights, the firm’s view", "")]
    [InlineData("Rock 'n' roll isn't dead", "")]
    [InlineData("'Tis the season of the '90s, and 'twas in '08 that it began", "")]
    [InlineData("They were goin' home and singin' songs", "")]
    [InlineData("'the players' rights bill', as it is known", "the players' rights bill")]
    [InlineData("He backs 'fair play' and the players' rights.", "fair play")]
    [InlineData("It wasn't 'lost', the clubs' lawyer said.", "lost")]
    public void An_apostrophe_encloses_nothing(string text, string quoted) => Assert.Equal(quoted, Find(text));

    [Theory]
    [InlineData("He is 6'2\" tall and has a 12\" pipe.", "")]
    [InlineData("\"The 12\" pipe burst,\" she said.", "The 12\" pipe burst,")]
    [InlineData("\"It was 6'2\" high,\" she said.", "It was 6'2\" high,")]
    [InlineData("The \"class of 2019\" met.", "class of 2019")]
    public void Inches_are_no_quotation_marks(string text, string quoted) => Assert.Equal(quoted, Find(text));

    [Theory]
    [InlineData("“He said ‘no’ and left,” she said.", "He said ‘no’ and left,")]
    [InlineData("‘He said “no” and left,’ she said.", "He said “no” and left,")]
    [InlineData("“He told me “no” and left,” she said.", "He told me “no” and left,")]
    [InlineData("\"'Stay' is a song,\" she said.", "'Stay' is a song,")]
    public void A_quotation_inside_another_belongs_to_it(string text, string quoted) => Assert.Equal(quoted, Find(text));

    [Fact]
    public void Three_single_marks_are_markup_and_no_quotation() => Assert.Equal("", Find("It is '''very''' bold."));

    [Fact]
    public void A_stray_mark_before_another_quotation_takes_its_own_sentence_alone() =>
        Assert.Equal("It rained.|Go,", Find("“It rained. Nobody came. “Go,” he said."));

    [Fact]
    public void A_stray_mark_far_from_any_other_takes_its_own_sentence_alone() =>
        Assert.Equal("It rained.", Find("“It rained. " + string.Concat(Enumerable.Repeat("Nobody came to see it. ", 40))));

    [Fact]
    public void A_million_marks_are_read_in_one_pass()
    {
        foreach (string piece in (string[])["\"", "“", "”", "'", "‘a ", "“a ", "a” ", "\"a\" ", " 's b. s' ", "'x "])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 1_000_000));
            Assert.InRange(Quotations.Find(text, new TextSpan(0, text.Length)).Count, 0, 1_000_000);
        }
    }

    [Fact]
    public void Every_sentence_of_a_long_quotation_is_quoted()
    {
        const string Text = "“First, we look. Then we act,” she said.";
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(Text, SectionFinder.Find(Text));
        Assert.Equal(1, sentences[0].Quoted);
        Assert.Equal(0.6, sentences[1].Quoted, 3);
    }

    private static string Find(string text) => string.Join("|", Quotations.Find(text, new TextSpan(0, text.Length)).Select(q => q.In(text).ToString()));
}
