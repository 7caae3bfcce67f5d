using System.Buffers.Binary;

namespace Stance.Models;

/// <summary>The two large parts of a model file: what known words say, and the weights of the n-gram buckets.</summary>
/// <remarks>
/// Words: their number, their hashes (uint64, strictly rising), then for each a half-precision number a question. Buckets:
/// one bit each, set where it carries a weight; their number; then for each such bucket a half a question.
/// </remarks>
internal static class WeightBlock
{
    private const int Lanes = MaximumEntropyModel.Lanes;
    private const int HalfSize = 2;

    private static readonly int Questions = Enum.GetValues<Question>().Length;

    public static void WriteWords(BinaryWriter writer, WordScores words)
    {
        writer.Write(words.Count);
        foreach (ulong hash in words.Hashes)
        {
            writer.Write(hash);
        }

        for (int word = 0; word < words.Count; word++)
        {
            WriteHalves(writer, words.Scores.Slice(word * Lanes, Lanes));
        }
    }

    public static (ulong[] Hashes, float[] Scores) ReadWords(ref ModelFileReader reader)
    {
        int count = reader.ReadInt32();
        if (count < 0)
        {
            throw reader.Damaged($"{count} known words");
        }

        ReadOnlySpan<byte> hashBytes = reader.ReadBytes(count, sizeof(ulong));
        ReadOnlySpan<byte> scoreBytes = reader.ReadBytes(count, Questions * HalfSize);
        var hashes = new ulong[count];
        var scores = new float[count * Lanes];
        for (int word = 0; word < count; word++)
        {
            hashes[word] = BinaryPrimitives.ReadUInt64LittleEndian(hashBytes[(word * sizeof(ulong))..]);
            ReadHalves(scoreBytes[(word * Questions * HalfSize)..], scores.AsSpan(word * Lanes, Lanes));
        }

        return (hashes, scores);
    }

    public static void WriteBuckets(BinaryWriter writer, ReadOnlySpan<float> weights)
    {
        int buckets = weights.Length / Lanes;
        var bits = new byte[(buckets + 7) / 8];
        int active = 0;
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            if (weights.Slice(bucket * Lanes, Lanes).ContainsAnyExcept(0f))
            {
                bits[bucket / 8] |= (byte)(1 << (bucket % 8));
                active++;
            }
        }

        writer.Write(active);
        writer.Write(bits);
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            if ((bits[bucket / 8] & 1 << (bucket % 8)) != 0)
            {
                WriteHalves(writer, weights.Slice(bucket * Lanes, Lanes));
            }
        }
    }

    public static float[] ReadBuckets(ref ModelFileReader reader, int bucketCount)
    {
        int active = reader.ReadInt32();
        ReadOnlySpan<byte> bits = reader.ReadBytes((bucketCount + 7) / 8, 1);
        int set = 0;
        foreach (byte b in bits)
        {
            set += System.Numerics.BitOperations.PopCount(b);
        }

        if (set != active)
        {
            throw reader.Damaged($"{active} active buckets announced, {set} marked");
        }

        ReadOnlySpan<byte> halves = reader.ReadBytes(active, Questions * HalfSize);
        var weights = new float[bucketCount * Lanes];
        int at = 0;
        for (int bucket = 0; bucket < bucketCount; bucket++)
        {
            if ((bits[bucket / 8] & 1 << (bucket % 8)) != 0)
            {
                ReadHalves(halves[at..], weights.AsSpan(bucket * Lanes, Lanes));
                at += Questions * HalfSize;
            }
        }

        return weights;
    }

    private static void WriteHalves(BinaryWriter writer, ReadOnlySpan<float> lanes)
    {
        for (int question = 0; question < Questions; question++)
        {
            writer.Write((Half)lanes[question]);
        }
    }

    private static void ReadHalves(ReadOnlySpan<byte> bytes, Span<float> lanes)
    {
        for (int question = 0; question < Questions; question++)
        {
            lanes[question] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(question * HalfSize)..]);
        }
    }
}
