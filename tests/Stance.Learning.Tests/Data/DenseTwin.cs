using Stance.Features;
using Stance.Learning.Data;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Data;

/// <summary>A design matrix written out in full, from the extractor's features: slow and obvious.</summary>
internal sealed class DenseTwin
{
    private const int Lanes = DesignMatrix.Lanes;

    private readonly double[][] _values;
    private readonly double[][] _squares;

    public DenseTwin(IReadOnlyList<string> texts, NgramSettings settings, DesignMatrix matrix, CueScaling cues)
    {
        var extractor = new FeatureExtractor(settings);
        var columnOf = matrix.Buckets.Select((bucket, column) => (bucket, column)).ToDictionary(p => p.bucket, p => p.column);
        _values = [.. texts.Select(_ => new double[matrix.ColumnCount])];
        _squares = [.. texts.Select(_ => new double[matrix.ColumnCount])];
        for (int row = 0; row < texts.Count; row++)
        {
            Sentence sentence = SentenceFinder.Whole(texts[row]);
            FeatureVector x = extractor.Extract(texts[row], sentence.Span, sentence.Quotations, new ScoringScratch());
            AddBag(x.WordNgrams, columnOf, _values[row], _squares[row]);
            AddBag(x.CharNgrams, columnOf, _values[row], _squares[row]);
            for (int cue = 0; cue < StyleCues.Count; cue++)
            {
                float value = (float)((x.Cues[cue] - cues.Means[cue]) * cues.Factors[cue]);
                _values[row][matrix.FirstDenseColumn + cue] = value;
                _squares[row][matrix.FirstDenseColumn + cue] = (double)value * value;
            }

            _values[row][^1] = 1;
            _squares[row][^1] = 1;
        }
    }

    public double this[int row, int column] => _values[row][column];

    public double[] Multiply(double[] weights) =>
        [.. _values.SelectMany(x => Enumerable.Range(0, Lanes).Select(lane => x.Select((value, column) => value * weights[(column * Lanes) + lane]).Sum()))];

    public double[] MultiplyTransposed(double[] residuals) => Transposed(_values, residuals);

    /// <summary>An n-gram's occurrences each by itself, everything else squared.</summary>
    public double[] SumSquares(double[] weights) => Transposed(_squares, weights);

    private static void AddBag(ReadOnlySpan<int> bag, Dictionary<int, int> columnOf, double[] values, double[] squares)
    {
        double scale = FeatureVector.ScaleOf(bag.Length);
        foreach (int bucket in bag)
        {
            if (columnOf.TryGetValue(bucket, out int column))
            {
                values[column] += scale;
                squares[column] += scale * scale;
            }
        }
    }

    private static double[] Transposed(double[][] matrix, double[] numbers)
    {
        var product = new double[matrix[0].Length * Lanes];
        for (int row = 0; row < matrix.Length; row++)
        {
            for (int i = 0; i < product.Length; i++)
            {
                product[i] += matrix[row][i / Lanes] * numbers[(row * Lanes) + (i % Lanes)];
            }
        }

        return product;
    }
}
