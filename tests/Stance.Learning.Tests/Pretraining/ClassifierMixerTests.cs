using Stance.Features;
using Stance.Learning.Pretraining;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Pretraining;

public class ClassifierMixerTests
{
    private static readonly NgramSettings Settings = new() { HashBits = 10 };

    [Fact]
    public void The_bias_answer_rises_with_the_editorial_one_from_a_centre_on()
    {
        MaximumEntropyModel plain = Classifier();
        QuestionLogits before = Logits(plain);
        QuestionLogits after = Logits(ClassifierMixer.AddEditorialToBias(plain, 0.5, 1.25));
        Assert.NotEqual(0, before.Editorial, 1);
        Assert.Equal(before.Bias + (0.5 * (before.Editorial - 1.25)), after.Bias, 2);
        Assert.Equal(before.Audience, after.Audience);
        Assert.Equal(before.Editorial, after.Editorial);
    }

    [Fact]
    public void Teacher_and_student_are_averaged_in_the_editorial_answer_alone()
    {
        MaximumEntropyModel teacher = Classifier();
        MaximumEntropyModel student = Classifier(2);
        var options = new PretrainingOptions { TeacherShare = 0.25, SlantWeight = 0 };
        QuestionLogits mixed = Logits(ClassifierMixer.Mix(teacher, student, options));
        Assert.Equal(Logits(student).Audience, mixed.Audience, 2);
        Assert.Equal((0.25 * Logits(teacher).Editorial) + (0.75 * Logits(student).Editorial), mixed.Editorial, 2);
        Assert.Equal(Logits(teacher).Bias, mixed.Bias, 2);
    }

    private static MaximumEntropyModel Classifier(float scale = 1)
    {
        float[] Of(int columns) => [.. Enumerable.Range(0, columns * MaximumEntropyModel.Lanes).Select(i => scale * (((i * 7) % 11) - 4) / 16)];
        return new MaximumEntropyModel(Of(Settings.BucketCount), Of(StyleCues.Count), [0.5f, scale, -0.5f, 0], WordScores.Empty);
    }

    private static QuestionLogits Logits(MaximumEntropyModel classifier)
    {
        const string Text = "Nobody believes the minister any more.";
        Sentence sentence = SentenceFinder.Whole(Text);
        return classifier.Logits(new FeatureExtractor(Settings).Extract(Text, sentence.Span, sentence.Quotations, new ScoringScratch()));
    }
}
