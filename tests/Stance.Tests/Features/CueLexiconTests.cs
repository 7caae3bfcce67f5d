using Stance.Features;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Features;

public class CueLexiconTests
{
    [Fact]
    public void Every_list_is_embedded_and_clean()
    {
        int entries = 0;
        for (int i = 0; i < CueLexicon.CategoryCount; i++)
        {
            IReadOnlyList<string> list = WordList.Read("Lexicon." + CueLexicon.NameOf((CueCategory)i));
            Assert.True(list.Count >= 30, $"{(CueCategory)i} has {list.Count} entries");
            Assert.Equal(list.Count, list.Distinct(StringComparer.Ordinal).Count());
            Assert.All(list, e => Assert.Equal(e.Trim().ToLowerInvariant(), e));
            entries += list.Count;
        }

        Assert.True(entries > 1000, $"{entries} entries examined");
    }

    [Fact]
    public void A_phrase_matches_whatever_joins_its_words()
    {
        Assert.Equal(1, Count("A cover-up, surely", CueCategory.Conjecture));
        Assert.Equal(1, Count("A Cover Up, surely", CueCategory.Conjecture));
    }

    [Fact]
    public void What_stands_in_quotation_marks_counts_apart()
    {
        Span<int> own = stackalloc int[CueLexicon.CategoryCount];
        Span<int> quoted = stackalloc int[CueLexicon.CategoryCount];
        CueLexicon.Default.Count(Read("He called it \"a shameful farce\" on Monday."), own, quoted);
        Assert.Equal(0, own[(int)CueCategory.NegativeEvaluation]);
        Assert.True(quoted[(int)CueCategory.NegativeEvaluation] > 0);
    }

    internal static TokenizedSentence Read(string text)
    {
        var sentence = new TokenizedSentence();
        var span = new TextSpan(0, text.Length);
        sentence.Read(text, span, Quotations.Find(text, span));
        return sentence;
    }

    private static int Count(string text, CueCategory category)
    {
        Span<int> own = stackalloc int[CueLexicon.CategoryCount];
        Span<int> quoted = stackalloc int[CueLexicon.CategoryCount];
        CueLexicon.Default.Count(Read(text), own, quoted);
        return own[(int)category];
    }
}
