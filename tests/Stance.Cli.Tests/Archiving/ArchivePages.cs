using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Pages to fill archives with, in the shapes that input comes in. The same arguments give the same pages.</summary>
internal static class ArchivePages
{
    private static readonly string[] Sentences =
    [
        "The ferry made trip {0} on time, the harbour master said on Tuesday.",
        "Nobody who has watched this council for {0} weeks will be surprised.",
        "“We found rot in {0} of the piles,” she told the committee.",
        "It is a shameful end to a shabby story, and all {0} of them know it.",
        "A bus will run every {0} minutes until the landing is open again.",
    ];

    /// <summary>JSON Lines of small documents.</summary>
    public static string JsonLines(int documents, int sentences)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < documents; i++)
        {
            lines.Append(JsonSerializer.Serialize(new { id = $"page-{i:D5}", source = i % 3 == 0 ? "Bell" : "Courier", date = $"2026-0{1 + (i % 9)}-11", topic = i % 2 == 0 ? "harbour" : "council", text = Text(i, sentences) })).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>A folder of text files.</summary>
    public static string Folder(TemporaryFolder folder, string name, int documents, int sentences)
    {
        for (int i = 0; i < documents; i++)
        {
            folder.Write($"{name}/page-{i:D3}.txt", Text(i, sentences));
        }

        return folder.PathOf(name);
    }

    /// <summary>A text packed with gzip.</summary>
    public static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Text(int page, int sentences) =>
        string.Join("\n\n", Enumerable.Range(0, sentences).Select(i => Sentences[(page + i) % Sentences.Length].Replace("{0}", ((page * 7) + i).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
