using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Adds up what the known words of a sentence say by a model, remembered or told.</summary>
/// <remarks>
/// Whether a word is remembered never changes a bit: the scores are added word by word, in their order. One to a scratch;
/// not thread-safe; no allocation but when a buffer grows.
/// </remarks>
internal sealed class WordSums(WordMemory memory)
{
    private Vector128<float>[] _scores = new Vector128<float>[128];
    private bool[] _known = new bool[128];
    private int[] _missing = new int[128];
    private int _count;
    private int _missingCount;

    /// <summary>Which words, by their place in the sentence, are not remembered and have to be told.</summary>
    public ReadOnlySpan<int> Missing => _missing.AsSpan(0, _missingCount);

    /// <summary>Of each word whether the model knows it; complete when all are told.</summary>
    public ReadOnlySpan<bool> Known => _known.AsSpan(0, _count);

    /// <summary>First step: what is remembered.</summary>
    /// <param name="sentence">Tokenised, with the same memory.</param>
    /// <param name="owner">Tells the model from any other; not 0.</param>
    public void Recall(TokenizedSentence sentence, uint owner)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<int> entries = sentence.Entries;
        _count = tokens.Length;
        if (_scores.Length < _count)
        {
            _scores = new Vector128<float>[_count * 2];
            _known = new bool[_count * 2];
            _missing = new int[_count * 2];
        }

        _missingCount = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            // Another word of the sentence may have taken its place since it was read.
            ref readonly WordMemory.Entry entry = ref memory[Math.Max(entries[i], 0)];
            bool remembered = entries[i] >= 0 && entry.Owner == owner && entry.Hash == tokens[i].Hash;
            _scores[i] = entry.Scores;
            _known[i] = entry.Known;
            _missing[_missingCount] = i;
            _missingCount += remembered ? 0 : 1;
        }
    }

    /// <summary>Second step, for each that is missing: what it says.</summary>
    /// <param name="sentence">The same.</param>
    /// <param name="owner">The same.</param>
    /// <param name="word">Its place in the sentence.</param>
    /// <param name="known">Whether the model knows it.</param>
    /// <param name="scores">All 0 if not.</param>
    public void Tell(TokenizedSentence sentence, uint owner, int word, bool known, in Vector128<float> scores)
    {
        _scores[word] = scores;
        _known[word] = known;
        int entry = sentence.Entries[word];
        if (entry >= 0 && memory[entry].Hash == sentence.Tokens[word].Hash)
        {
            memory[entry].Scores = scores;
            memory[entry].Owner = owner;
            memory[entry].Known = known;
        }
    }

    /// <summary>Third step: the sum.</summary>
    public Vector128<float> Sum()
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (ref readonly Vector128<float> scores in _scores.AsSpan(0, _count))
        {
            sum += scores;
        }

        return sum;
    }
}
