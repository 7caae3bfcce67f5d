using Stance.Features;
using Stance.Models;
using Stance.Pages;

namespace Stance.Labels;

/// <summary>Adds up, for one sentence, what each word, phrase, mark and cue contributes to the logits.</summary>
/// <remarks>The same features and weights as in <see cref="MaximumEntropyModel.Logits"/>, summed by what they belong to.</remarks>
internal sealed class ContributionFinder
{
    private readonly BuiltInClassifier _classifier;
    private readonly TokenizedSentence _sentence;
    private readonly string _text;
    private readonly int _start;
    private readonly Dictionary<(ContributionKind Kind, string Key), ContributionTerm> _terms = [];
    private readonly ContributionTerm[] _words;

    private ContributionFinder(BuiltInClassifier classifier, string text, TextSpan sentence, TokenizedSentence tokenized)
    {
        _classifier = classifier;
        _text = text;
        _start = sentence.Start;
        _sentence = tokenized;
        _words = new ContributionTerm[tokenized.Tokens.Length];
        for (int i = 0; i < _words.Length; i++)
        {
            Token token = tokenized.Tokens[i];
            _words[i] = TermAt(ContributionKind.Word, token.Start, token.End, tokenized.WordOf(token).ToString());
        }
    }

    /// <summary>The terms of a sentence, in no order that matters.</summary>
    public static IReadOnlyCollection<ContributionTerm> Find(BuiltInClassifier classifier, string text, Sentences.Sentence sentence, ScoringScratch scratch)
    {
        FeatureVector x = classifier.Extractor.Extract(text, sentence.Span, sentence.Quotations, scratch);
        var finder = new ContributionFinder(classifier, text, sentence.Span, scratch.Sentence);
        ContributionTerm intercept = finder.Term(ContributionKind.Intercept, "intercept", "intercept");
        intercept.Add(ContributionKind.Intercept, classifier.Weights.Intercepts, 1);
        finder.AddWordNgrams(x);
        finder.AddCharNgrams(x);
        finder.AddMeanings(x);
        finder.AddCues(x, intercept);
        return finder._terms.Values;
    }

    private void AddWordNgrams(FeatureVector x)
    {
        double scale = FeatureVector.ScaleOf(x.WordNgrams.Length);
        int at = 0;
        foreach ((int first, int count) in _classifier.Extractor.Hasher.WordRuns(_words.Length))
        {
            ReadOnlySpan<float> weights = WeightsOf(x.WordNgrams[at++]);
            if (count == 1)
            {
                _words[first].Add(ContributionKind.Word, weights, scale);
            }
            else if (weights.ContainsAnyExcept(0f))
            {
                PhraseOf(x.Words.Slice(first, count)).Add(ContributionKind.Phrase, weights, scale);
            }
        }
    }

    private ContributionTerm PhraseOf(ReadOnlySpan<Token> words)
    {
        var key = new List<string>();
        foreach (Token word in words)
        {
            key.Add(_sentence.WordOf(word).ToString());
        }

        return TermAt(ContributionKind.Phrase, words[0].Start, words[^1].End, string.Join(' ', key));
    }

    private void AddCharNgrams(FeatureVector x)
    {
        double scale = FeatureVector.ScaleOf(x.CharNgrams.Length);
        int at = 0;
        int word = 0;
        int position = 0;
        foreach (int _ in x.StretchEnds)
        {
            int length = NgramHasher.NextStretch(_sentence.Lower, ref position).Length;
            var stretch = new StretchTerms(TextSpan.FromBounds(position - length, position), word);
            foreach ((int start, int end) in _classifier.Extractor.Hasher.CharacterRuns(length))
            {
                AddRun(ref stretch, x.Words, (stretch.Span.Start + start, stretch.Span.Start + end), WeightsOf(x.CharNgrams[at++]), scale);
            }

            while (word < x.Words.Length && x.Words[word].Start < position)
            {
                word++;
            }
        }
    }

    // To the words that it touches, in equal shares; without any to the marks around it.
    private void AddRun(ref StretchTerms stretch, ReadOnlySpan<Token> words, (int Start, int End) run, ReadOnlySpan<float> weights, double scale)
    {
        while (stretch.Word < words.Length && words[stretch.Word].End <= run.Start)
        {
            stretch.Word++;
        }

        int last = stretch.Word;
        while (last < words.Length && words[last].Start < run.End)
        {
            last++;
        }

        for (int i = stretch.Word; i < last; i++)
        {
            _words[i].Add(ContributionKind.Characters, weights, scale / (last - stretch.Word));
        }

        if (last == stretch.Word)
        {
            MarksAt(ref stretch, words).Add(ContributionKind.Characters, weights, scale);
        }
    }

    // The marks between two words of a stretch; where there are none, a space alone was hashed: it goes to the word beside it.
    private ContributionTerm MarksAt(ref StretchTerms stretch, ReadOnlySpan<Token> words)
    {
        int from = stretch.Word == 0 ? stretch.Span.Start : Math.Max(stretch.Span.Start, words[stretch.Word - 1].End);
        int to = stretch.Word == words.Length ? stretch.Span.End : Math.Min(stretch.Span.End, words[stretch.Word].Start);
        if (from == to)
        {
            return _words[from == stretch.Span.Start ? stretch.Word : stretch.Word - 1];
        }

        if (stretch.Marks is null || stretch.MarksStart != from)
        {
            stretch.Marks = TermAt(ContributionKind.Characters, from, to, _sentence.Lower[from..to].ToString());
            stretch.MarksStart = from;
        }

        return stretch.Marks;
    }

    private void AddMeanings(FeatureVector x)
    {
        WordScores scores = _classifier.Weights.Words;
        double scale = FeatureVector.MeanOf(x.Words.Length);
        for (int i = 0; i < _words.Length; i++)
        {
            int number = scores.NumberOf(x.Words[i].Hash);
            if (number >= 0)
            {
                _words[i].Add(ContributionKind.Meaning, scores.Scores.Slice(number * MaximumEntropyModel.Lanes, MaximumEntropyModel.Lanes), scale);
            }
        }
    }

    // Against what is usual: a sentence always has some length, and what it lacks says as much as what it has.
    private void AddCues(FeatureVector x, ContributionTerm intercept)
    {
        for (int cue = 0; cue < x.Cues.Length; cue++)
        {
            ReadOnlySpan<float> weights = _classifier.Weights.CueWeights.Slice(cue * MaximumEntropyModel.Lanes, MaximumEntropyModel.Lanes);
            double usual = _classifier.Cues.Means[cue];
            intercept.Add(ContributionKind.Intercept, weights, usual);
            string name = StyleCues.Names[cue];
            List<TextSpan> entries = cue < LexiconCues.Names.Length ? LexiconCues.Entries(_sentence, cue) : [];
            ContributionTerm term = Term(ContributionKind.Cue, name, entries.Count == 0 ? name : $"{name}: {string.Join(", ", entries.Select(Written).Distinct())}");
            term.Measure = new CueMeasure(x.Cues[cue], usual);
            term.Spans.AddRange(entries.Select(InPage));
            term.Add(ContributionKind.Cue, weights, x.Cues[cue] - usual);
        }
    }

    private ReadOnlySpan<float> WeightsOf(int bucket) =>
        _classifier.Weights.NgramWeights.Slice(bucket * MaximumEntropyModel.Lanes, MaximumEntropyModel.Lanes);

    private ContributionTerm TermAt(ContributionKind kind, int from, int to, string key)
    {
        var place = TextSpan.FromBounds(from, to);
        ContributionTerm term = Term(kind, key, Written(place));
        term.Spans.Add(InPage(place));
        return term;
    }

    private ContributionTerm Term(ContributionKind kind, string key, string text)
    {
        if (!_terms.TryGetValue((kind, key), out ContributionTerm? term))
        {
            term = new ContributionTerm(kind, text);
            _terms.Add((kind, key), term);
        }

        return term;
    }

    private TextSpan InPage(TextSpan inSentence) => new(_start + inSentence.Start, inSentence.Length);

    private string Written(TextSpan inSentence) => InPage(inSentence).In(_text).ToString();

    /// <summary>How far the character n-grams of a stretch have been attributed.</summary>
    private ref struct StretchTerms(TextSpan span, int word)
    {
        public readonly TextSpan Span = span;

        /// <summary>The first word that ends behind the n-gram's start.</summary>
        public int Word = word;

        /// <summary>The marks last met, and where they begin.</summary>
        public ContributionTerm? Marks;

        public int MarksStart;
    }
}
