using Stance.Labels;
using Stance.Models;

namespace Stance.Cli.Explaining;

/// <summary>From an explanation, with all its numbers, to the few things that a reader wants to hear of.</summary>
internal static class ReasonFinder
{
    private const int MostFor = 5;
    private const int MostAgainst = 3;
    private const int MostLoaded = 4;

    // A logit's tenth moves a probability by no more than 2.5 points.
    private const double Least = 0.1;
    private const double LeastOfPage = 0.3;
    private const double PlainBelow = 0.25;

    /// <summary>The reasons.</summary>
    public static SentenceReasons Of(SentenceExplanation sentence)
    {
        StanceLabel stance = sentence.Labelled.Stance;
        QuestionExplanation deciding = sentence.Questions[(int)sentence.Deciding];
        bool yes = sentence.Deciding == Question.Audience ? stance == StanceLabel.Reader : stance == StanceLabel.Editorial;
        double sign = yes ? 1 : -1;
        return new SentenceReasons(
            StanceNames.Of(sentence.RunnerUp),
            [.. PageSteps(sentence, wanted: true), .. Words(deciding, sign, MostFor)],
            [.. PageSteps(sentence, wanted: false), .. Words(deciding, -sign, MostAgainst)],
            sentence.Labelled.Bias < PlainBelow ? [] : Words(sentence.Questions[(int)Question.Bias], 1, MostLoaded));
    }

    private static string[] Words(QuestionExplanation question, double sign, int most) =>
    [
        .. question.Contributions
            .Where(c => c.Value * sign >= Least && c.Kind is not (ContributionKind.Intercept or ContributionKind.Trees))
            .Select(InWords).Distinct(StringComparer.Ordinal).Take(most),
    ];

    private static string InWords(Contribution contribution)
    {
        if (contribution.Kind != ContributionKind.Cue)
        {
            return $"“{contribution.Text}”";
        }

        // A cue over a word list names the entries that it found.
        int colon = contribution.Text.IndexOf(": ", StringComparison.Ordinal);
        string name = colon < 0 ? contribution.Text : contribution.Text[..colon];
        bool more = contribution.Measure is not CueMeasure measure || measure.Amount > measure.Usual;
        string words = CueWords.Of(name, more);
        return colon < 0 ? words : $"{WithoutExample(words)}: {contribution.Text[(colon + 2)..]}";
    }

    private static string WithoutExample(string words) => words.IndexOf(" (", StringComparison.Ordinal) is > 0 and int bracket ? words[..bracket] : words;

    private static IEnumerable<string> PageSteps(SentenceExplanation sentence, bool wanted)
    {
        foreach (StanceStep step in sentence.Steps.Where(s => s.Stage != StanceStage.Words))
        {
            double pull = step.Added[sentence.Labelled.Stance] - step.Added[sentence.RunnerUp];
            if (Math.Abs(pull) >= LeastOfPage && pull > 0 == wanted)
            {
                yield return step.Stage == StanceStage.Section ? "its place on the page" : "the tone of the rest of the page";
            }
        }
    }
}
