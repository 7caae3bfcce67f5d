using Stance.Models;

namespace Stance.Learning.Metrics;

/// <summary>Counts of gold label (rows) against predicted label (columns).</summary>
/// <remarks>Not thread-safe while it is added to.</remarks>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;

    /// <summary>An empty matrix.</summary>
    /// <param name="labels">Number of labels, 2 or more.</param>
    public ConfusionMatrix(int labels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 2);
        Labels = labels;
        _counts = new int[labels * labels];
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>How often <paramref name="gold"/> was called <paramref name="predicted"/>.</summary>
    public int this[int gold, int predicted] => _counts[(gold * Labels) + predicted];

    /// <summary>All rows counted.</summary>
    public int Total => _counts.Sum();

    /// <summary>Share counted on the diagonal; 0 for an empty matrix.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Enumerable.Range(0, Labels).Sum(l => this[l, l]) / Total;

    /// <summary>Mean F1 of the labels that occur as gold; 0 for an empty matrix.</summary>
    public double MacroF1
    {
        get
        {
            double sum = 0;
            int present = 0;
            for (int label = 0; label < Labels; label++)
            {
                if (Support(label) > 0)
                {
                    sum += F1(label);
                    present++;
                }
            }

            return present == 0 ? 0 : sum / present;
        }
    }

    /// <summary>Counts one row.</summary>
    public void Add(int gold, int predicted) => _counts[(gold * Labels) + predicted]++;

    /// <summary>Counts several alike rows.</summary>
    public void Add(int gold, int predicted, int rows) => _counts[(gold * Labels) + predicted] += rows;

    /// <summary>Counts all rows of another matrix of the same size.</summary>
    public void Add(ConfusionMatrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    /// <summary>Rows whose gold label it is.</summary>
    public int Support(int label) => Enumerable.Range(0, Labels).Sum(p => this[label, p]);

    /// <summary>Share of the rows given this label that have it; 0 if none was given it.</summary>
    public double Precision(int label) => Share(this[label, label], Enumerable.Range(0, Labels).Sum(g => this[g, label]));

    /// <summary>Share of the rows that have this label that were given it; 0 if none has it.</summary>
    public double Recall(int label) => Share(this[label, label], Support(label));

    /// <summary>2 × right / (gold + predicted); 0 if it neither occurs nor was given.</summary>
    public double F1(int label) => Share(2 * this[label, label], Support(label) + Enumerable.Range(0, Labels).Sum(g => this[g, label]));

    /// <summary>Precision, recall, F1 and support of one label, rounded to four decimals.</summary>
    public LabelMetrics ToMetrics(int label) =>
        new(Math.Round(Precision(label), 4), Math.Round(Recall(label), 4), Math.Round(F1(label), 4), Support(label));

    /// <summary>The counts, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ToRows() =>
        [.. Enumerable.Range(0, Labels).Select(g => (IReadOnlyList<int>)[.. Enumerable.Range(0, Labels).Select(p => this[g, p])])];

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
