using Stance.Features;
using Stance.Learning.Data;
using Stance.Sentences;

namespace Stance.Learning.Pretraining;

/// <summary>Sentences as numbers of their words, the frequent words only. Immutable, thread-safe.</summary>
internal sealed class TokenStream
{
    private const int BlockRows = 8192;

    private TokenStream(IndexLists sentences, ulong[] hashes, long[] counts)
    {
        Sentences = sentences;
        Hashes = hashes;
        Counts = counts;
    }

    /// <summary>Words of each sentence, in order; words outside the vocabulary are left out.</summary>
    public IndexLists Sentences { get; }

    /// <summary>The hash of each word of the vocabulary, the most frequent first.</summary>
    public ulong[] Hashes { get; }

    /// <summary>How often each occurs.</summary>
    public long[] Counts { get; }

    /// <summary>Reads sentences; the vocabulary is the most frequent words of at least <paramref name="minimumCount"/> occurrences.</summary>
    public static TokenStream Read(IReadOnlyList<string> texts, int minimumCount, int largestVocabulary, int threads, CancellationToken cancellation)
    {
        int blocks = (texts.Count + BlockRows - 1) / BlockRows;
        var parts = new ulong[blocks][][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, blocks, options, () => new TokenizedSentence(), (block, _, sentence) =>
        {
            int count = Math.Min(BlockRows, texts.Count - (block * BlockRows));
            parts[block] = new ulong[count][];
            for (int i = 0; i < count; i++)
            {
                parts[block][i] = Hash(texts[(block * BlockRows) + i], sentence);
            }

            return sentence;
        }, _ => { });
        return Number(parts, minimumCount, largestVocabulary);
    }

    private static ulong[] Hash(string text, TokenizedSentence sentence)
    {
        Sentence whole = SentenceFinder.Whole(text);
        sentence.Read(text, whole.Span, whole.Quotations);
        var hashes = new ulong[sentence.Tokens.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = sentence.Tokens[i].Hash;
        }

        return hashes;
    }

    private static TokenStream Number(ulong[][][] parts, int minimumCount, int largestVocabulary)
    {
        var frequency = new Dictionary<ulong, long>();
        foreach (ulong hash in parts.SelectMany(p => p).SelectMany(s => s))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(frequency, hash, out _)++;
        }

        KeyValuePair<ulong, long>[] words = [.. frequency.Where(f => f.Value >= minimumCount).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(largestVocabulary)];
        var numbers = new Dictionary<ulong, int>(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            numbers.Add(words[i].Key, i);
        }

        var sentences = new IndexListsBuilder();
        foreach (ulong[] sentence in parts.SelectMany(p => p))
        {
            foreach (ulong hash in sentence)
            {
                if (numbers.TryGetValue(hash, out int number))
                {
                    sentences.Add(number);
                }
            }

            sentences.Close();
        }

        return new TokenStream(sentences.Build(), [.. words.Select(w => w.Key)], [.. words.Select(w => w.Value)]);
    }
}
