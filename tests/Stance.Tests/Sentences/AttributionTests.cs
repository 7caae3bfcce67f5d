using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class AttributionTests
{
    [Theory]
    [InlineData("Ministers said the plan would cost less.", true)]
    [InlineData("“It works,” said Ines Torvald.", true)]
    [InlineData("According to the report, prices rose.", true)]
    [InlineData("Police confirmed the arrest.", true)]
    [InlineData("The plan would cost less.", false)]
    [InlineData("That much can be said of any plan.", false)]
    [InlineData("“He said so,” and that was that.", false)]
    public void A_reporting_verb_counts_with_its_speaker(string text, bool attributed) => Assert.Equal(attributed, SentenceFinder.Whole(text).Attributed);
}
