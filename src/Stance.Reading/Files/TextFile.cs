using System.IO.Compression;
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
    public static byte[] ReadBytes(InputFile file, long most)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Directory.Exists(file.Path))
        {
            throw new InputFormatException("this is a folder, not a file");
        }

        using Stream stream = Open(file);
        byte[] bytes = ReadAll(stream, most);
        if (file.IsGzip && file.Path != InputFile.StandardInput)
        {
            GzipTrailer.Check(file.Path, bytes);
        }

        return bytes;
    }

    /// <summary>A file's bytes as a stream, unpacked if its name ends in '.gz'.</summary>
    public static Stream Open(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Path == InputFile.StandardInput)
        {
            return Console.OpenStandardInput();
        }

        Stream stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return file.IsGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
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
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                all.Write(buffer, 0, read);
                if (all.Length > most)
                {
                    throw new InputFormatException($"more than {most >> 20} MB of text in one file");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new InputFormatException("not a valid gzip file, or one that was cut short");
        }

        return all.ToArray();
    }
}
