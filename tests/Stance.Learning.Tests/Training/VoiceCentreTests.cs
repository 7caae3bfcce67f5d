using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Training;

public class VoiceCentreTests
{
    [Fact]
    public void The_centre_is_the_mean_of_what_articles_sound_like_cut_off_and_calibrated()
    {
        QuestionTargets targets = QuestionTargets.Of(
            [Rows.Row("a", "d", StanceLabel.Neutral), Rows.Row("b", "d", StanceLabel.Editorial), Rows.Row("c", "d", StanceLabel.Reader)]);
        QuestionLogits[] logits = [new(0, -10, 0), new(0, 2, 0), new(0, 99, 0)];

        // -10 / 2 is cut off at -3; the reader's row is no article.
        Assert.Equal((-3 + 1) / 2.0, VoiceCentre.Of(targets, logits, new TemperatureScaling(1, 2, 1)), 9);
    }

    [Fact]
    public void Without_articles_there_is_none() =>
        Assert.Equal(0, VoiceCentre.Of(QuestionTargets.Of([Rows.Row("c", "d", StanceLabel.Reader)]), [new(0, 5, 0)], TemperatureScaling.Identity));
}
