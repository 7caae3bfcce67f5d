using System.Runtime.Intrinsics;
using Stance.Models;

namespace Stance.Tests.Models;

public class WordScoresTests
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    [Fact]
    public void Words_are_found_and_others_are_not()
    {
        var random = new Random(1);
        ulong[] all = [.. Enumerable.Range(0, 6000).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue)).Distinct()];
        ulong[] known = [.. all.Take(3000).Order()];
        WordScores words = Numbered(known);
        Assert.Equal(3000, words.Count);
        Assert.Equal(Enumerable.Range(0, 3000), known.Select(words.NumberOf));
        Assert.All(all.Skip(3000), hash => Assert.Equal(-1, words.NumberOf(hash)));
    }

    [Fact]
    public void Words_whose_slots_collide_are_told_apart_and_probing_goes_round_the_end()
    {
        // The slot is a function of the lower 32 bits of hash ^ hash >> 32, so that these all fall on one.
        ulong[] same = [.. Enumerable.Range(1, 50).Select(i => ((ulong)i << 32) | (uint)i).Order()];
        WordScores words = Numbered(same);
        Assert.Equal(Enumerable.Range(0, 50), same.Select(words.NumberOf));
        Assert.Equal(-1, words.NumberOf((99UL << 32) | 99));

        // Two to four words in a table of sixteen slots: some runs start at the last slot.
        var random = new Random(2);
        for (int i = 0; i < 3000; i++)
        {
            ulong[] few = [.. Enumerable.Range(0, 4).Select(_ => (ulong)random.NextInt64()).Distinct().Order()];
            Assert.Equal(Enumerable.Range(0, few.Length), few.Select(Numbered(few).NumberOf));
        }
    }

    [Fact]
    public void A_words_number_leads_to_its_scores()
    {
        WordScores words = Numbered([3, 7, 11]);
        for (int word = 0; word < 3; word++)
        {
            Assert.True(words.TryGet(words.Hashes[word], out Vector128<float> scores));
            for (int lane = 0; lane < Lanes; lane++)
            {
                Assert.Equal((word * Lanes) + lane, scores[lane]);
            }
        }
    }

    [Fact]
    public void The_hashes_nought_and_the_largest_are_words_like_others()
    {
        WordScores words = Numbered([0, ulong.MaxValue]);
        Assert.Equal((0, 1, -1), (words.NumberOf(0), words.NumberOf(ulong.MaxValue), words.NumberOf(1)));
    }

    [Fact]
    public void A_table_without_words_knows_none()
    {
        Assert.Equal(0, WordScores.Empty.Count);
        Assert.All((ulong[])[0, 1, ulong.MaxValue], hash => Assert.Equal(-1, WordScores.Empty.NumberOf(hash)));
    }

    [Fact]
    public void Hashes_that_do_not_rise_wrong_lengths_and_numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WordScores([2, 1], new float[2 * Lanes]));
        Assert.Throws<ArgumentException>(() => new WordScores([2, 2], new float[2 * Lanes]));
        Assert.Throws<ArgumentException>(() => new WordScores([1, 2], new float[Lanes]));
        Assert.Throws<ArgumentException>(() => new WordScores([1], [0, float.NaN, 0, 0]));
        Assert.Throws<ArgumentException>(() => new WordScores([1], [0, 0, float.PositiveInfinity, 0]));
        Assert.Throws<ArgumentNullException>(() => new WordScores(null!, []));
    }

    private static WordScores Numbered(ulong[] hashes) => new(hashes, [.. Enumerable.Range(0, hashes.Length * Lanes).Select(i => (float)i)]);
}
