using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Stance.Pages;

namespace Stance.Archive.Documents;

/// <summary>Hashes of what is stored of a page: SHA-256 as 64 digits of lower-case hex.</summary>
public static class ContentHash
{
    /// <summary>Of a page's text and sections: whatever its labels depend on.</summary>
    /// <remarks>Of UTF-16 code units in little-endian order. Thread-safe.</remarks>
    public static string Of(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(page.Text.AsSpan()));
        PageLayout layout = page.FindLayout();
        foreach (Section section in layout.Sections)
        {
            Append(hash, (int)section.Kind, section.Blocks.Count);
            Append(hash, section.Blocks);
        }

        Append(hash, -1, layout.BlockQuotations.Count);
        Append(hash, layout.BlockQuotations);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of how a page was cut into sentences, their words left out: what another version of the program may do in another way.</summary>
    public static string Of(IReadOnlyList<DocumentSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> quoted = stackalloc byte[sizeof(double)];
        foreach (DocumentSentence sentence in sentences)
        {
            var cut = sentence.Labelled.Sentence;
            Append(hash, (int)cut.Section, cut.Attributed ? 1 : 0);
            Append(hash, cut.Span.Start, cut.Span.Length);
            BinaryPrimitives.WriteDoubleLittleEndian(quoted, cut.Quoted);
            hash.AppendData(quoted);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, IReadOnlyList<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            Append(hash, span.Start, span.Length);
        }
    }

    private static void Append(IncrementalHash hash, int first, int second)
    {
        Span<byte> bytes = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, first);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], second);
        hash.AppendData(bytes);
    }
}
