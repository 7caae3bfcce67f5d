using Stance.Models;

namespace Stance.Tests.Models;

public class QuestionLogitsTests
{
    private static readonly double[] Values = [-1000, -30, -2.5, -1, -1e-9, 0, 0.3, 4, 30, 1000];

    [Fact]
    public void The_three_probabilities_sum_to_one_however_sure_the_questions_are()
    {
        int examined = 0;
        foreach (double audience in Values)
        {
            foreach (double editorial in Values)
            {
                double[] stance = Stance(new QuestionLogits(audience, editorial, 0));
                Assert.All(stance, s => Assert.True(double.IsFinite(s) && s <= 0, $"{s} at {audience}, {editorial}"));
                Assert.Equal(1, stance.Sum(Math.Exp), 12);
                examined++;
            }
        }

        Assert.Equal(Values.Length * Values.Length, examined);
    }

    [Fact]
    public void A_reader_is_the_audience_and_the_article_is_parted_by_the_second_question()
    {
        foreach (double a in Values.Where(v => Math.Abs(v) < 100))
        {
            foreach (double n in Values.Where(v => Math.Abs(v) < 100))
            {
                double audience = 1 / (1 + Math.Exp(-a));
                double editorial = 1 / (1 + Math.Exp(-n));
                double[] stance = Stance(new QuestionLogits(a, n, 7));
                Assert.Equal(audience, Math.Exp(stance[(int)StanceLabel.Reader]), 12);
                Assert.Equal((1 - audience) * editorial, Math.Exp(stance[(int)StanceLabel.Editorial]), 12);
                Assert.Equal((1 - audience) * (1 - editorial), Math.Exp(stance[(int)StanceLabel.Neutral]), 12);
            }
        }
    }

    [Fact]
    public void Calibrating_divides_each_logit_by_its_own_temperature() =>
        Assert.Equal(new QuestionLogits(3, -1, 8), new QuestionLogits(6, -3, 2).Calibrate(new TemperatureScaling(2, 3, 0.25)));

    [Fact]
    public void Each_question_has_its_logit() =>
        Assert.Equal([1, 2, 3], Enum.GetValues<Question>().Select(q => new QuestionLogits(1, 2, 3)[q]));

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(1, -1, 1, false)]
    [InlineData(1, 1, double.NaN, false)]
    [InlineData(double.PositiveInfinity, 1, 1, false)]
    public void A_temperature_is_finite_and_above_nought(double audience, double editorial, double bias, bool valid) =>
        Assert.Equal(valid, new TemperatureScaling(audience, editorial, bias).IsValid);

    private static double[] Stance(QuestionLogits logits)
    {
        var stance = new double[StanceNames.Count];
        logits.ToStance(stance);
        return stance;
    }
}
