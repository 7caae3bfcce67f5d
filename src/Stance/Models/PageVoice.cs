using Stance.Pages;

namespace Stance.Models;

/// <summary>A page has a voice, and a paragraph has one too: what the other sentences sound like is evidence on each of them.</summary>
/// <remarks>
/// For the sentences of headline and body alone. With dⱼ = logit(editorial) − logit(neutral), cut off at ±<see cref="Limit"/>,
/// less the centre, sentence i gets weight × (far + near) added to its dᵢ. Far is the mean of the others' dⱼ, near their
/// mean weighted by <see cref="Decay"/> to the power of the sentences between; to both one unspeaking sentence is added,
/// so that a short page says little. Reader stays as it was. A page whose sentences sound like the average of what the
/// model was calibrated on says nothing: its base rate is in the logits already. Measured in docs/learning.md.
/// </remarks>
/// <param name="Weight">How much it counts; 0 leaves everything as it is.</param>
/// <param name="Centre">The mean dⱼ of the articles on which the model's base rates rest, cut off likewise.</param>
public readonly record struct PageVoice(double Weight, double Centre)
{
    /// <summary>How far one sentence may speak for its page.</summary>
    public const double Limit = 3;

    /// <summary>What a sentence one further away counts among the near ones.</summary>
    public const double Decay = 0.5;

    /// <summary>Whether a section is the page's own voice.</summary>
    public static bool IsOwn(SectionKind section) => section is SectionKind.Headline or SectionKind.Body;

    /// <summary>What one sentence says of its page: the log-odds of comment against report, cut off.</summary>
    public static double Clip(double logOdds) => Math.Clamp(logOdds, -Limit, Limit);

    /// <summary>Moves the stance logits of a page's own sentences.</summary>
    /// <param name="sections">The section of each sentence.</param>
    /// <param name="logits">Three for each sentence, in label order, calibrated; overwritten.</param>
    /// <exception cref="ArgumentException">The lengths don't fit.</exception>
    public void Apply(ReadOnlySpan<SectionKind> sections, Span<double> logits)
    {
        if (logits.Length != sections.Length * StanceNames.Count)
        {
            throw new ArgumentException($"{logits.Length} logits for {sections.Length} sentences.", nameof(logits));
        }

        var own = new List<int>(sections.Length);
        for (int i = 0; i < sections.Length; i++)
        {
            if (IsOwn(sections[i]))
            {
                own.Add(i);
            }
        }

        double sum = 0;
        var voices = new double[own.Count];
        for (int i = 0; i < voices.Length; i++)
        {
            voices[i] = Voice(logits, own[i]) - Centre;
            sum += voices[i];
        }

        double[] near = Near(voices);
        for (int i = 0; i < voices.Length; i++)
        {
            double shift = Weight * (((sum - voices[i]) / voices.Length) + near[i]) / 2;
            logits[(own[i] * StanceNames.Count) + (int)StanceLabel.Neutral] -= shift;
            logits[(own[i] * StanceNames.Count) + (int)StanceLabel.Editorial] += shift;
        }
    }

    // Once forwards and once backwards: what stands before, then what stands behind.
    private static double[] Near(double[] voices)
    {
        var sums = new double[voices.Length];
        var weights = new double[voices.Length];
        foreach (bool forwards in (ReadOnlySpan<bool>)[true, false])
        {
            double sum = 0;
            double weight = 0;
            for (int step = 0; step < voices.Length; step++)
            {
                int i = forwards ? step : voices.Length - 1 - step;
                sums[i] += sum;
                weights[i] += weight;
                sum = (sum * Decay) + voices[i];
                weight = (weight * Decay) + 1;
            }
        }

        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] /= weights[i] + 1;
        }

        return sums;
    }

    private static double Voice(ReadOnlySpan<double> logits, int sentence)
    {
        double difference = logits[(sentence * StanceNames.Count) + (int)StanceLabel.Editorial] - logits[(sentence * StanceNames.Count) + (int)StanceLabel.Neutral];
        return Clip(difference);
    }
}
