using Stance.Comparison;

namespace Stance.Tests.Comparison;

public class LogOddsTests
{
    // A: two documents of 10 words, B: two of 20; 60 words in 4 documents, so the prior weighs 30 words.
    private static readonly WordSums WordsA = new(2, 20, 200);
    private static readonly WordSums WordsB = new(2, 40, 800);
    private static readonly LogOdds Odds = new(new WordSums(4, 60, 1000));

    [Fact]
    public void The_log_odds_ratio_of_a_tiny_corpus_by_hand()
    {
        // 4 in A and 2 in B: the prior has 3 of its 30. A: 7 / 43; B: 5 / 65.
        Assert.Equal(Math.Log(7.0 / 43 / (5.0 / 65)), Odds.Delta(4, 20, 2, 40), 12);
    }

    [Fact]
    public void The_z_of_independent_words_by_hand()
    {
        double delta = Math.Log(7.0 / 43 / (5.0 / 65));

        Assert.Equal(delta / Math.Sqrt((1 / 7.0) + (1 / 5.0)), Odds.IndependentZ(4, 20, 2, 40), 12);
    }

    [Fact]
    public void Words_spread_evenly_over_documents_are_as_good_as_independent()
    {
        // 2 and 2 in A's documents of 10 words, 1 and 1 in B's of 20: no scatter.
        double z = Odds.Z(new TermSums(4, 8, 40), WordsA, new TermSums(2, 2, 40), WordsB);

        Assert.Equal(Odds.IndependentZ(4, 20, 2, 40), z, 12);
    }

    [Fact]
    public void Words_heaped_in_one_document_are_worth_less()
    {
        // 4 and 0 in A's: p = .2, scatter (4 − 2)² + (0 − 2)² = 8, times 2/1 over 7².
        double z = Odds.Z(new TermSums(4, 16, 40), WordsA, new TermSums(2, 2, 40), WordsB);

        Assert.Equal(Odds.Delta(4, 20, 2, 40) / Math.Sqrt((16 / 49.0) + (1 / 5.0)), z, 12);
    }

    [Fact]
    public void Equal_use_is_no_difference() => Assert.Equal(0, Odds.Delta(2, 20, 4, 40), 1e-9);

    [Fact]
    public void Sources_that_change_places_change_the_sign()
    {
        double ab = Odds.Z(new TermSums(4, 16, 40), WordsA, new TermSums(2, 2, 40), WordsB);
        double ba = Odds.Z(new TermSums(2, 2, 40), WordsB, new TermSums(4, 16, 40), WordsA);

        Assert.Equal(ab, -ba, 12);
    }
}
