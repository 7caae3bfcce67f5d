using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Twins;

namespace Stance.Tests.Models;

/// <summary>The hot path against its slow, obvious twin, and what its memory must never do.</summary>
public class FastScoringTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_and_cues_are_those_of_the_slow_twin_to_the_bit(bool remembers)
    {
        TokenizedSentence fast = remembers ? new ScoringScratch().Sentence : new TokenizedSentence();
        var slow = new SlowTokenizedSentence();
        var fastCues = new float[StyleCues.Count];
        var slowCues = new float[StyleCues.Count];
        int examined = 0;
        foreach (string text in HostileText.Examples())
        {
            var span = new TextSpan(0, text.Length);
            IReadOnlyList<TextSpan> quotations = Quotations.Find(text, span);
            fast.Read(text, span, quotations);
            slow.Read(text, span, quotations);
            Assert.True(fast.Lower.SequenceEqual(slow.Lower), text);
            Assert.True(fast.Tokens.SequenceEqual(slow.Tokens), text);
            StyleCues.Fill(fast, fastCues);
            SlowStyleCues.Fill(slow, slowCues);
            for (int i = 0; i < fastCues.Length; i++)
            {
                Assert.True(BitConverter.SingleToInt32Bits(fastCues[i]) == BitConverter.SingleToInt32Bits(slowCues[i]), $"{StyleCues.Names[i]} is {fastCues[i]}, not {slowCues[i]}: {text}");
            }

            examined++;
        }

        Assert.True(examined > 9000, $"{examined} texts examined");
        Assert.Equal(SlowStyleCues.Fingerprint, StyleCues.Fingerprint);
    }

    [Fact]
    public void Stretches_are_those_of_the_slow_twin()
    {
        var sentence = new TokenizedSentence();
        foreach (string text in HostileText.Examples())
        {
            sentence.Read(text, new TextSpan(0, text.Length), []);
            ReadOnlySpan<int> edges = sentence.FindStretches();
            int at = 0;
            int position = 0;
            for (ReadOnlySpan<char> stretch = NgramHasher.NextStretch(sentence.Lower, ref position); stretch.Length > 0; stretch = NgramHasher.NextStretch(sentence.Lower, ref position))
            {
                Assert.True(sentence.Lower[edges[at++]..edges[at++]] == stretch, text);
            }

            Assert.Equal(at, edges.Length);
        }
    }

    [Theory]
    [InlineData(3, 1, 5)]
    [InlineData(2, 2, 5)]
    [InlineData(1, 3, 8)]
    [InlineData(5, 1, 1)]
    [InlineData(4, 1, 0)]
    public void Logits_are_those_of_the_slow_twin_to_the_bit_whatever_the_scratch_remembers(int words, int shortest, int longest)
    {
        var settings = new NgramSettings { HashBits = 12, WordNgramLength = words, ShortestCharNgram = shortest, CharNgramLength = longest };
        StanceModel[] models = [TestModels.Create(settings, 3), TestModels.Create(settings, 4)];
        var scratch = new ScoringScratch();
        int examined = 0;
        foreach (string text in HostileText.Examples().Where((_, i) => i % 3 == 0))
        {
            foreach (StanceModel model in models)
            {
                QuestionLogits expected = SlowScorer.Logits(model, text);
                var stance = new double[StanceNames.Count];
                var used = new double[StanceNames.Count];
                expected.Calibrate(model.Temperature).ToStance(stance);
                double bias = model.Score(text, scratch, used);
                Assert.Equal(stance, used);
                Assert.Equal(DeterministicMath.Logistic(expected.Bias / model.Temperature.Bias), bias);
                Assert.Equal(expected, model.BuiltIn!.Weights.Logits(model.BuiltIn!.Extractor.Extract(text, new TextSpan(0, text.Length), Quotations.Find(text, new TextSpan(0, text.Length)), scratch)));
            }

            examined++;
        }

        Assert.True(examined > 3000, $"{examined} texts examined");
    }

    [Fact]
    public void A_used_scratch_and_a_fresh_one_give_the_same_bits()
    {
        StanceModel[] models = [TestModels.Create(), TestModels.Create(new NgramSettings { HashBits = 11 }, 5)];
        var used = new ScoringScratch();
        var stances = new double[2][] { new double[StanceNames.Count], new double[StanceNames.Count] };
        foreach (string text in HostileText.Examples().Where((_, i) => i % 20 == 0))
        {
            foreach (StanceModel model in models)
            {
                double bias = model.Score(text, used, stances[0]);
                Assert.Equal(model.Score(text, new ScoringScratch(), stances[1]), bias);
                Assert.Equal(stances[1], stances[0]);
                Assert.Equal(model.Score(text, SentenceFinder.Whole(text), used, stances[1]), bias);
                Assert.Equal(stances[1], stances[0]);
            }
        }
    }

    [Fact]
    public void More_words_than_are_remembered_give_the_same_bits_as_a_fresh_scratch()
    {
        // 60,000 words, each a second time soon and again much later, when others have taken its place.
        StanceModel model = TestModels.Create();
        var used = new ScoringScratch();
        var stances = new double[2][] { new double[StanceNames.Count], new double[StanceNames.Count] };
        for (int i = 0; i < 12_000; i++)
        {
            int block = i % 6000;
            string text = string.Join(' ', Enumerable.Range(block * 10, 20).Select(word => $"w{word * 7919}x said{word}"));
            double bias = model.Score(text, used, stances[0]);
            if (i % 200 == 0)
            {
                Assert.Equal(model.Score(text, new ScoringScratch(), stances[1]), bias);
                Assert.Equal(stances[1], stances[0]);
            }
        }
    }

    [Fact]
    public void A_labelled_sentence_is_described_as_by_the_finder_alone()
    {
        var labeller = new PageLabeller(TestModels.Create());
        var scratch = new ScoringScratch();
        int attributed = 0;
        foreach (string text in HostileText.Examples())
        {
            Sentence expected = SentenceFinder.Whole(text);
            Sentence actual = labeller.LabelSentence(text, 0, scratch).Sentence;
            Assert.True(expected with { Quotations = [] } == actual with { Quotations = [] } && expected.Quotations.SequenceEqual(actual.Quotations), text);
            attributed += actual.Attributed ? 1 : 0;
        }

        Assert.True(attributed > 400, $"{attributed} attributed");
    }

    // Two passes to fill the buffers and what is remembered, one to measure. Not even code that the compiler has not
    // optimised yet may allocate: on a busy machine that is all of it. DOTNET_TC_CallCountingDelayMs=100000 shows it.
    [Fact]
    public void Scoring_ten_thousand_sentences_allocates_nothing_once_warm()
    {
        StanceModel model = TestModels.Create();
        string[] texts = [.. HostileText.Examples().Take(10_000)];
        var scratch = new ScoringScratch();
        var stance = new double[StanceNames.Count];
        long allocated = -1;
        for (int pass = 0; pass < 3; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (string text in texts)
            {
                model.Score(text, scratch, stance);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(10_000, texts.Length);
        Assert.Equal(0, allocated);
    }
}
