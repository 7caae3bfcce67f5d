using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>The two large parts of a model file: what known words say, and the weights of the n-gram buckets.</summary>
/// <remarks>
/// Words: their number, their hashes (uint64, strictly rising), then for each a half-precision number a question. Buckets:
/// one bit each, set where it carries a weight; their number; then for each such bucket a half a question.
/// </remarks>
internal static class WeightBlock
{
    private const int Lanes = MaximumEntropyModel.Lanes;

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
        ReadOnlySpan<byte> scoreBytes = reader.ReadBytes(count, HalfLanes.Size);
        var hashes = new ulong[count];
        var scores = new float[count * Lanes];
        Span<Vector128<float>> vectors = MemoryMarshal.Cast<float, Vector128<float>>(scores.AsSpan());
        for (int word = 0; word < count; word++)
        {
            hashes[word] = BinaryPrimitives.ReadUInt64LittleEndian(hashBytes[(word * sizeof(ulong))..]);
            vectors[word] = HalfLanes.Read(scoreBytes[(word * HalfLanes.Size)..]);
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

    public static AlignedTable<Vector128<float>> ReadBuckets(ref ModelFileReader reader, int bucketCount)
    {
        int active = reader.ReadInt32();
        ReadOnlySpan<byte> bits = reader.ReadBytes((bucketCount + 7) / 8, 1);
        int set = 0;
        foreach (byte b in bits)
        {
            set += BitOperations.PopCount(b);
        }

        if (set != active)
        {
            throw reader.Damaged($"{active} active buckets announced, {set} marked");
        }

        // Memory that no weight is written to is never touched.
        ReadOnlySpan<byte> halves = reader.ReadBytes(active, HalfLanes.Size);
        var weights = new AlignedTable<Vector128<float>>(bits.Length * 8);
        int at = 0;
        Vector128<float> noughts = Vector128<float>.Zero;
        for (int i = 0; i < bits.Length; i++)
        {
            for (uint rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                Vector128<float> lanes = HalfLanes.Read(halves[at..]);
                noughts += lanes * Vector128<float>.Zero;
                weights[(i * 8) + BitOperations.TrailingZeroCount(rest)] = lanes;
                at += HalfLanes.Size;
            }
        }

        return noughts == Vector128<float>.Zero ? weights : throw reader.Damaged("a weight is not finite");
    }

    private static void WriteHalves(BinaryWriter writer, ReadOnlySpan<float> lanes)
    {
        for (int question = 0; question < HalfLanes.Count; question++)
        {
            writer.Write((Half)lanes[question]);
        }
    }
}
