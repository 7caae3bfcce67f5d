using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Reports.Tone;

/// <summary>A sentence with its label in words, colour and mark, as it stands in an event.</summary>
internal static class SentenceMarkup
{
    /// <summary>The sentence.</summary>
    public static Markup Of(ToneSentence sentence) =>
        Markup.Of($"<bdi class=\"s {StanceNames.Of(sentence.Stance)} {BiasStrength.ClassOf(sentence.Bias)}\"><span class=\"mark\">{Name(sentence.Stance)}</span> {sentence.Text}</bdi>");

    private static string Name(StanceLabel stance) => stance switch
    {
        StanceLabel.Neutral => "neutral",
        StanceLabel.Editorial => "editorial",
        _ => "reader",
    };
}
