using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Sentences;

namespace Stance.Tests.Models;

public class ScoringTests
{
    [Fact]
    public void Probabilities_sum_to_one_for_any_text()
    {
        StanceModel model = TestModels.Create();
        var scratch = new ScoringScratch();
        foreach (string text in AnyTextTests.Examples())
        {
            var logits = new double[StanceNames.Count];
            double bias = model.Score(text, SentenceFinder.Whole(text), scratch, logits);
            LabelProbabilities p = LabelProbabilities.FromLogits(logits);
            Assert.Equal(1, p.Neutral + p.Editorial + p.Reader, 9);
            Assert.InRange(bias, 0, 1);
        }
    }

    [Fact]
    public void Logits_are_those_of_a_slow_obvious_twin()
    {
        StanceModel model = TestModels.Create();
        const string Text = "Councillors meet on Thursday, and they had better bring their cheque book!";
        FeatureVector x = model.BuiltIn!.Extractor.Extract(Text, new TextSpan(0, Text.Length), [], new ScoringScratch());
        QuestionLogits logits = model.BuiltIn!.Weights.Logits(x);
        int known = 0;
        foreach (Question question in Enum.GetValues<Question>())
        {
            int lane = (int)question;
            double sum = model.BuiltIn!.Weights.Intercepts[lane];
            foreach (int bucket in x.WordNgrams)
            {
                sum += model.BuiltIn!.Weights.NgramWeights[(bucket * 4) + lane] / Math.Sqrt(x.WordNgrams.Length);
            }

            foreach (int bucket in x.CharNgrams)
            {
                sum += model.BuiltIn!.Weights.NgramWeights[(bucket * 4) + lane] / Math.Sqrt(x.CharNgrams.Length);
            }

            for (int cue = 0; cue < StyleCues.Count; cue++)
            {
                sum += model.BuiltIn!.Weights.CueWeights[(cue * 4) + lane] * x.Cues[cue];
            }

            foreach (Token word in x.Words)
            {
                int place = model.BuiltIn!.Weights.Words.Hashes.IndexOf(word.Hash);
                sum += place < 0 ? 0 : model.BuiltIn!.Weights.Words.Scores[(place * 4) + lane] / (double)x.Words.Length;
                known += place < 0 ? 0 : 1;
            }

            Assert.Equal(sum, logits[question], 4);
        }

        Assert.Equal(3 * 3, known);
    }

    [Fact]
    public void Section_evidence_is_the_log_ratio_of_shares()
    {
        var counts = new int[SectionEvidence.Sections * StanceNames.Count];
        counts[((int)SectionKind.EditorComment * 3) + (int)StanceLabel.Neutral] = 70;
        counts[((int)SectionKind.EditorComment * 3) + (int)StanceLabel.Editorial] = 30;
        counts[((int)SectionKind.ReaderComment * 3) + (int)StanceLabel.Reader] = 100;
        SectionEvidence evidence = SectionEvidence.FromCounts(counts, 1e-9);
        Span<double> logits = [0, 0, 0];
        evidence.AddTo(logits, SectionKind.EditorComment);

        // Shares of all with one added to each: 71, 31 and 101 of 203.
        Assert.Equal(Math.Log(0.7 / (71 / 203.0)), logits[0], 6);
        Assert.Equal(Math.Log(0.3 / (31 / 203.0)), logits[1], 6);
        Assert.True(logits[2] < -15);
        Span<double> none = [0, 0, 0];
        evidence.AddTo(none, SectionKind.None);
        Assert.Equal([0, 0, 0], none.ToArray());
    }

    [Fact]
    public void The_body_tells_who_speaks_and_not_how_much_it_comments()
    {
        var counts = new int[SectionEvidence.Sections * StanceNames.Count];
        counts[((int)SectionKind.Body * 3) + (int)StanceLabel.Neutral] = 90;
        counts[((int)SectionKind.Body * 3) + (int)StanceLabel.Editorial] = 10;
        counts[((int)SectionKind.ReaderComment * 3) + (int)StanceLabel.Reader] = 100;
        SectionEvidence evidence = SectionEvidence.FromCounts(counts, 1e-9);
        Span<double> logits = [0, 0, 0];
        evidence.AddTo(logits, SectionKind.Body);

        // With one added to each label: 102 of 203 are the article's, all of them in the body.
        Assert.Equal(Math.Log(203 / 102.0), logits[0], 6);
        Assert.Equal(logits[0], logits[1]);
        Assert.True(logits[2] < -15);
    }

    [Fact]
    public void The_pages_voice_is_the_mean_of_the_other_sentences_all_and_near()
    {
        SectionKind[] sections = [SectionKind.Headline, SectionKind.Body, SectionKind.Body, SectionKind.ReaderComment];
        double[] logits = [0, 2, 0, 0, -1, 0, 0, -9, 0, 0, 0, 5];
        new PageVoice(0.5, 0.25).Apply(sections, logits);

        // Differences 2, -1 and -9, the last cut off at -3; from the centre 1.75, -1.25 and -3.25. Far: a third of the other
        // two's sum. Near: a sentence one further away counts half; one unspeaking sentence is added to the weights.
        Assert.Equal(2 + (0.5 * (((-1.25 - 3.25) / 3.0) + ((-1.25 - 1.625) / 2.5))), logits[1] - logits[0], 12);
        Assert.Equal(-1 + (0.5 * (((1.75 - 3.25) / 3.0) + ((1.75 - 3.25) / 3.0))), logits[4] - logits[3], 12);
        Assert.Equal(-9 + (0.5 * (((1.75 - 1.25) / 3.0) + ((-1.25 + 0.875) / 2.5))), logits[7] - logits[6], 12);
        Assert.Equal([0, 0, 5], logits[9..]);
        Assert.Equal(0, logits[2]);
    }

    [Fact]
    public void Of_equal_probabilities_the_first_label_wins() => Assert.Equal(StanceLabel.Neutral, new LabelProbabilities(0.4, 0.4, 0.2).Best);
}
