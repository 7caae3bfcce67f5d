namespace Stance.Learning.Data;

/// <summary>Puts dense features side by side, each column standardised over the rows and scaled.</summary>
internal static class DenseColumns
{
    private const double Constant = 1e-6;

    /// <summary>Means and factors of the columns: (value − mean) × factor has standard deviation <paramref name="scale"/>.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="scale">Standard deviation to give; a column that never changes gets factor 0.</param>
    public static DenseScaling Scaling(ReadOnlySpan<float> values, int width, double scale)
    {
        int rows = width == 0 ? 0 : values.Length / width;
        var means = new double[width];
        var factors = new double[width];
        for (int column = 0; column < width; column++)
        {
            double sum = 0;
            for (int row = 0; row < rows; row++)
            {
                sum += values[(row * width) + column];
            }

            double mean = rows == 0 ? 0 : sum / rows;
            double squares = 0;
            for (int row = 0; row < rows; row++)
            {
                double difference = values[(row * width) + column] - mean;
                squares += difference * difference;
            }

            double deviation = rows == 0 ? 0 : Math.Sqrt(squares / rows);
            means[column] = mean;
            factors[column] = deviation > Constant ? scale / deviation : 0;
        }

        return new DenseScaling(means, factors);
    }

    /// <summary>Copies standardised values into some columns of a wider block.</summary>
    /// <param name="values">Row by row, as many columns as the scaling has.</param>
    /// <param name="scaling">How.</param>
    /// <param name="target">Row by row, <paramref name="targetWidth"/> columns.</param>
    /// <param name="targetWidth">Columns of the target.</param>
    /// <param name="first">The first column to fill.</param>
    public static void Fill(ReadOnlySpan<float> values, DenseScaling scaling, Span<float> target, int targetWidth, int first)
    {
        int width = scaling.Means.Length;
        for (int i = 0; i < values.Length; i++)
        {
            int column = i % width;
            target[(i / width * targetWidth) + first + column] = (float)((values[i] - scaling.Means[column]) * scaling.Factors[column]);
        }
    }
}
