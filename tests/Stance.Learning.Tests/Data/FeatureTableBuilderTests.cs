using Stance.Features;
using Stance.Learning.Data;
using Stance.Sentences;

namespace Stance.Learning.Tests.Data;

public class FeatureTableBuilderTests
{
    private const int BlockRows = 2048;

    private static readonly NgramSettings Settings = new() { HashBits = 12 };

    // Three blocks; the last is short.
    private static readonly string[] Texts = MadeUpSentences.Many((2 * BlockRows) + 100, 700, 4);

    [Fact]
    public void A_row_is_what_the_extractor_says_of_the_sentence()
    {
        FeatureTable table = FeatureTableBuilder.Build(Texts, Settings, 2, default);
        Assert.Equal(Texts.Length, table.RowCount);
        var extractor = new FeatureExtractor(Settings);
        var scratch = new ScoringScratch();
        for (int row = 0; row < Texts.Length; row++)
        {
            Sentence sentence = SentenceFinder.Whole(Texts[row]);
            FeatureVector x = extractor.Extract(Texts[row], sentence.Span, sentence.Quotations, scratch);
            Assert.Equal(x.WordNgrams, table.WordNgrams[row]);
            Assert.Equal(x.CharNgrams.ToArray(), table.Stretches[row].ToArray().SelectMany(s => table.StretchNgrams[s].ToArray()));
            Assert.Equal(x.CharNgrams.Length, table.CharNgramsOf(row));
            Assert.Equal(x.StretchEnds.Length, table.Stretches[row].Length);
            Assert.Equal(x.Words.ToArray().Select(w => w.Hash), table.Tokens[row].ToArray().Select(t => table.TokenHashes[t]));
            Assert.Equal(x.Cues, table.CuesOf(row));
        }
    }

    [Fact]
    public void One_thread_and_eight_give_the_same_table()
    {
        FeatureTable one = FeatureTableBuilder.Build(Texts, Settings, 1, default);
        FeatureTable eight = FeatureTableBuilder.Build(Texts, Settings, 8, default);
        Assert.Equal(IndexListsTests.ToArrays(one.WordNgrams), IndexListsTests.ToArrays(eight.WordNgrams));
        Assert.Equal(IndexListsTests.ToArrays(one.Stretches), IndexListsTests.ToArrays(eight.Stretches));
        Assert.Equal(IndexListsTests.ToArrays(one.StretchNgrams), IndexListsTests.ToArrays(eight.StretchNgrams));
        Assert.Equal(IndexListsTests.ToArrays(one.Tokens), IndexListsTests.ToArrays(eight.Tokens));
        Assert.Equal(one.TokenHashes, eight.TokenHashes);
        Assert.Equal(one.Cues, eight.Cues);
    }

    [Fact]
    public void A_row_does_not_depend_on_the_block_that_it_is_in()
    {
        FeatureTable whole = FeatureTableBuilder.Build(Texts, Settings, 1, default);
        FeatureTable tail = FeatureTableBuilder.Build(Texts[(BlockRows - 3)..], Settings, 1, default);
        for (int row = 0; row < 6; row++)
        {
            int inWhole = row + BlockRows - 3;
            Assert.Equal(whole.WordNgrams[inWhole], tail.WordNgrams[row]);
            Assert.Equal(
                whole.Stretches[inWhole].ToArray().Select(s => whole.StretchNgrams[s].ToArray()),
                tail.Stretches[row].ToArray().Select(s => tail.StretchNgrams[s].ToArray()));
            Assert.Equal(whole.Tokens[inWhole].ToArray().Select(t => whole.TokenHashes[t]), tail.Tokens[row].ToArray().Select(t => tail.TokenHashes[t]));
            Assert.Equal(whole.CuesOf(inWhole), tail.CuesOf(row));
        }
    }

    [Fact]
    public void Each_stretch_and_word_is_kept_once_in_the_order_of_the_rows()
    {
        FeatureTable table = FeatureTableBuilder.Build([.. Enumerable.Repeat("b a b", BlockRows), "A c!"], Settings, 8, default);
        Assert.Equal([0, 1, 0], table.Stretches[BlockRows - 1].ToArray());
        Assert.Equal([1, 2], table.Stretches[BlockRows].ToArray());
        Assert.Equal([1, 2], table.Tokens[BlockRows].ToArray());
        Assert.Equal((3, 3), (table.StretchNgrams.Count, table.TokenHashes.Length));
    }

    [Fact]
    public void No_sentences_give_an_empty_table() => Assert.Equal(0, FeatureTableBuilder.Build([], Settings, 8, default).RowCount);

    [Fact]
    public void It_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => FeatureTableBuilder.Build(Texts, Settings, 2, stop.Token));
    }
}
