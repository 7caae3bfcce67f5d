using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Draws the raw sentences that a student learns from. Stateless.</summary>
internal static class RawSample
{
    private const int ShortestText = 15;
    private const int LongestText = 1000;

    /// <summary>Numbers of the drawn sentences, in random order; no text twice, and none that is labelled.</summary>
    public static int[] Draw(IReadOnlyList<RawSentence> raw, IReadOnlyList<TrainingRow> labelled, PretrainingOptions options)
    {
        var order = new List<int>(Enumerable.Range(0, raw.Count));
        new SeededRandom(options.Seed, 5).Shuffle(order);
        var seen = new HashSet<string>(labelled.Select(r => r.Text), StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. order.Where(i => raw[i].Text.Length is >= ShortestText and <= LongestText && seen.Add(raw[i].Text) && Take(raw[i], taken, options))];
    }

    private static bool Take(RawSentence sentence, Dictionary<string, int> taken, PretrainingOptions options)
    {
        (string kind, int most) = sentence switch
        {
            { Voice: StanceLabel.Reader } => ("comments of " + sentence.Source, options.CommentsPerSource),
            { Voice: StanceLabel.Neutral } => ("neutral", options.SentencesPerVoice),
            { Voice: StanceLabel.Editorial } => ("editorial", options.SentencesPerVoice),
            { Partisan: true } => ("partisan", options.PartisanSentences),
            _ => ("", 0),
        };
        int count = taken.GetValueOrDefault(kind);
        taken[kind] = count + 1;
        return count < most;
    }
}
