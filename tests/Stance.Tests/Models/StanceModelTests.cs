using Stance.Features;
using Stance.Models;

namespace Stance.Tests.Models;

public class StanceModelTests
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    [Fact]
    public void Weights_of_other_lengths_are_refused()
    {
        var cues = new float[StyleCues.Count * Lanes];
        Assert.Throws<ArgumentException>(() => new MaximumEntropyModel(new float[5], cues, new float[Lanes], WordScores.Empty));
        Assert.Throws<ArgumentException>(() => new MaximumEntropyModel(new float[Lanes], new float[Lanes], new float[Lanes], WordScores.Empty));
        Assert.Throws<ArgumentException>(() => new MaximumEntropyModel(new float[Lanes], cues, new float[3], WordScores.Empty));
        StanceModel model = TestModels.Create();
        var small = new MaximumEntropyModel(new float[Lanes], cues, new float[Lanes], WordScores.Empty);
        Assert.Throws<ArgumentException>(() => new StanceModel(new BuiltInClassifier(model.BuiltIn!.Extractor, small, model.BuiltIn.Cues), model.Temperature, model.Page, model.Card));
    }

    [Fact]
    public void A_temperature_of_nought_is_refused()
    {
        StanceModel model = TestModels.Create();
        Assert.Throws<ArgumentException>(() => new StanceModel(new BuiltInClassifier(model.BuiltIn!.Extractor, model.BuiltIn.Weights, model.BuiltIn.Cues), default, model.Page, model.Card));
    }

    [Fact]
    public void A_scaling_has_a_finite_mean_and_a_factor_not_below_nought_for_each_cue()
    {
        double[] Ones() => [.. Enumerable.Repeat(1.0, StyleCues.Count)];
        double[] With(double value) => [value, .. Ones().Skip(1)];
        Assert.Equal(StyleCues.Count, new CueScaling(With(-5), With(0)).Means.Length);
        Assert.Throws<ArgumentException>(() => new CueScaling([1], Ones()));
        Assert.Throws<ArgumentException>(() => new CueScaling(Ones(), [1]));
        Assert.Throws<ArgumentException>(() => new CueScaling(With(double.NaN), Ones()));
        Assert.Throws<ArgumentException>(() => new CueScaling(Ones(), With(-1)));
        Assert.Throws<ArgumentException>(() => new CueScaling(Ones(), With(double.PositiveInfinity)));
    }

    [Fact]
    public void A_sentence_without_features_has_the_intercepts_for_logits()
    {
        StanceModel model = TestModels.Create();
        var classifier = new MaximumEntropyModel(model.BuiltIn!.Weights.NgramWeights.ToArray(), new float[StyleCues.Count * Lanes], [0.5f, -1, 2, 0], model.BuiltIn!.Weights.Words);
        FeatureVector nothing = model.BuiltIn!.Extractor.Extract("", default, [], new ScoringScratch());
        Assert.Equal(new QuestionLogits(0.5, -1, 2), classifier.Logits(nothing));
    }
}
