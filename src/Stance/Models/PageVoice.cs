using Stance.Pages;

namespace Stance.Models;

/// <summary>A page has a voice: what its other sentences sound like is evidence on each of them.</summary>
/// <remarks>
/// For the sentences of headline and body alone. With dᵢ = logit(editorial) − logit(neutral), cut off at ±<see cref="Limit"/>,
/// sentence i gets weight × Σ_{j≠i} dⱼ / n added to its dᵢ: the mean of the others, one unspeaking sentence added to them, so
/// that a short page says little. Reader stays as it was. Measured in docs/learning.md. Stateless, thread-safe.
/// </remarks>
public static class PageVoice
{
    /// <summary>How far one sentence may speak for its page.</summary>
    public const double Limit = 3;

    /// <summary>Whether a section is the page's own voice.</summary>
    public static bool IsOwn(SectionKind section) => section is SectionKind.Headline or SectionKind.Body;

    /// <summary>Moves the stance logits of a page's own sentences.</summary>
    /// <param name="sections">The section of each sentence.</param>
    /// <param name="logits">Three for each sentence, in label order, calibrated; overwritten.</param>
    /// <param name="weight">0 leaves everything as it is.</param>
    /// <exception cref="ArgumentException">The lengths don't fit.</exception>
    public static void Apply(ReadOnlySpan<SectionKind> sections, Span<double> logits, double weight)
    {
        if (logits.Length != sections.Length * StanceNames.Count)
        {
            throw new ArgumentException($"{logits.Length} logits for {sections.Length} sentences.", nameof(logits));
        }

        double sum = 0;
        int own = 0;
        for (int i = 0; i < sections.Length; i++)
        {
            if (IsOwn(sections[i]))
            {
                sum += Voice(logits, i);
                own++;
            }
        }

        for (int i = 0; i < sections.Length; i++)
        {
            if (IsOwn(sections[i]))
            {
                double shift = weight * (sum - Voice(logits, i)) / own / 2;
                logits[(i * StanceNames.Count) + (int)StanceLabel.Neutral] -= shift;
                logits[(i * StanceNames.Count) + (int)StanceLabel.Editorial] += shift;
            }
        }
    }

    private static double Voice(ReadOnlySpan<double> logits, int sentence)
    {
        double difference = logits[(sentence * StanceNames.Count) + (int)StanceLabel.Editorial] - logits[(sentence * StanceNames.Count) + (int)StanceLabel.Neutral];
        return Math.Clamp(difference, -Limit, Limit);
    }
}
