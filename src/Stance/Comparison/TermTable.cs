using System.Runtime.InteropServices;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Comparison;

/// <summary>How often each document says each word and phrase of two words in its own voice.</summary>
/// <remarks>
/// Headlines and bodies; a sentence that a source prints in several documents counts once, since it is a form and not
/// wording. Words of a phrase stand side by side, white space alone between them. Not thread-safe while documents are read.
/// </remarks>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<long, int> _phrases = [];
    private readonly List<string> _texts = [];
    private readonly List<bool> _isGrammar = [];
    private readonly List<int> _withCapital = [];
    private readonly List<int> _inside = [];
    private readonly List<(int First, int Second)> _parts = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);
    private readonly OwnWords _own = new();
    private readonly List<int> _terms = [];

    /// <summary>No documents yet.</summary>
    public TermTable() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The documents read so far.</summary>
    public List<DocumentTerms> Documents { get; } = [];

    /// <summary>Words and phrases seen so far; they are numbered from 0.</summary>
    public int Count => _texts.Count;

    /// <summary>Forgets which sentences have been printed: another source begins.</summary>
    public void BeginSource() => _printed.Clear();

    /// <summary>Reads the next document.</summary>
    public void Read(ToneDocument document)
    {
        _counts.Clear();
        int words = 0;
        foreach (ToneSentence sentence in document.Sentences.Where(s => s.IsOwnTone && _printed.Add(s.Text)))
        {
            words += FindTerms(sentence);
            foreach (int term in _terms)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _)++;
            }
        }

        int[] terms = [.. _counts.Keys.Order()];
        Documents.Add(new DocumentTerms(words, terms, [.. terms.Select(t => _counts[t])]));
    }

    /// <summary>The terms of a sentence, each as often as it stands there; words that are never terms are left out.</summary>
    /// <returns>Valid until the next call.</returns>
    public IReadOnlyList<int> TermsOf(ToneSentence sentence)
    {
        FindTerms(sentence);
        return _terms;
    }

    /// <summary>A term in words, one space between.</summary>
    public string TextOf(int term) => PartsOf(term) is (int first, int second) ? $"{_texts[first]} {_texts[second]}" : _texts[term];

    /// <summary>The two words of a phrase; null for a word.</summary>
    public (int First, int Second)? PartsOf(int term) => _parts[term].First < 0 ? null : _parts[term];

    /// <summary>Whether a term is a word or phrase that may be told to a reader: no lone letters, no mere grammar.</summary>
    public bool IsTerm(int term) => _parts[term].First >= 0 || (!_isGrammar[term] && (_texts[term].Length > 1 || _texts[term] == "i"));

    /// <summary>Whether a term consists of names: words that are written with a capital inside sentences.</summary>
    public bool IsName(int term) => PartsOf(term) is (int first, int second) ? IsName(first) && IsName(second) : IsNameWord(term);

    private bool IsNameWord(int word) => _texts[word] != "i" && !_texts[word].StartsWith("i'", StringComparison.Ordinal)
        && (_inside[word] > 0 ? _withCapital[word] > 0.8 * _inside[word] : !CommonWords.Contains(_texts[word]));

    private int FindTerms(ToneSentence sentence)
    {
        _terms.Clear();
        _own.Read(sentence);
        Span<char> folded = stackalloc char[ComparedWords.Longest];
        bool title = sentence.Section == SectionKind.Headline || IsTitle(sentence.Text);
        bool shouts = !sentence.Text.Any(char.IsLower);
        int before = -1;
        for (int i = 0; i < _own.Words.Count; i++)
        {
            ReadOnlySpan<char> written = _own.Words[i].In(sentence.Text);
            int word = NumberOf(!shouts && IsAbbreviation(written) ? written : ComparedWords.Fold(written, folded));
            if (!title && _own.Words[i].Start > 2)
            {
                _inside[word]++;
                _withCapital[word] += char.IsUpper(written[0]) ? 1 : 0;
            }

            _terms.Add(word);
            if (_own.Follows[i] && before >= 0 && !_isGrammar[before] && !_isGrammar[word])
            {
                _terms.Add(PhraseOf(before, word));
            }

            before = word;
        }

        return _own.Words.Count;
    }

    // 'US' is not 'us', nor 'IT' 'it'.
    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z');

    // Whether most words of some length have a capital: a title, whatever section it stands in.
    private bool IsTitle(string text)
    {
        int all = 0;
        int capital = 0;
        foreach (TextSpan word in _own.Words)
        {
            all += word.Length > 3 ? 1 : 0;
            capital += word.Length > 3 && char.IsUpper(text[word.Start]) ? 1 : 0;
        }

        return capital * 2 > all;
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (!_lookup.TryGetValue(word, out int number))
        {
            number = Add(word.ToString(), (-1, -1));
            _lookup[word] = number;
            _isGrammar[number] = GrammarWords.Contains(word);
        }

        return number;
    }

    private int PhraseOf(int first, int second)
    {
        long key = ((long)first << 32) | (uint)second;
        if (!_phrases.TryGetValue(key, out int number))
        {
            number = Add("", (first, second));
            _phrases[key] = number;
        }

        return number;
    }

    private int Add(string text, (int First, int Second) parts)
    {
        _texts.Add(text);
        _parts.Add(parts);
        _isGrammar.Add(false);
        _inside.Add(0);
        _withCapital.Add(0);
        return _texts.Count - 1;
    }
}
