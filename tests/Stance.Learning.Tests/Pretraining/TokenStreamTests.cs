using Stance.Learning.Pretraining;
using Stance.Learning.Tests.Data;

namespace Stance.Learning.Tests.Pretraining;

public class TokenStreamTests
{
    [Fact]
    public void The_vocabulary_is_the_most_frequent_words_first()
    {
        TokenStream stream = Read(["b a b", "c B, a!", "b"], 1, 100);
        Assert.Equal(((string[])["b", "a", "c"]).Select(MadeUpSentences.Hash), stream.Hashes);
        Assert.Equal([4L, 2, 1], stream.Counts);
        Assert.Equal([[0, 1, 0], [2, 0, 1], [0]], IndexListsTests.ToArrays(stream.Sentences));
    }

    [Fact]
    public void Words_of_one_frequency_stand_in_the_order_of_their_hashes()
    {
        string[] words = ["delta", "alpha", "gamma", "beta"];
        Assert.Equal(words.Select(MadeUpSentences.Hash).Order(), Read([string.Join(' ', words)], 1, 100).Hashes);
    }

    [Fact]
    public void Rare_words_are_left_out_and_their_neighbours_close_up()
    {
        TokenStream stream = Read(["a rare b", "b a", "seldom"], 2, 100);
        Assert.Equal([2L, 2], stream.Counts);
        Assert.Equal([2, 2, 0], IndexListsTests.ToArrays(stream.Sentences).Select(s => s.Length));
    }

    [Fact]
    public void No_more_words_are_kept_than_asked_for()
    {
        TokenStream stream = Read(["c b a a a b b", "a b c d"], 1, 2);
        Assert.Equal(((string[])["a", "b"]).Select(MadeUpSentences.Hash).Order(), stream.Hashes.Order());
        Assert.Equal([6, 2], IndexListsTests.ToArrays(stream.Sentences).Select(s => s.Length));
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_stream()
    {
        string[] texts = MadeUpSentences.Many(9000, 500, 8);
        TokenStream one = TokenStream.Read(texts, 3, 400, 1, default);
        TokenStream eight = TokenStream.Read(texts, 3, 400, 8, default);
        Assert.Equal(400, one.Hashes.Length);
        Assert.Equal(one.Hashes, eight.Hashes);
        Assert.Equal(one.Counts, eight.Counts);
        Assert.Equal(IndexListsTests.ToArrays(one.Sentences), IndexListsTests.ToArrays(eight.Sentences));
        Assert.Equal(texts.Length, one.Sentences.Count);
    }

    private static TokenStream Read(string[] texts, int minimumCount, int largestVocabulary) => TokenStream.Read(texts, minimumCount, largestVocabulary, 1, default);
}
