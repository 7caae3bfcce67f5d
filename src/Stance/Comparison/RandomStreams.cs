using Stance.Models;

namespace Stance.Comparison;

/// <summary>A stream of chance for each thing that is drawn, so that the result depends neither on threads nor on the order of documents.</summary>
/// <param name="Seed">Of the comparison.</param>
internal readonly record struct RandomStreams(int Seed)
{
    private const int Voices = 4;
    private const int OfPair = 16;
    private const int FirstPair = 1 << 24;

    /// <summary>For the validation's resamples.</summary>
    public SeededRandom Validation() => new(Seed, 1);

    /// <summary>For the resamples of one voice of a source.</summary>
    /// <param name="source">Its number.</param>
    /// <param name="voice">Which voice.</param>
    public SeededRandom Source(int source, ToneVoice voice) => new(Seed, 2 + (source * Voices) + (int)voice);

    /// <summary>For the permutations of a measure.</summary>
    /// <param name="pair">The pair's number.</param>
    /// <param name="measure">Which measure.</param>
    /// <param name="matched">Whether within events.</param>
    public SeededRandom Permutations(int pair, ToneMeasure measure, bool matched) => OfPairs(pair, (2 * (int)measure) + (matched ? 1 : 0));

    /// <summary>For the resamples of a pair's matched documents: for both sources the same where whole events are drawn.</summary>
    /// <param name="pair">The pair's number.</param>
    /// <param name="measure">Which measure.</param>
    /// <param name="second">Whether of the second source, where documents are drawn.</param>
    public SeededRandom Matched(int pair, ToneMeasure measure, bool second) => OfPairs(pair, 6 + (2 * (int)measure) + (second ? 1 : 0));

    private SeededRandom OfPairs(int pair, int number) => new(Seed, unchecked(FirstPair + (pair * OfPair) + number));
}
