using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stance.Models;

/// <summary>The part of a model file that holds word embeddings: a flag; if it is 1, the dimensions (int32), a step a word (float) and the multiples (one byte each).</summary>
internal static class EmbeddingBlock
{
    public static void Write(BinaryWriter writer, WordEmbeddings? embeddings)
    {
        writer.Write(embeddings is null ? 0 : 1);
        if (embeddings is null)
        {
            return;
        }

        writer.Write(embeddings.Dimensions);
        foreach (float step in embeddings.Steps)
        {
            writer.Write(step);
        }

        writer.Write(MemoryMarshal.AsBytes(embeddings.Multiples));
    }

    /// <summary>The embeddings of so many words, or null.</summary>
    /// <exception cref="ArgumentException">The numbers don't fit each other.</exception>
    public static WordEmbeddings? Read(ref ModelFileReader reader, int words)
    {
        int some = reader.ReadInt32();
        if (some == 0)
        {
            return null;
        }

        int dimensions = some == 1 ? reader.ReadInt32() : throw reader.Damaged($"{some} sets of word embeddings");
        if (dimensions < 1)
        {
            throw reader.Damaged($"word embeddings of {dimensions} dimensions");
        }

        ReadOnlySpan<byte> stepBytes = reader.ReadBytes(words, sizeof(float));
        var steps = new float[words];
        for (int word = 0; word < words; word++)
        {
            steps[word] = BinaryPrimitives.ReadSingleLittleEndian(stepBytes[(word * sizeof(float))..]);
        }

        return new WordEmbeddings(dimensions, steps, MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(words, dimensions)).ToArray());
    }
}
