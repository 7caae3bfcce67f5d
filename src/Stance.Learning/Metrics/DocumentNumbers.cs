namespace Stance.Learning.Metrics;

/// <summary>The documents of some rows as numbers from 0, in the order in which they first occur. Immutable.</summary>
internal sealed class DocumentNumbers
{
    /// <summary>Numbers the documents of rows.</summary>
    public DocumentNumbers(IReadOnlyList<Judgement> rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Of = [.. rows.Select(r => numbers.TryGetValue(r.Document, out int number) ? number : numbers[r.Document] = numbers.Count)];
        Count = numbers.Count;
    }

    /// <summary>Each row's document.</summary>
    public IReadOnlyList<int> Of { get; }

    /// <summary>Number of documents.</summary>
    public int Count { get; }

    /// <summary>Number of documents with at least one row of a kind.</summary>
    public int CountWhere(Func<int, bool> row) => Enumerable.Range(0, Of.Count).Where(row).Select(i => Of[i]).Distinct().Count();
}
