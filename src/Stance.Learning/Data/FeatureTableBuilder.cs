using Stance.Features;
using Stance.Sentences;

namespace Stance.Learning.Data;

/// <summary>Extracts the features of sentences, each judged by its own words alone, into a <see cref="FeatureTable"/>.</summary>
public static class FeatureTableBuilder
{
    private const int BlockRows = 2048;

    /// <summary>The table of these sentences.</summary>
    /// <param name="texts">The sentences.</param>
    /// <param name="settings">Which n-grams.</param>
    /// <param name="threads">1 or more; the result is the same.</param>
    /// <param name="cancellation">Stops between blocks of rows.</param>
    public static FeatureTable Build(IReadOnlyList<string> texts, NgramSettings settings, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(settings);
        int blocks = (texts.Count + BlockRows - 1) / BlockRows;
        var cues = new float[texts.Count * StyleCues.Count];
        var parts = new Block[blocks];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, blocks, options, () => new Reader(settings), (block, _, reader) =>
        {
            int first = block * BlockRows;
            int count = Math.Min(BlockRows, texts.Count - first);
            parts[block] = reader.Read(texts, first, count, cues.AsSpan(first * StyleCues.Count, count * StyleCues.Count));
            return reader;
        }, _ => { });
        return Join(parts, settings, cues);
    }

    // Numbers are given in the order of the rows, whatever block was read first.
    private static FeatureTable Join(Block[] parts, NgramSettings settings, float[] cues)
    {
        var words = new IndexListsBuilder();
        var stretches = new IndexListsBuilder();
        var tokens = new IndexListsBuilder();
        var stretchNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokenNumbers = new Dictionary<ulong, int>();
        foreach (Block part in parts)
        {
            int[] stretchMap = [.. part.StretchTexts.Select(s => NumberOf(stretchNumbers, s))];
            int[] tokenMap = [.. part.TokenHashes.Select(h => NumberOf(tokenNumbers, h))];
            for (int row = 0; row < part.Words.Count; row++)
            {
                words.AddRange(part.Words[row]);
                words.Close();
                AddMapped(stretches, part.Stretches[row], stretchMap);
                AddMapped(tokens, part.Tokens[row], tokenMap);
            }
        }

        var hasher = new NgramHasher(settings);
        var buffer = new BucketBuffer();
        var ngrams = new IndexListsBuilder();
        foreach (string stretch in stretchNumbers.Keys)
        {
            buffer.Clear();
            hasher.HashStretch(stretch, buffer);
            ngrams.AddRange(buffer.Buckets);
            ngrams.Close();
        }

        return new FeatureTable(settings, words.Build(), stretches.Build(), ngrams.Build(), tokens.Build(), [.. tokenNumbers.Keys], cues);
    }

    private static void AddMapped(IndexListsBuilder lists, ReadOnlySpan<int> items, int[] map)
    {
        foreach (int item in items)
        {
            lists.Add(map[item]);
        }

        lists.Close();
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out int number))
        {
            numbers.Add(key, number = numbers.Count);
        }

        return number;
    }

    private sealed record Block(IndexLists Words, IndexLists Stretches, List<string> StretchTexts, IndexLists Tokens, List<ulong> TokenHashes);

    private sealed class Reader(NgramSettings settings)
    {
        private readonly NgramHasher _hasher = new(settings);
        private readonly TokenizedSentence _sentence = new();
        private readonly BucketBuffer _buffer = new();

        public Block Read(IReadOnlyList<string> texts, int first, int count, Span<float> cues)
        {
            var words = new IndexListsBuilder();
            var stretches = new IndexListsBuilder();
            var tokens = new IndexListsBuilder();
            var stretchNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var tokenNumbers = new Dictionary<ulong, int>();
            Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan = stretchNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
            for (int i = 0; i < count; i++)
            {
                Sentence sentence = SentenceFinder.Whole(texts[first + i]);
                _sentence.Read(texts[first + i], sentence.Span, sentence.Quotations);
                _hasher.HashWords(_sentence, _buffer);
                words.AddRange(_buffer.Buckets);
                words.Close();
                int position = 0;
                for (ReadOnlySpan<char> s = NgramHasher.NextStretch(_sentence.Lower, ref position); s.Length > 0; s = NgramHasher.NextStretch(_sentence.Lower, ref position))
                {
                    if (!bySpan.TryGetValue(s, out int number))
                    {
                        stretchNumbers.Add(s.ToString(), number = stretchNumbers.Count);
                    }

                    stretches.Add(number);
                }

                stretches.Close();
                foreach (Token token in _sentence.Tokens)
                {
                    tokens.Add(NumberOf(tokenNumbers, token.Hash));
                }

                tokens.Close();
                StyleCues.Fill(_sentence, cues.Slice(i * StyleCues.Count, StyleCues.Count));
            }

            return new Block(words.Build(), stretches.Build(), [.. stretchNumbers.Keys], tokens.Build(), [.. tokenNumbers.Keys]);
        }
    }
}
