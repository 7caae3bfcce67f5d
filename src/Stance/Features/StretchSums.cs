using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Features;

/// <summary>Adds up the weights of a sentence's character n-grams, stretch by stretch, in three steps with other work between them.</summary>
/// <remarks>
/// Each step asks for the memory that the next one reads. Whether a stretch is remembered never changes a bit: a stretch's
/// sum runs from place to place, shorter n-grams first, as <see cref="NgramHasher.HashStretch"/> lists them, and the sums
/// are added in the order of the stretches. One to a scratch; not thread-safe; no allocation but when a buffer grows.
/// </remarks>
/// <param name="memory">Where sums are remembered.</param>
internal sealed class StretchSums(StretchMemory memory)
{
    private readonly BucketBuffer _buckets = new();
    private Stretch[] _stretches = new Stretch[256];
    private int[] _missing = new int[256];
    private int _count;
    private int _missingCount;

    /// <summary>First step: finds the stretches.</summary>
    public void Find(TokenizedSentence sentence)
    {
        ReadOnlySpan<int> edges = sentence.FindStretches();
        ReadOnlySpan<char> lower = sentence.LowerWithMargin;
        _count = edges.Length / 2;
        if (_stretches.Length < _count)
        {
            _stretches = new Stretch[edges.Length];
            _missing = new int[edges.Length];
        }

        Span<Stretch> stretches = _stretches.AsSpan(0, _count);
        for (int i = 0; i < stretches.Length; i++)
        {
            ref Stretch stretch = ref stretches[i];
            stretch.Start = edges[2 * i];
            stretch.Length = edges[(2 * i) + 1] - stretch.Start;
            stretch.Place = -1;
            if (stretch.Length <= ByteCode.Longest && ByteCode.TryEncode(in lower[stretch.Start], stretch.Length, out Vector128<byte> code))
            {
                stretch.Key = DigitsAlike(code);
                stretch.Place = memory.PlaceOf(stretch.Key);
            }
        }
    }

    /// <summary>Second step: remembers what it can, hashes the rest.</summary>
    /// <param name="sentence">The same sentence.</param>
    /// <param name="hasher">The model's.</param>
    /// <param name="weights">The model's, by bucket.</param>
    /// <param name="owner">Tells the model from any other; not 0.</param>
    public void Recall(TokenizedSentence sentence, StretchHasher hasher, ReadOnlySpan<Vector128<float>> weights, uint owner)
    {
        _missingCount = 0;
        _buckets.Clear();
        ReadOnlySpan<char> lower = sentence.LowerWithMargin;
        Span<Stretch> stretches = _stretches.AsSpan(0, _count);
        for (int i = 0; i < stretches.Length; i++)
        {
            ref Stretch stretch = ref stretches[i];
            if (stretch.Place >= 0 && memory.TryGet(stretch.Place, stretch.Key, owner, out stretch.Sum))
            {
                continue;
            }

            if (stretch.Length <= ByteCode.Longest)
            {
                hasher.Hash(StretchHasher.KeyOf(ref Unsafe.AsRef(in lower[stretch.Start]), stretch.Length), stretch.Length, _buckets);
            }
            else
            {
                hasher.HashLong(lower.Slice(stretch.Start, stretch.Length), _buckets);
            }

            _missing[_missingCount++] = i;
            stretch.End = _buckets.Buckets.Length;
        }

        foreach (int bucket in _buckets.Buckets)
        {
            CacheLine.Fetch(in weights[bucket]);
        }
    }

    /// <summary>Third step: the sum.</summary>
    /// <param name="hasher">As before.</param>
    /// <param name="weights">As before.</param>
    /// <param name="owner">As before.</param>
    /// <param name="ngrams">The number of all n-grams.</param>
    public Vector128<float> Sum(StretchHasher hasher, ReadOnlySpan<Vector128<float>> weights, uint owner, out int ngrams)
    {
        int start = 0;
        ReadOnlySpan<int> buckets = _buckets.Buckets;
        foreach (int i in _missing.AsSpan(0, _missingCount))
        {
            ref Stretch stretch = ref _stretches[i];
            stretch.Sum = Add(weights, buckets[start..stretch.End]);
            start = stretch.End;
            if (stretch.Place >= 0)
            {
                memory.Keep(stretch.Place, in stretch.Key, owner, in stretch.Sum);
            }
        }

        Vector128<float> sum = Vector128<float>.Zero;
        ngrams = 0;
        foreach (ref readonly Stretch stretch in _stretches.AsSpan(0, _count))
        {
            sum += stretch.Sum;
            ngrams += hasher.CountOf(stretch.Length);
        }

        return sum;
    }

    /// <summary>The sum of some buckets' weights, in their order.</summary>
    public static Vector128<float> Add(ReadOnlySpan<Vector128<float>> weights, ReadOnlySpan<int> buckets)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (int bucket in buckets)
        {
            sum += weights[bucket];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> DigitsAlike(Vector128<byte> code)
    {
        Vector128<byte> digits = Vector128.LessThan(code - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return Vector128.ConditionalSelect(digits, Vector128.Create((byte)'0'), code);
    }

    // Place: -1 where it has no code and can't be remembered.
    [StructLayout(LayoutKind.Auto)]
    private struct Stretch
    {
        public Vector128<byte> Key;
        public Vector128<float> Sum;
        public int Start;
        public int Length;
        public int Place;
        public int End;
    }
}
