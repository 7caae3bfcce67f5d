using System.Text;
using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Twins;

namespace Stance.Tests.Sentences;

/// <summary>Nothing on a page can break it: properties of layouts, sentences and quotations, and texts that only must finish.</summary>
public class HostilePagesTests
{
    [Fact]
    public void Every_letter_of_a_block_is_in_a_sentence_and_none_in_two()
    {
        int examined = 0;
        foreach (string text in Pages())
        {
            PageLayout layout = SectionFinder.Find(text);
            int end = 0;
            long inSentences = 0;
            foreach (Sentence sentence in SentenceFinder.Find(text, layout))
            {
                Assert.True(sentence.Span.Start >= end && sentence.Span.Length > 0 && sentence.Span.End <= text.Length, $"{sentence.Span} in {text}");
                end = sentence.Span.End;
                inSentences += CountLetters(sentence.Span.In(text));
            }

            Assert.Equal(layout.Sections.SelectMany(s => s.Blocks).Sum(b => (long)CountLetters(b.In(text))), inSentences);
            examined++;
        }

        Assert.InRange(examined, 5000, int.MaxValue);
    }

    [Fact]
    public void Blocks_and_block_quotations_are_ordered_disjoint_and_in_bounds()
    {
        foreach (string text in Pages())
        {
            PageLayout layout = SectionFinder.Find(text);
            TextSpan[] blocks = [.. layout.Sections.SelectMany(s => s.Blocks)];
            AssertOrdered(blocks, text);
            AssertOrdered(layout.BlockQuotations, text);
            Assert.All(layout.BlockQuotations, q => Assert.Contains(blocks, b => b.Start <= q.Start && q.End <= b.End));
        }
    }

    [Fact]
    public void Quotations_of_a_sentence_are_ordered_disjoint_and_agree_with_its_share()
    {
        foreach (string text in Pages())
        {
            foreach (Sentence sentence in SentenceFinder.Find(text, SectionFinder.Find(text)))
            {
                AssertOrdered(sentence.Quotations, text);
                Assert.InRange(sentence.Quoted, 0, 1);
                Assert.True(sentence.Quoted == 0 || sentence.Quotations.Any(q => q.Start < sentence.Span.End && q.End > sentence.Span.Start));
            }
        }
    }

    [Fact]
    public void A_page_reads_the_same_a_second_time_and_a_sentence_by_itself_as_a_block_of_it()
    {
        foreach (string text in Pages().Take(2000))
        {
            var whole = new TextSpan(0, text.Length);
            var layout = new PageLayout { Sections = text.Length == 0 ? [] : [new Section(SectionKind.Body, [whole])] };
            IReadOnlyList<TextSpan> alone = Quotations.Find(text, whole);
            Assert.All(SentenceFinder.Find(text, layout), s => Assert.Equal(alone, s.Quotations));
        }
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_read()
    {
        string piece = "The dam above the town failed on Monday, said Ines Torvald of the U.S. “Nobody came,” she said. ";
        string text = string.Concat(Enumerable.Repeat(piece, 50_000_000 / piece.Length));
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(text, SectionFinder.Find(text));
        Assert.InRange(sentences.Count, 500_000, 2_000_000);
        Assert.Equal(text.TrimEnd().Length, sentences[^1].Span.End);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("’")]
    [InlineData("'a ")]
    [InlineData("“a ")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("… ")]
    [InlineData("a.\"A")]
    [InlineData("! \" ")]
    [InlineData("a. A. ")]
    [InlineData("1. A 2. A ")]
    [InlineData("> ")]
    [InlineData("> a\n")]
    [InlineData("**")]
    [InlineData("**a**\n")]
    [InlineData("- (@a) ")]
    [InlineData("— A (@a)\n")]
    [InlineData("[Ed.: ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("Reply\n")]
    [InlineData("Reader Comments\n")]
    [InlineData("Most Popular\n")]
    [InlineData("A. 3 hours ago\n")]
    [InlineData("\u202e")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("\udc00 ")]
    [InlineData("😀! ")]
    [InlineData("© ")]
    [InlineData("a: ")]
    public void A_piece_a_hundred_thousand_times_over_is_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.All(SentenceFinder.Find(text, SectionFinder.Find(text)), s => Assert.InRange(s.Span.End, 1, text.Length));
        Assert.All(SentenceFinder.Find("“" + text, SectionFinder.Find("“" + text)), s => Assert.InRange(s.Quoted, 0, 1));
    }

    private static IEnumerable<string> Pages()
    {
        string[] texts = [.. HostileText.Examples().Where(t => t.Length < 20_000)];
        var random = new Random(20261123);
        foreach (string text in texts)
        {
            yield return text;
        }

        for (int i = 0; i < 500; i++)
        {
            var page = new StringBuilder("Dam fails in storm\n\nIt fell on Monday.\n\n");
            for (int j = random.Next(12); j >= 0; j--)
            {
                page.Append(texts[random.Next(texts.Length)]).Append(random.Next(3) == 0 ? "\n\n" : "\n").Append(random.Next(8) == 0 ? "Reader Comments\n" : "");
            }

            yield return page.ToString();
        }
    }

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters;
    }

    private static void AssertOrdered(IReadOnlyList<TextSpan> spans, string text)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"{span} in {text}");
            end = span.End;
        }
    }
}
