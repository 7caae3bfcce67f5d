using Stance.Features;
using Stance.Tests.Sentences;

namespace Stance.Tests.Features;

public class StyleCuesTests
{
    [Theory]
    [InlineData("Is it?", "ends-with-question-mark", 1)]
    [InlineData("It is late ...", "ends-with-ellipsis", 1)]
    [InlineData("It is late.", "ends-with-full-stop", 1)]
    [InlineData("it is late", "starts-lower-case", 1)]
    [InlineData("I told my wife.", "first-person-singular", 1.4142135f)]
    [InlineData("\"I told my wife,\" he said.", "first-person-singular", 0)]
    [InlineData("\"I told my wife,\" he said.", "quoted-first-person", 1.4142135f)]
    [InlineData("He left the US.", "first-person-plural", 0)]
    [InlineData("He told us.", "first-person-plural", 1)]
    [InlineData("The 'reform' failed.", "scare-quotes", 1)]
    [InlineData("It cost $5.", "percent-or-currency", 1)]
    [InlineData("Soooo late!!", "stretched-letters", 1.4142135f)]
    [InlineData("Soooo late!!", "repeated-marks", 1)]
    [InlineData("But it is.", "opens-with-conjunction", 1)]
    [InlineData("WAKE UP PEOPLE", "all-capitals", 1)]
    [InlineData("In 1987 it sank.", "years", 1)]
    [InlineData("Elena Ortiz of Harbour House left.", "capitalised-pairs", 1.4142135f)]
    public void A_cue_sees_what_its_name_says(string text, string cue, float value) => Assert.Equal(value, Fill(text)[IndexOf(cue)], 5);

    [Fact]
    public void Cue_names_are_unique() => Assert.Equal(StyleCues.Count, StyleCues.Names.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_cue_is_finite_and_not_negative_for_any_text()
    {
        int examined = 0;
        foreach (string text in AnyTextTests.Examples())
        {
            foreach (float value in Fill(text))
            {
                Assert.True(float.IsFinite(value) && value >= 0);
                examined++;
            }
        }

        Assert.Equal(1000 * StyleCues.Count, examined);
    }

    private static float[] Fill(string text)
    {
        var cues = new float[StyleCues.Count];
        StyleCues.Fill(CueLexiconTests.Read(text), cues);
        return cues;
    }

    private static int IndexOf(string cue)
    {
        int index = StyleCues.Names.ToList().IndexOf(cue);
        Assert.True(index >= 0, $"there is no cue {cue}");
        return index;
    }
}
