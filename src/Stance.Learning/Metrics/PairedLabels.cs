namespace Stance.Learning.Metrics;

/// <summary>Gold labels and two models' predictions, ready for the confusion matrices of any resample of documents.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class PairedLabels(int labels, IReadOnlyList<(int Gold, int A, int B)> rows, IReadOnlyList<int> documents)
{
    private readonly int[] _cells = [.. rows.Select(r => (((r.Gold * labels) + r.A) * labels) + r.B)];
    private readonly int[] _documents = [.. documents];
    private readonly int[] _counts = new int[labels * labels * labels];

    /// <summary>Rows with different predictions.</summary>
    public int Differ => rows.Count(r => r.A != r.B);

    /// <summary>Rows that only the first model gets right.</summary>
    public int OnlyARight => rows.Count(r => r.A == r.Gold && r.B != r.Gold);

    /// <summary>Rows that only the second model gets right.</summary>
    public int OnlyBRight => rows.Count(r => r.B == r.Gold && r.A != r.Gold);

    /// <summary>Whether the models label a row differently.</summary>
    public bool Differs(int row) => rows[row].A != rows[row].B;

    /// <summary>Both models' macro-F1 when each document counts as often as it was drawn.</summary>
    public (double A, double B) MacroF1(ReadOnlySpan<int> weights)
    {
        Array.Clear(_counts);
        for (int i = 0; i < _cells.Length; i++)
        {
            _counts[_cells[i]] += weights[_documents[i]];
        }

        var a = new ConfusionMatrix(labels);
        var b = new ConfusionMatrix(labels);
        for (int cell = 0; cell < _counts.Length; cell++)
        {
            int gold = cell / (labels * labels);
            a.Add(gold, cell / labels % labels, _counts[cell]);
            b.Add(gold, cell % labels, _counts[cell]);
        }

        return (a.MacroF1, b.MacroF1);
    }
}
