using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Tests.Metrics;

public class GroupMetricsCalculatorTests
{
    [Fact]
    public void Groups_come_in_the_order_of_their_names_with_their_own_metrics()
    {
        List<Judgement> rows = [];
        List<string> groups = [];
        void Add(string group, int count, Func<int, (StanceLabel Gold, StanceLabel Said)> row)
        {
            for (int i = 0; i < count; i++)
            {
                (StanceLabel gold, StanceLabel said) = row(i);
                rows.Add(new Judgement("d", gold, new LabelProbabilities(said == StanceLabel.Neutral ? 1 : 0, said == StanceLabel.Editorial ? 1 : 0, said == StanceLabel.Reader ? 1 : 0), i % 2 == 0, 0.9));
                groups.Add(group);
            }
        }

        Add("b", 10, i => ((StanceLabel)(i % 2), (StanceLabel)(i % 2)));
        Add("a", 12, _ => (StanceLabel.Neutral, StanceLabel.Neutral));
        Add("B", 9, i => ((StanceLabel)(i % 2), StanceLabel.Neutral));
        IReadOnlyList<GroupMetrics> metrics = GroupMetricsCalculator.Of(rows, groups);
        Assert.Equal(["B", "a", "b"], metrics.Select(m => m.Group));
        Assert.Equal([9, 12, 10], metrics.Select(m => m.Rows));
        Assert.Equal([null, null, 1.0], metrics.Select(m => m.Stance.MacroF1));
        Assert.Equal([(2, 0.5556), (1, 1.0), (2, 1.0)], metrics.Select(m => (m.Stance.Labels, m.Stance.Accuracy!.Value)));

        // All called biased, half of them rightly: F1 of 2/3 and of 0.
        Assert.Equal([null, 0.3333, 0.3333], metrics.Select(m => m.Bias.MacroF1));
        Assert.Throws<ArgumentException>(() => GroupMetricsCalculator.Of(rows, groups[1..]));
    }

    [Fact]
    public void A_group_without_gold_labels_has_rows_and_no_numbers()
    {
        GroupMetrics metrics = Assert.Single(GroupMetricsCalculator.Of([new Judgement("d", null, new LabelProbabilities(1, 0, 0), null, 0.5)], ["g"]));
        Assert.Equal(1, metrics.Rows);
        Assert.Equal(new GroupLabelMetrics(0, 0, null, null), metrics.Stance);
        Assert.Equal(new GroupLabelMetrics(0, 0, null, null), metrics.Bias);
    }

    [Fact]
    public void A_spread_is_mean_and_range() => Assert.Equal(new MetricSpread(0.5333, 0.2, 0.9), MetricSpread.Of([0.5, 0.9, 0.2]));
}
