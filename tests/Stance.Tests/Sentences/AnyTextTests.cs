using System.Text;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

/// <summary>Properties that hold for every string whatever, tried on a thousand made from hostile pieces, the same each time.</summary>
public class AnyTextTests
{
    private const int Texts = 1000;

    private static readonly string[] Pieces =
    [
        "The", " ", " ", "\n", "\r\n", "\n\n", ".", "!", "?", "…", "...", "\"", "“", "”", "'", "‘", "’", "(", ")", "[Ed.: ", "]", "Comment: ", "Reader Comments\n",
        "Comments (3)\n", "Reply\n", "RC\n", "Mr. ", "U.S. ", "3.5", "12 May 2026", "By Ann Poe\n", "- ", "• ", "#", "\u0000", "\ud800", "\udc00", "😀", "é", "e\u0301", "было",
        "مرحبا", "你好。", "\u202e", "\u2028", "\u0085", "\t", "said", "word", "Word", "WORD", "—", "@x", "http://a.b", "½", "²",
    ];

    public static IEnumerable<string> Examples()
    {
        var random = new Random(20261121);
        for (int i = 0; i < Texts; i++)
        {
            var text = new StringBuilder();
            int length = random.Next(60);
            for (int j = 0; j < length; j++)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            yield return text.ToString();
        }
    }

    [Fact]
    public void Sentences_are_ordered_disjoint_in_bounds_and_not_empty()
    {
        int seen = 0;
        foreach (string text in Examples())
        {
            int end = 0;
            foreach (Sentence sentence in SentenceFinder.Find(text, SectionFinder.Find(text)))
            {
                Assert.True(sentence.Span.Start >= end && sentence.Span.Length > 0 && sentence.Span.End <= text.Length, $"{sentence.Span} in {text}");
                Assert.InRange(sentence.Quoted, 0, 1);
                Assert.False(char.IsWhiteSpace(text[sentence.Span.Start]) || char.IsWhiteSpace(text[sentence.Span.End - 1]));
                end = sentence.Span.End;
                seen++;
            }
        }

        Assert.InRange(seen, Texts, int.MaxValue);
    }

    [Fact]
    public void Splitting_a_block_loses_no_letter()
    {
        foreach (string text in Examples())
        {
            var spans = new List<TextSpan>();
            SentenceSplitter.Split(text, new TextSpan(0, text.Length), spans);
            Assert.Equal(text.Count(char.IsLetterOrDigit), spans.Sum(s => s.In(text).ToString().Count(char.IsLetterOrDigit)));
        }
    }

    [Fact]
    public void Quotations_are_ordered_disjoint_and_in_bounds()
    {
        foreach (string text in Examples())
        {
            int end = 0;
            foreach (TextSpan quoted in Quotations.Find(text, new TextSpan(0, text.Length)))
            {
                Assert.True(quoted.Start >= end && quoted.End <= text.Length);
                end = quoted.End;
            }
        }
    }
}
