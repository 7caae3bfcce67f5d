using Stance.Models;

namespace Stance.Comparison;

/// <summary>The difference between two sources on one event, in every arrangement of its documents. Not thread-safe.</summary>
internal sealed class EventDifferences
{
    private readonly DocumentTone[] _documents;
    private readonly int _a;
    private readonly double[]? _table;
    private readonly int[] _order;

    /// <summary>Of an event.</summary>
    /// <param name="tone">Its documents.</param>
    /// <param name="mostInTable">Up to how many arrangements are kept; else each is reckoned when drawn.</param>
    public EventDifferences(EventTone tone, int mostInTable)
    {
        _documents = [.. tone.A, .. tone.B];
        _a = tone.A.Count;
        _order = [.. Enumerable.Range(0, _documents.Length)];
        Observed = Difference(_order);
        _table = Arrangements.Count(_documents.Length, _a) <= mostInTable ? All() : null;
    }

    /// <summary>As the documents are.</summary>
    public double Observed { get; }

    /// <summary>In every arrangement.</summary>
    public double[] All() => _table ?? [.. Arrangements.All(_documents.Length, _a).Select(Difference)];

    /// <summary>In one drawn at random.</summary>
    public double Draw(SeededRandom random)
    {
        if (_table is not null)
        {
            return _table[random.Next(_table.Length)];
        }

        Arrangements.Draw(_order, _a, random);
        return Difference(_order);
    }

    private double Difference(int[] chosen)
    {
        (double sum, double sentences) = (0, 0);
        for (int i = 0; i < _a; i++)
        {
            sum += _documents[chosen[i]].Sum;
            sentences += _documents[chosen[i]].Sentences;
        }

        (double allSum, double allSentences) = (0, 0);
        foreach (DocumentTone document in _documents)
        {
            allSum += document.Sum;
            allSentences += document.Sentences;
        }

        return (sum / sentences) - ((allSum - sum) / (allSentences - sentences));
    }
}
