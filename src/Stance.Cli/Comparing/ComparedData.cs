using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Stance.Comparison;

namespace Stance.Cli.Comparing;

/// <summary>A fingerprint of what was compared.</summary>
internal static class ComparedData
{
    /// <summary>SHA-256 over source, name, date and sentences of the documents in order; lower-case hex.</summary>
    public static string Sha256(IReadOnlyList<ToneDocument> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ToneDocument document in documents)
        {
            Append(hash, document.Source);
            Append(hash, document.Document);
            Append(hash, document.Date ?? "");
            foreach (ToneSentence sentence in document.Sentences)
            {
                Append(hash, sentence.Text);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each with its length, so that no two lists of texts run together to the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
