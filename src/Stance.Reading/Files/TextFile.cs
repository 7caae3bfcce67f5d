using System.Text;

namespace Stance.Reading.Files;

/// <summary>Reads whole text files: plain or gzip, UTF-8 with or without BOM, UTF-16 with BOM.</summary>
public static class TextFile
{
    /// <summary>The most bytes that a file may hold once unpacked: 1 GiB.</summary>
    public const long LargestText = 1L << 30;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, its BOM left out.</summary>
    /// <exception cref="InputFormatException">It is binary, in another encoding, broken gzip, or too large.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(InputFile file)
    {
        return Decode(ReadBytes(file));
    }

    /// <summary>The bytes of a file, unpacked if its name ends in '.gz'.</summary>
    /// <exception cref="InputFormatException">It is broken gzip, cut short, or too large.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static byte[] ReadBytes(InputFile file) => ReadBytes(file, LargestText);

    /// <summary>The bytes of a file, unpacked if its name ends in '.gz'; unpacking stops at a limit, so that a small file can't fill the memory.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The most bytes that it may hold once unpacked.</param>
    /// <exception cref="InputFormatException">It is broken gzip, cut short, or too large.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static byte[] ReadBytes(InputFile file, long most) => ReadBytes(file, most, null);

    /// <summary>Likewise, and counts what is read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The most bytes that it may hold once unpacked.</param>
    /// <param name="count">Told the bytes read, as they lie in the file; null for nobody.</param>
    internal static byte[] ReadBytes(InputFile file, long most, ByteCount? count)
    {
        using Stream stream = Open(file, count);
        return ReadAll(stream, most);
    }

    /// <summary>A file's bytes as a stream, unpacked if its name ends in '.gz'; reading it may throw as <see cref="ReadBytes(InputFile)"/> does.</summary>
    /// <exception cref="InputFormatException">It is a folder.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static Stream Open(InputFile file) => Open(file, null);

    /// <summary>Likewise, and counts what is read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">Told the bytes read, as they lie in the file; null for nobody.</param>
    internal static Stream Open(InputFile file, ByteCount? count)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Directory.Exists(file.Path))
        {
            throw new InputFormatException("this is a folder, not a file");
        }

        bool standard = file.Path == InputFile.StandardInput;
        Stream stream = standard ? Console.OpenStandardInput() : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, file.IsGzip ? 1 << 16 : 1 << 12, FileOptions.SequentialScan);
        stream = count is null ? stream : new CountedStream(stream, count);
        return file.IsGzip && !standard ? WholeGzipStream.Over(stream) : stream;
    }

    /// <summary>A stream of text as UTF-8, its byte order mark left out: UTF-16 with a mark is turned into it.</summary>
    /// <remarks>Bytes that are no UTF-8 come through as they are.</remarks>
    internal static Stream AsUtf8(Stream stream)
    {
        Stream marked = TakeMark(stream, out byte[] mark);
        return mark is [0xFF, 0xFE] or [0xFE, 0xFF]
            ? Encoding.CreateTranscodingStream(marked, new UnicodeEncoding(bigEndian: mark[0] == 0xFE, byteOrderMark: false), new UTF8Encoding(false))
            : marked;
    }

    /// <summary>A stream without its byte order mark, if it opens with that of UTF-8.</summary>
    internal static Stream WithoutMark(Stream stream)
    {
        Stream marked = TakeMark(stream, out byte[] mark);
        return mark.Length == 2 ? new FramedStream(mark, marked, []) : marked;
    }

    private static FramedStream TakeMark(Stream stream, out byte[] mark)
    {
        Span<byte> opening = stackalloc byte[3];
        opening = opening[..stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false)];
        int length = opening is [0xEF, 0xBB, 0xBF] ? 3 : opening is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        mark = opening[..length].ToArray();
        return new FramedStream(opening[length..].ToArray(), stream, []);
    }

    /// <summary>The text that bytes hold.</summary>
    /// <exception cref="InputFormatException">They hold none that we read.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (bytes.Contains((byte)0))
        {
            throw new InputFormatException("this is a binary file, not text (it holds NUL bytes)");
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputFormatException($"not UTF-8: byte 0x{e.BytesUnknown?[0]:x2} at offset {e.Index}; save the file as UTF-8, or as UTF-16 with BOM");
        }
    }

    private static byte[] ReadAll(Stream stream, long most)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > most)
            {
                throw new InputFormatException($"more than {most >> 20} MB of text in one file");
            }
        }

        return all.ToArray();
    }
}
