using Stance.Cli.Explaining;
using Stance.Features;

namespace Stance.Cli.Tests.Explaining;

public class CueWordsTests
{
    [Fact]
    public void Every_style_cue_has_words_for_its_presence_and_its_absence()
    {
        Assert.True(StyleCues.Names.Count > 80);
        Assert.All(StyleCues.Names, name =>
        {
            Assert.True(CueWords.Has(name), name);
            Assert.NotEqual(CueWords.Of(name, more: true), CueWords.Of(name, more: false));
        });
    }
}
