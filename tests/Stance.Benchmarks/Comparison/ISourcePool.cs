using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>Where made-up sources with known shares are drawn from: single sentences, or whole pages.</summary>
internal interface ISourcePool
{
    /// <summary>Draws a source's documents.</summary>
    List<IReadOnlyList<JudgedSentence>> Draw(SourceShape shape, SeededRandom random);

    /// <summary>What a number of a sentence is on average in a source of a shape, however many documents are drawn.</summary>
    double Expected(SourceShape shape, Func<JudgedSentence, double> number);
}
