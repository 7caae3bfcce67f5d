namespace Stance.Features;

/// <summary>A growing list of bucket numbers that is used again for the next sentence.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class BucketBuffer
{
    private int[] _buckets = new int[1024];
    private int _count;

    /// <summary>What has been added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<int> Buckets => _buckets.AsSpan(0, _count);

    /// <summary>Forgets everything, keeps the memory.</summary>
    public void Clear() => _count = 0;

    /// <summary>Makes the list so many buckets long, without a word on what they are; fewer than before keep their values.</summary>
    internal Span<int> Take(int count)
    {
        if (count > _buckets.Length)
        {
            _buckets = new int[count * 2];
        }

        _count = count;
        return _buckets.AsSpan(0, count);
    }

    /// <summary>Makes the list so many buckets longer; they are to be filled in.</summary>
    internal Span<int> TakeMore(int count)
    {
        if (_count + count > _buckets.Length)
        {
            Array.Resize(ref _buckets, (_count + count) * 2);
        }

        _count += count;
        return _buckets.AsSpan(_count - count, count);
    }

    /// <summary>Adds one bucket.</summary>
    public void Add(int bucket)
    {
        if (_count == _buckets.Length)
        {
            Array.Resize(ref _buckets, _count * 2);
        }

        _buckets[_count++] = bucket;
    }
}
