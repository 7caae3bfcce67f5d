using Stance.Models;

namespace Stance.Tests.Models;

public class ValidationTableBuilderTests
{
    [Fact]
    public void Sentences_are_summed_up_by_document_and_gold_label()
    {
        ValidationTable table = ValidationTableBuilder.Build("here",
        [
            new ValidationSentence("b", StanceLabel.Editorial, new LabelProbabilities(.5, .25, .25), true, .5),
            new ValidationSentence("a", StanceLabel.Neutral, new LabelProbabilities(.75, .25, 0), null, .25),
            new ValidationSentence("b", StanceLabel.Editorial, new LabelProbabilities(.25, .5, .25), false, .125),
            new ValidationSentence("c", null, new LabelProbabilities(1, 0, 0), null, .9),
        ]);
        Assert.Equal("here", table.Origin);
        Assert.Equal(2, table.Documents.Count);
        Assert.Equal([0, 0, 0, 1, 1, 0, 0, 0, 0], table.Documents[0].Counts);
        Assert.Equal([0, 0, 0, .75, .75, .5, 0, 0, 0], table.Documents[0].Probabilities);
        Assert.Equal([1, 1], table.Documents[0].BiasCounts);
        Assert.Equal([.125, .5], table.Documents[0].BiasScores);
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0], table.Documents[1].Counts);
        Assert.Equal([0, 0], table.Documents[1].BiasCounts);
    }
}
