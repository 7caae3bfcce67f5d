using Stance.Pages;
using Stance.Sentences;

namespace Stance.Comparison;

/// <summary>The words of a sentence that its source says itself: not those inside quotation marks, no numbers.</summary>
/// <remarks>Not thread-safe: its buffers are used again.</remarks>
internal sealed class OwnWords
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<TextSpan> _quotations = [];

    /// <summary>The words, in order, as spans of the sentence; valid until the next call. A word joined by a hyphen is one.</summary>
    public List<TextSpan> Words { get; } = [];

    /// <summary>Whether a word follows the one before it with nothing but white space between; of the first false.</summary>
    public List<bool> Follows { get; } = [];

    /// <summary>Reads a sentence; one that is mostly somebody else's has no words.</summary>
    public void Read(ToneSentence sentence)
    {
        Words.Clear();
        Follows.Clear();
        if (sentence.IsQuotedVoice)
        {
            return;
        }

        string text = sentence.Text;
        _quotations.Clear();
        Quotations.Find(text, new TextSpan(0, text.Length), _quotations);
        ComparedWords.Find(text, joinHyphens: true, _spans);
        int quotation = 0;
        int before = -1;
        foreach (TextSpan word in _spans)
        {
            while (quotation < _quotations.Count && _quotations[quotation].End <= word.Start)
            {
                quotation++;
            }

            bool quoted = quotation < _quotations.Count && _quotations[quotation].Start < word.End;
            bool counts = !quoted && !word.In(text).ContainsAnyInRange('0', '9');
            if (counts)
            {
                Words.Add(word);
                Follows.Add(before >= 0 && text.AsSpan(before, word.Start - before).IsWhiteSpace());
            }

            before = counts ? word.End : -1;
        }
    }
}
