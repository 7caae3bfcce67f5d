using Stance.Labels;
using Stance.Learning.Checks;
using Stance.Models;

namespace Stance.Learning.Tests.Checks;

public class LabelErrorFinderTests
{
    [Fact]
    public void Only_a_likelier_label_is_held_against_the_given_one()
    {
        // The mean certainty of 'yes' rows is 0.46, of 'no' rows 0.57: the first row is confidently 'yes', but likelier what it carries.
        TrainingRow[] rows = [.. Enumerable.Range(0, 5).Select(i => Rows.Row($"row {i}", "d", StanceLabel.Neutral))];
        double[][] probabilities = [[0.53, 0.47], [0.2, 0.8], [0.99, 0.01], [0.54, 0.46], [0.54, 0.46]];
        DataFinding found = Assert.Single(LabelErrorFinder.Find(rows, [0, 0, 0, 1, 1], probabilities, ["no", "yes"]));
        Assert.Contains("labelled no (0.20); a model that has not seen its document says yes (0.80)", found.Message, StringComparison.Ordinal);
    }
}
