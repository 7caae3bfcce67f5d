using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public class QuestionTargetsTests
{
    private const int Lanes = DesignMatrix.Lanes;

    private static readonly TrainingRow[] AllKinds =
    [
        Rows.Row("a", "d", StanceLabel.Neutral, false),
        Rows.Row("b", "d", StanceLabel.Editorial, true),
        Rows.Row("c", "d", StanceLabel.Reader, true),
        Rows.Row("d", "d", null) with { Biased = null },
        Rows.Row("e", "d", null, true),
    ];

    [Fact]
    public void Labels_answer_the_questions_and_a_readers_row_says_nothing_of_comment_and_report()
    {
        QuestionTargets targets = QuestionTargets.Of(AllKinds);
        Assert.Equal(5, targets.RowCount);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0], targets.Targets);
        Assert.Equal([1, 1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0], targets.Weights);
    }

    [Fact]
    public void Rows_that_are_left_out_lose_their_weight_and_nothing_else_changes()
    {
        QuestionTargets targets = QuestionTargets.Of(AllKinds);
        double[] all = [.. targets.Weights];
        QuestionTargets only = targets.Only([1, 4]);
        double[] expected = [.. all.Select((w, i) => i / Lanes is 1 or 4 ? w : 0)];
        Assert.Equal(expected, only.Weights);
        double[] answered = [.. expected.Select((w, i) => only.HasBoth((Question)Math.Min(i % Lanes, 2)) ? w : 0)];
        Assert.Equal(answered, targets.WeightsOf([4, 1]));
        Assert.Equal(all, targets.WeightsOf([.. Enumerable.Range(0, AllKinds.Length)]));
        Assert.Equal(targets.Targets, only.Targets);
        Assert.Equal(all, targets.Weights);
    }

    [Fact]
    public void A_question_has_both_answers_only_if_rows_with_weight_give_them()
    {
        QuestionTargets targets = QuestionTargets.Of(AllKinds);
        Assert.All(Enum.GetValues<Question>(), q => Assert.True(targets.HasBoth(q)));
        QuestionTargets some = targets.Only([1, 2]);
        Assert.Equal([true, false, false], Enum.GetValues<Question>().Select(some.HasBoth));
        Assert.All(Enum.GetValues<Question>(), q => Assert.False(targets.Only([]).HasBoth(q)));
    }

    [Fact]
    public void A_weight_may_be_other_than_one()
    {
        var targets = new QuestionTargets(1);
        targets.SetLabels(0, StanceLabel.Editorial, null, 0.25);
        Assert.Equal([0.25, 0.25, 0, 0], targets.Weights);
        Assert.Equal([0, 1, 0, 0], targets.Targets);
    }
}
