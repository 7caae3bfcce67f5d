namespace Stance.Learning.Trees;

/// <summary>Checks training rows, and says which are learned from and which are held out.</summary>
internal static class RowSelection
{
    /// <summary>The labelled rows to learn from and those held out, both rising.</summary>
    /// <exception cref="ArgumentException">The rows don't fit together, or fewer than two labels occur among those to learn from.</exception>
    public static (int[] Training, int[] Validation) Select(TreeTrainingRows rows, int labelCount)
    {
        RequireFit(rows, labelCount);
        var taken = new bool[rows.Features.Count];
        int[] validation = Take(rows, rows.Validation, taken);
        int[] training = Take(rows, rows.Training ?? [.. Enumerable.Range(0, taken.Length).Where(row => !taken[row])], taken);
        int labels = training.Select(row => rows.Labels[row]).Distinct().Count();
        return labels >= 2
            ? (training, validation)
            : throw new ArgumentException($"{training.Length} rows to learn from hold {labels} different labels; learning needs at least 2.", nameof(rows));
    }

    private static int[] Take(TreeTrainingRows rows, IReadOnlyList<int> numbers, bool[] taken)
    {
        foreach (int row in numbers)
        {
            if (row < 0 || row >= taken.Length || taken[row])
            {
                throw new ArgumentException($"row {row} is not among the {taken.Length} rows, or is given twice.", nameof(numbers));
            }

            taken[row] = true;
        }

        return [.. numbers.Where(row => rows.Labels[row] >= 0).Order()];
    }

    private static void RequireFit(TreeTrainingRows rows, int labelCount)
    {
        int count = rows.Features.Count;
        if (rows.Labels.Count != count || (rows.Weights is not null && rows.Weights.Count != count))
        {
            throw new ArgumentException($"{count} feature vectors, {rows.Labels.Count} labels, {rows.Weights?.Count ?? count} weights; they must be as many.", nameof(rows));
        }

        for (int row = 0; row < count; row++)
        {
            if (rows.Features[row].Length != rows.Features[0].Length)
            {
                throw new ArgumentException($"row {row} has {rows.Features[row].Length} features, row 0 has {rows.Features[0].Length}.", nameof(rows));
            }

            if (rows.Features[row].Any(float.IsInfinity))
            {
                throw new ArgumentException($"row {row} has an infinite feature; only finite numbers and NaN can be binned.", nameof(rows));
            }

            if (rows.Labels[row] < -1 || rows.Labels[row] >= labelCount)
            {
                throw new ArgumentException($"label {rows.Labels[row]} of row {row} is not in [-1, {labelCount}).", nameof(rows));
            }

            if (rows.Weights?[row] is double weight && !(weight >= TreeTrainingRows.LowestWeight && weight <= TreeTrainingRows.HighestWeight))
            {
                throw new ArgumentException($"weight {weight} of row {row} is not in [{TreeTrainingRows.LowestWeight}, {TreeTrainingRows.HighestWeight}].", nameof(rows));
            }
        }
    }
}
