using Stance.Models;
using Stance.Pages;

namespace Stance.Comparison;

/// <summary>The names, numbers and rarer words of documents, weighted by TF-IDF.</summary>
/// <remarks>
/// <para>A term counts 1 + ln tf times ln((N + K) / (df + K s)): N documents, df of them with the term (at least
/// <see cref="Floor"/>), s its share of English news (<see cref="NewsWords"/>), which stands for K = <see cref="Background"/>
/// documents more. So two documents are enough, and in a thousand their own counts speak.</para>
/// <para>Terms of more than <see cref="Ceiling"/> of news or of the collection are left out, as are single characters.
/// Titles, headlines and bodies count; comments and notes do not.</para>
/// </remarks>
internal sealed class EventTerms
{
    private const double Background = 500;
    private const double Ceiling = 0.12;
    private const double YearShare = 0.1;
    private const int Floor = 2;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<double> _shares = [];
    private readonly List<int> _documents = [];
    private readonly List<(int[] Terms, int[] Counts)> _bags = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly List<TextSpan> _words = [];

    /// <summary>No documents yet.</summary>
    public EventTerms() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a document; the next one read has the next number.</summary>
    public void Read(ToneDocument document)
    {
        _counts.Clear();
        bool titled = false;
        foreach (ToneSentence sentence in document.Sentences.Where(s => s.IsOwnTone))
        {
            titled |= sentence.Section == SectionKind.Headline;
            Count(sentence.Text);
        }

        if (!titled && document.Title is string title)
        {
            Count(title);
        }

        int[] terms = [.. _counts.Keys.Order()];
        _bags.Add((terms, [.. terms.Select(t => _counts[t])]));
        foreach (int term in terms)
        {
            _documents[term]++;
        }
    }

    /// <summary>The vectors of all documents read, in their order.</summary>
    public TermVector[] Weigh()
    {
        double[] inverse = [.. Enumerable.Range(0, _shares.Count).Select(InverseFrequency)];
        return [.. _bags.Select(b => Weigh(b.Terms, b.Counts, inverse))];
    }

    private double InverseFrequency(int term)
    {
        double all = _bags.Count + Background;
        double with = Math.Max(Floor, _documents[term]) + (Background * _shares[term]);
        return with / all > Ceiling ? 0 : DeterministicMath.Log(all / with);
    }

    private static TermVector Weigh(int[] terms, int[] counts, double[] inverse)
    {
        int[] kept = [.. Enumerable.Range(0, terms.Length).Where(i => inverse[terms[i]] > 0)];
        double[] weights = [.. kept.Select(i => (1 + DeterministicMath.Log(counts[i])) * inverse[terms[i]])];
        double length = Math.Sqrt(weights.Sum(w => w * w));
        return new TermVector([.. kept.Select(i => terms[i])], [.. weights.Select(w => w / length)]);
    }

    private void Count(string text)
    {
        Span<char> folded = stackalloc char[ComparedWords.Longest];
        ComparedWords.Find(text, joinHyphens: false, _words);
        foreach (TextSpan word in _words)
        {
            ReadOnlySpan<char> stem = ComparedWords.Stem(ComparedWords.Fold(word.In(text), folded));
            if (stem.Length > 1)
            {
                int term = NumberOf(stem);
                _counts[term] = _counts.GetValueOrDefault(term) + 1;
            }
        }
    }

    private int NumberOf(ReadOnlySpan<char> stem)
    {
        if (_lookup.TryGetValue(stem, out int term))
        {
            return term;
        }

        term = _numbers.Count;
        _lookup[stem] = term;
        bool year = stem.Length == 4 && stem[0] is '1' or '2' && int.TryParse(stem, out int number) && number is >= 1900 and < 2100;
        _shares.Add(year ? Math.Max(YearShare, NewsWords.ShareOf(stem)) : NewsWords.ShareOf(stem));
        _documents.Add(0);
        return term;
    }
}
