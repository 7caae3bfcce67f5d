namespace Stance.Features;

/// <summary>Turns a sentence into buckets of word and character n-grams (feature hashing, Weinberger et al. 2009).</summary>
/// <remarks>
/// Word n-grams run over lower-cased tokens. Character n-grams run inside each stretch between white space, punctuation
/// included, with one space before and after it; digits are all one digit. Every occurrence gives a bucket: repeats
/// stay. Immutable, thread-safe; nothing is allocated but when a buffer grows.
/// </remarks>
public sealed class NgramHasher
{
    /// <summary>Where the hash of a character n-gram starts.</summary>
    internal const uint CharStart = StableHash.Start32 ^ CharSeed;

    private const ulong WordSeed = 0x9E3779B97F4A7C15;
    private const uint CharSeed = 0x5bd1e995;

    private readonly NgramSettings _settings;
    private readonly uint _mask;

    /// <summary>A hasher by these settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public NgramHasher(NgramSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.IsValid)
        {
            throw new ArgumentException($"N-gram settings out of range: {settings}.", nameof(settings));
        }

        _settings = settings;
        _mask = (uint)settings.BucketCount - 1;
    }

    /// <summary>Fills a buffer with the buckets of all word n-grams.</summary>
    public void HashWords(TokenizedSentence sentence, BucketBuffer buckets)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(buckets);
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        Span<int> room = buckets.Take(tokens.Length * _settings.WordNgramLength);
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong sequence = WordSeed;
            int end = Math.Min(tokens.Length, i + _settings.WordNgramLength);
            for (int j = i; j < end; j++)
            {
                sequence = StableHash.Combine(sequence, tokens[j].Hash);
                room[count++] = (int)(StableHash.Finish((uint)(sequence ^ (sequence >> 32))) & _mask);
            }
        }

        buckets.Take(count);
    }

    /// <summary>Which words the buckets of <see cref="HashWords"/> stand for, in the same order: the first word and how many.</summary>
    /// <param name="words">Number of words in the sentence.</param>
    public IEnumerable<(int First, int Count)> WordRuns(int words)
    {
        for (int i = 0; i < words; i++)
        {
            int most = Math.Min(words - i, _settings.WordNgramLength);
            for (int count = 1; count <= most; count++)
            {
                yield return (i, count);
            }
        }
    }

    /// <summary>Which characters the buckets of <see cref="HashStretch"/> stand for, in the same order, as half-open ranges.</summary>
    /// <param name="length">Code units in the stretch; -1 and <paramref name="length"/> are the spaces around it.</param>
    public IEnumerable<(int Start, int End)> CharacterRuns(int length)
    {
        for (int i = -1; i < length; i++)
        {
            int last = Math.Min(length + 1, i + _settings.CharNgramLength);
            for (int end = i + _settings.ShortestCharNgram; end <= last; end++)
            {
                yield return (i, end);
            }
        }
    }

    /// <summary>The next stretch between white space at or after a position; empty at the end.</summary>
    /// <param name="lower">A sentence in lower case.</param>
    /// <param name="position">Where to look from; moved behind the stretch.</param>
    public static ReadOnlySpan<char> NextStretch(ReadOnlySpan<char> lower, ref int position)
    {
        int start = position;
        while (start < lower.Length && char.IsWhiteSpace(lower[start]))
        {
            start++;
        }

        int end = start;
        while (end < lower.Length && !char.IsWhiteSpace(lower[end]))
        {
            end++;
        }

        position = end;
        return lower[start..end];
    }

    /// <summary>Adds the buckets of the character n-grams of one stretch to a buffer.</summary>
    /// <remarks>They depend on nothing but the stretch, so that what they amount to can be kept for the next time.</remarks>
    /// <param name="stretch">Lower-cased, without white space.</param>
    /// <param name="buckets">Added to.</param>
    public void HashStretch(ReadOnlySpan<char> stretch, BucketBuffer buckets)
    {
        ArgumentNullException.ThrowIfNull(buckets);

        // Position -1 and position Length are the spaces around the stretch.
        for (int i = -1; i < stretch.Length; i++)
        {
            uint hash = CharStart;
            int end = Math.Min(stretch.Length + 1, i + _settings.CharNgramLength);
            for (int j = i; j < end; j++)
            {
                char c = j < 0 || j == stretch.Length ? ' ' : stretch[j];
                hash = StableHash.Add(hash, c is >= '0' and <= '9' ? '0' : c);
                if (j - i + 1 >= _settings.ShortestCharNgram)
                {
                    buckets.Add((int)(StableHash.Finish(hash) & _mask));
                }
            }
        }
    }
}
