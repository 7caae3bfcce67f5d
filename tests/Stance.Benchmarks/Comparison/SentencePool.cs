using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>Real sentences to draw sources from: a document's sentences of one label come from one cell (outlet or corpus), so that the classifier's errors in it hang together.</summary>
/// <remarks>
/// Where sentences of a label look alike in source and validation, each label has a cell of its own, drawn by how many of
/// its sentences stand there. Where they do not, a document is of one cell; those with fewer than <see cref="FewestOfALabel"/> of a label are left out.
/// </remarks>
internal sealed class SentencePool : ISourcePool
{
    private const int FewestOfALabel = 8;
    private readonly JudgedSentence[][] _no;
    private readonly JudgedSentence[][] _yes;
    private readonly double[] _weights;
    private readonly double[] _noWeights;
    private readonly double[] _yesWeights;
    private readonly bool _shifted;

    /// <summary>A pool.</summary>
    /// <param name="sentences">Real sentences.</param>
    /// <param name="label">The label whose share is played with; sentences without one are left out.</param>
    /// <param name="shifted">Whether a document is of one cell, so that what is known of all cells together does not hold for it.</param>
    public SentencePool(IEnumerable<JudgedSentence> sentences, Func<JudgedSentence, bool?> label, bool shifted)
    {
        _shifted = shifted;
        int fewest = shifted ? FewestOfALabel : 0;
        JudgedSentence[][] cells = [.. sentences.Where(s => label(s) is not null).GroupBy(s => s.Cell, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())
            .Where(c => c.Count(s => label(s) == true) >= fewest && c.Count(s => label(s) == false) >= fewest)];
        _no = [.. cells.Select(c => c.Where(s => label(s) == false).ToArray())];
        _yes = [.. cells.Select(c => c.Where(s => label(s) == true).ToArray())];
        double all = cells.Sum(c => c.Length);
        _weights = [.. cells.Select(c => c.Length / all)];
        _noWeights = [.. _no.Select(c => (double)c.Length / _no.Sum(n => n.Length))];
        _yesWeights = [.. _yes.Select(c => (double)c.Length / _yes.Sum(n => n.Length))];
    }

    /// <inheritdoc/>
    public double Expected(SourceShape shape, Func<JudgedSentence, double> number) =>
        (shape.Share * Expected(_yes, _shifted ? _weights : _yesWeights, number)) + ((1 - shape.Share) * Expected(_no, _shifted ? _weights : _noWeights, number));

    /// <inheritdoc/>
    public List<IReadOnlyList<JudgedSentence>> Draw(SourceShape shape, SeededRandom random)
    {
        var documents = new List<IReadOnlyList<JudgedSentence>>(shape.Documents);
        for (int d = 0; d < shape.Documents; d++)
        {
            (int no, int yes) = _shifted ? (Pick(_weights, random), -1) : (Pick(_noWeights, random), Pick(_yesWeights, random));
            documents.Add(Document(shape, _no[no], _yes[yes < 0 ? no : yes], (shape.Sentences / 2) + random.Next(shape.Sentences + 1), random));
        }

        return documents;
    }

    /// <summary>The sums of documents.</summary>
    public static ToneTally[] Tallies(List<IReadOnlyList<JudgedSentence>> documents) => [.. documents.Select(d => ToneTally.Of(d.Select(s => s.Judged)))];

    // Pólya's urn: a beta-distributed share without drawing it.
    private static List<JudgedSentence> Document(SourceShape shape, JudgedSentence[] no, JudgedSentence[] yes, int length, SeededRandom random)
    {
        var sentences = new List<JudgedSentence>(length);
        int drawnYes = 0;
        for (int i = 0; i < length; i++)
        {
            double chance = ((shape.Concentration * shape.Share) + drawnYes) / (shape.Concentration + i);
            bool drawn = Fraction(random) < chance;
            drawnYes += drawn ? 1 : 0;
            JudgedSentence[] from = drawn ? yes : no;
            sentences.Add(from[random.Next(from.Length)]);
        }

        return sentences;
    }

    private static double Expected(JudgedSentence[][] cells, double[] weights, Func<JudgedSentence, double> number) =>
        weights.Select((w, c) => w == 0 ? 0 : w * cells[c].Average(number)).Sum();

    /// <summary>A number below the weights' count, as often as its weight says.</summary>
    public static int Pick(double[] weights, SeededRandom random)
    {
        double at = Fraction(random);
        int cell = 0;
        while (cell < weights.Length - 1 && at >= weights[cell])
        {
            at -= weights[cell++];
        }

        return cell;
    }

    private static double Fraction(SeededRandom random) => (random.NextUInt64() >> 11) * (1.0 / (1UL << 53));
}
