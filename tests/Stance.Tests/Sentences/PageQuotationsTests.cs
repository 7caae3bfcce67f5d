using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class PageQuotationsTests
{
    [Fact]
    public void A_quotation_left_open_goes_on_where_the_next_paragraph_opens_with_a_mark() =>
        Assert.Equal([1, 1, 1, 0.5], Shares("“We waited. Nobody came.\n“Then it rained. We left,” she said."));

    [Fact]
    public void A_quotation_longer_than_any_guess_goes_on_where_the_next_paragraph_says_so()
    {
        string first = "“" + string.Concat(Enumerable.Repeat("We waited for the bus. ", 40)).Trim();
        Assert.All(Shares(first + "\n“It came,” she said.").Take(40), q => Assert.Equal(1, q));
        Assert.Equal(1, Shares(first + "\nIt came, she said.").Sum());
    }

    [Fact]
    public void Paragraphs_between_a_mark_left_open_and_one_that_closes_are_quoted() =>
        Assert.Equal([1, 1, 1, 0.6], Shares("“We waited.\nNobody came.\nThen it rained.\nThat was all,” she said."));

    [Fact]
    public void A_mark_that_is_never_closed_stays_in_its_paragraph() =>
        Assert.Equal([1, 0, 0], Shares("“We waited.\nNobody came.\nIt rained."));

    [Fact]
    public void A_closing_mark_five_paragraphs_on_belongs_to_no_mark_before() =>
        Assert.Equal([1, 0, 0, 0, 0, 1], Shares("“We waited.\nNobody came.\nIt rained.\nIt blew.\nIt froze.\nThat was all.”"));

    [Fact]
    public void What_the_layout_quotes_is_quoted_without_marks()
    {
        const string Text = "She wrote a post. We waited for “hours” there. It rained.";
        var quote = TextSpan.FromBounds(18, 46);
        var layout = new PageLayout { Sections = [new Section(SectionKind.Body, [new TextSpan(0, Text.Length)])], BlockQuotations = [quote] };
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(Text, layout);
        Assert.Equal([0, 1, 0], sentences.Select(s => s.Quoted));
        Assert.Equal([quote], sentences[1].Quotations);
    }

    [Fact]
    public void What_the_layout_quotes_counts_in_each_block_that_holds_it()
    {
        const string Text = "One.Two.Three.";
        TextSpan[] blocks = [new(0, 4), new(4, 4), new(8, 6)];
        var layout = new PageLayout { Sections = [new Section(SectionKind.Body, blocks)], BlockQuotations = [blocks[1], blocks[2]] };
        Assert.Equal([0, 1, 1], SentenceFinder.Find(Text, layout).Select(s => s.Quoted));
    }

    private static IEnumerable<double> Shares(string text)
    {
        var blocks = new List<TextSpan>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            blocks.Add(TextSpan.FromBounds(start, end));
            start = end + 1;
        }

        return SentenceFinder.Find(text, new PageLayout { Sections = [new Section(SectionKind.Body, blocks)] }).Select(s => Math.Round(s.Quoted, 3));
    }
}
