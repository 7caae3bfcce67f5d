using Stance.Features;
using Stance.Labels;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public sealed class TreeStageTests
{
    [Fact]
    public void A_model_with_trees_scores_the_same_before_and_after_its_file()
    {
        var options = new TrainingOptions { Trainer = BuiltInTrainer.FastTree, Strengths = [QuestionStrengths.All(1)], Ngrams = new NgramSettings { HashBits = 12 } };
        StanceModel model = ModelTrainer.Train(Rows.Small(), null, options, null, default);
        Assert.NotNull(model.BuiltIn!.Trees);
        Assert.Equal("fasttree", model.Card.Trainer);
        byte[] bytes = ModelFile.Write(model);
        StanceModel again = ModelFile.Read(bytes, "x.model");
        Assert.Equal(bytes, ModelFile.Write(again));
        var before = new PageLabeller(model);
        var after = new PageLabeller(again);
        foreach (TrainingRow row in Rows.Small().Rows)
        {
            LabelledSentence expected = before.LabelSentence(row.Text, 0, new ScoringScratch());
            LabelledSentence actual = after.LabelSentence(row.Text, 0, new ScoringScratch());
            Assert.Equal((expected.Probabilities, expected.Bias), (actual.Probabilities, actual.Bias));
        }
    }

    [Fact]
    public void Trees_are_the_same_on_one_thread_and_on_eight()
    {
        var options = new TrainingOptions { Trainer = BuiltInTrainer.FastTree, Strengths = [QuestionStrengths.All(1)], Ngrams = new NgramSettings { HashBits = 12 }, Threads = 1 };
        Assert.Equal(ModelFile.Write(ModelTrainer.Train(Rows.Small(), null, options, null, default)), ModelFile.Write(ModelTrainer.Train(Rows.Small(), null, options with { Threads = 8 }, null, default)));
    }
}
