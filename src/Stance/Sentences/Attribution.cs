using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Tells whether a sentence attributes what it says: a reporting verb with its speaker, or 'according to'.</summary>
public static class Attribution
{
    private const int FarthestVerb = 8;

    /// <summary>Whether a reporting verb with its speaker, or 'according to', stands in the sentence outside its quotations.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="sentence">Within <paramref name="text"/>.</param>
    /// <param name="quoted">The quoted spans around the sentence, in order.</param>
    /// <remarks>
    /// A speaker is a name or a word for one (<c>spokesman</c>, <c>police</c>) beside the verb. Behind speech that ends in
    /// a comma or an end mark any subject will do ('…,” the person said'), as it will where the speech follows on the verb
    /// ('tweeted: “…'); writers who quote themselves ('I said') attribute nothing.
    /// </remarks>
    public static bool IsAttributed(ReadOnlySpan<char> text, TextSpan sentence, IReadOnlyList<TextSpan> quoted)
    {
        ArgumentNullException.ThrowIfNull(quoted);
        var clause = new Clause(sentence.In(text));
        var words = new Words(sentence.In(text));
        while (words.MoveNext())
        {
            if (quoted.Count > 0 && IsInside(sentence.Start + words.Start, quoted) ? clause.TakeQuoted(words) : clause.Take(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a reporting verb: 'said', 'asked'.</summary>
    internal static bool IsReportingVerb(ReadOnlySpan<char> word) => SpeechWords.IsVerb(word);

    /// <summary>Whether a position stands inside one of the quoted spans.</summary>
    internal static bool IsInside(int position, IReadOnlyList<TextSpan> quoted)
    {
        int low = 0;
        int high = quoted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (position < quoted[middle].Start)
            {
                high = middle - 1;
            }
            else if (position >= quoted[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // Whether a quoted word is the last of speech: a comma or end mark and the closing mark stand behind it.
    private static bool EndsSpeech(ReadOnlySpan<char> line, int wordEnd)
    {
        foreach (char c in line[wordEnd..])
        {
            if (c is ',' or '.' or '?' or '!' or '…' or '—')
            {
                return true;
            }

            if (c is not ('"' or '\'' or '”' or '’' or '»' or ')' or ']'))
            {
                return false;
            }
        }

        return false;
    }

    // 'Peskov said': a capitalised word that opens the sentence directly before the verb.
    private static bool IsOpeningName(ReadOnlySpan<char> line, int verbStart)
    {
        ReadOnlySpan<char> before = line[..verbStart].Trim();
        return before.Length > 1 && char.IsUpper(before[0]) && before is not ("We" or "You" or "Let") && !before.ContainsAny(" ,;:");
    }

    // What the words so far say about the next one.
    private ref struct Clause(ReadOnlySpan<char> line)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private ReadOnlySpan<char> _previous;
        private bool _afterSpeaker;
        private bool _afterVerb;
        private bool _afterSpeech;
        private int _index;
        private int _speechEnd;

        // Whether speech that opens here follows on its verb.
        public bool TakeQuoted(in Words words)
        {
            bool follows = _afterVerb;
            _index++;
            _speechEnd = _index;
            _previous = default;
            _afterSpeaker = false;
            _afterVerb = false;
            _afterSpeech = EndsSpeech(_line, words.Start + words.Current.Length);
            return follows;
        }

        // Whether the word completes an attribution.
        public bool Take(in Words words)
        {
            ReadOnlySpan<char> word = words.Current;
            bool speaker = (char.IsUpper(word[0]) && words.Start > 0 && word.Length > 1) || SpeechWords.IsSpeaker(word);
            bool verb = SpeechWords.IsVerb(word);
            _afterSpeech = _afterSpeech && _index - _speechEnd <= FarthestVerb && !SpeechWords.IsSelf(word);
            if ((verb && (_afterSpeaker || _afterSpeech || (_index == 1 && IsOpeningName(_line, words.Start)))) || (speaker && _afterVerb) || IsAccordingTo(word))
            {
                return true;
            }

            _afterSpeaker = speaker || (_afterSpeaker && SpeechWords.IsBetween(word));
            _afterVerb = verb ? !SpeechWords.IsSelf(_previous) : _afterVerb && word is "the" or "a" or "an" or "that" or "Mr" or "Ms" or "Mrs" or "Dr";
            _previous = word;
            _index++;
            return false;
        }

        private readonly bool IsAccordingTo(ReadOnlySpan<char> word) =>
            word.Length == 2 && word.Equals("to", StringComparison.OrdinalIgnoreCase) && _previous.Equals("according", StringComparison.OrdinalIgnoreCase);
    }
}
