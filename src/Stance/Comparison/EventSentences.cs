using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Comparison;

/// <summary>The sentences of an event's documents, with the weight that a shared word has among them.</summary>
/// <remarks>Not thread-safe while sentences are read.</remarks>
internal sealed class EventSentences
{
    /// <summary>Sentences of a document that are read; what stands behind them is left unaligned.</summary>
    public const int MostOfDocument = 500;

    /// <summary>Sentences of an event that are read, the same number of each document: every two of them are compared.</summary>
    public const int MostOfEvent = 4000;

    // Sentences that are taken to stand beside those of a short event.
    private const double Background = 20;

    private readonly int _documents;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<double> _shares = [];
    private readonly List<int> _sentencesWith = [];
    private readonly List<TextSpan> _spans = [];
    private readonly List<TextSpan> _quotations = [];

    /// <summary>The headlines and bodies of some documents.</summary>
    public EventSentences(IReadOnlyList<ToneDocument> documents)
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _documents = documents.Count;
        var all = new List<ComparedSentence>();
        int most = Math.Min(MostOfDocument, MostOfEvent / Math.Max(1, documents.Count));
        for (int d = 0; d < documents.Count; d++)
        {
            foreach (ToneSentence sentence in documents[d].Sentences.Where(s => s.IsOwnTone).Take(most))
            {
                all.Add(Read(sentence, d, new SentenceRef(documents[d].Document, sentence.Index)));
            }
        }

        All = all;
        Weights = [.. Enumerable.Range(0, _shares.Count).Select(WeightOf)];
    }

    /// <summary>In order of documents.</summary>
    public IReadOnlyList<ComparedSentence> All { get; }

    /// <summary>Of each word: −ln of its share of news articles or of the event's sentences, whichever is greater; 0 and more.</summary>
    public double[] Weights { get; }

    private double WeightOf(int word)
    {
        // A word of one fact stands once in each document; what stands oftener is what the event is about.
        double here = Math.Max(0, _sentencesWith[word] - _documents) / (All.Count + Background);
        return -DeterministicMath.Log(Math.Min(1, Math.Max(_shares[word], here)));
    }

    private ComparedSentence Read(ToneSentence sentence, int document, SentenceRef reference)
    {
        string text = sentence.Text;
        _quotations.Clear();
        Quotations.Find(text, new TextSpan(0, text.Length), _quotations);
        ComparedWords.Find(text, joinHyphens: false, _spans);
        Span<char> folded = stackalloc char[ComparedWords.Longest];
        var words = new List<int>();
        var quoted = new List<int>();
        bool whole = _quotations.Count == 0 && sentence.IsQuotedVoice;
        int quotation = 0;
        foreach (TextSpan span in _spans)
        {
            words.Add(NumberOf(ComparedWords.Stem(ComparedWords.Fold(span.In(text), folded))));
            while (quotation < _quotations.Count && _quotations[quotation].End <= span.Start)
            {
                quotation++;
            }

            if (whole || (quotation < _quotations.Count && _quotations[quotation].Start < span.End))
            {
                quoted.Add(words[^1]);
            }
        }

        int[] distinct = [.. words.Distinct().Order()];
        foreach (int word in distinct)
        {
            _sentencesWith[word]++;
        }

        return new ComparedSentence { Document = document, Reference = reference, Words = [.. words], Quoted = [.. quoted], Distinct = distinct };
    }

    private int NumberOf(ReadOnlySpan<char> stem)
    {
        if (!_lookup.TryGetValue(stem, out int number))
        {
            number = _shares.Count;
            _lookup[stem] = number;
            _shares.Add(NewsWords.ShareOf(stem));
            _sentencesWith.Add(0);
        }

        return number;
    }
}
