using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Stance.MLNet;

/// <summary>ML.NET's own model archive as bytes that repeat: its entries by name, unpacked, without dates and without the copies for people. Stateless.</summary>
/// <remarks>
/// Little-endian: the number of entries (int32), then for each its name (int32 length, UTF-8) and its bytes (int32 length).
/// A zip of the same entries differs with the clock, and its compression with the version of the library that packed it.
/// </remarks>
internal static class InnerModel
{
    private const int MostEntries = 10_000;

    /// <summary>The entries of an archive that ML.NET wrote.</summary>
    public static byte[] FromArchive(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        ZipArchiveEntry[] entries = [.. zip.Entries.Where(e => !IsForReading(NameOf(e))).OrderBy(NameOf, StringComparer.Ordinal)];
        writer.Write(entries.Length);
        foreach (ZipArchiveEntry entry in entries)
        {
            using var bytes = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(bytes);
            }

            byte[] name = Encoding.UTF8.GetBytes(NameOf(entry));
            writer.Write(name.Length);
            writer.Write(name);
            writer.Write((int)bytes.Length);
            writer.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        writer.Flush();
        return content.ToArray();
    }

    /// <summary>An archive that ML.NET reads, of entries that <see cref="FromArchive"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are not such entries.</exception>
    public static Stream ToArchive(ReadOnlySpan<byte> content)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            int entries = TakeCount(ref content, MostEntries);
            for (int i = 0; i < entries; i++)
            {
                string name = Encoding.UTF8.GetString(Take(ref content));
                using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(Take(ref content));
            }
        }

        if (content.Length > 0)
        {
            throw new InvalidDataException($"{content.Length} bytes too many");
        }

        archive.Position = 0;
        return archive;
    }

    // Copies for people, in the culture of the machine; ML.NET never reads them.
    private static bool IsForReading(string name) => name.EndsWith(".txt", StringComparison.Ordinal) && name != "TrainingInfo/Version.txt";

    // ML.NET writes the separator of the system that it runs on.
    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> content)
    {
        int length = TakeCount(ref content, int.MaxValue);
        if (length > content.Length)
        {
            throw new InvalidDataException($"{length} bytes named where {content.Length} are left");
        }

        ReadOnlySpan<byte> taken = content[..length];
        content = content[length..];
        return taken;
    }

    private static int TakeCount(ref ReadOnlySpan<byte> content, int most)
    {
        int count = content.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(content);
        if (count < 0 || count > most)
        {
            throw new InvalidDataException(content.Length < sizeof(int) ? "it is cut short" : $"a count of {count}");
        }

        content = content[sizeof(int)..];
        return count;
    }
}
