using Stance.Reading.Files;
using Stance.Reading.Pages;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Files;

public sealed class FileStampTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_changes_while_it_is_read_ends_in_a_problem_and_what_came_before_counts()
    {
        string line = "{\"id\":\"a\",\"text\":\"The pier is shut until the piles are made safe again.\"}\n";
        string path = _folder.Write("pages.jsonl", string.Concat(Enumerable.Repeat(line, 5000)));
        var file = new InputFile(path, "pages.jsonl", null, InputKind.JsonLines);
        using IEnumerator<InputBlock> blocks = new InputBlocks().Read(file).GetEnumerator();
        Assert.True(blocks.MoveNext());
        Assert.All(blocks.Current.Read().Pages, p => Assert.NotNull(p.Page));
        File.AppendAllText(path, line);
        ReadResult last = default;
        while (blocks.MoveNext())
        {
            last = blocks.Current.Read().Pages[^1];
        }

        Assert.Equal($"{path}: it changed while it was read; run again when nobody writes it", last.Problem?.ToString());
    }

    [Fact]
    public void A_file_that_stays_as_it_is_has_no_problem()
    {
        string path = _folder.Write("page.txt", "The pier is shut.");
        var file = new InputFile(path, "page.txt", null, InputKind.Text);
        FileStamp? stamp = FileStamp.Of(file);
        Assert.NotNull(stamp);
        FileStamp.RequireUnchanged(stamp, file);
        File.AppendAllText(path, "!");
        Assert.Throws<InputFormatException>(() => FileStamp.RequireUnchanged(stamp, file));
        File.Delete(path);
        Assert.Throws<InputFormatException>(() => FileStamp.RequireUnchanged(stamp, file));
    }

    [Fact]
    public void A_packed_file_can_be_checked_before_any_of_it_is_read()
    {
        byte[] packed = Packed(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"The ferry made trip {i * 7919} on time.\"}}\n")));
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);
        var file = new InputFile(_folder.Write("pages.jsonl.gz", packed), "pages.jsonl.gz", null, InputKind.JsonLines);
        Assert.True(Pages(new InputBlocks(), file).Count(p => p.Page is not null) > 100);
        ReadResult only = Assert.Single(Pages(new InputBlocks { ChecksPacked = true }, file));
        Assert.Contains("not a valid gzip file", only.Problem?.Reason, StringComparison.Ordinal);
    }

    private static ReadResult[] Pages(InputBlocks input, InputFile file) => [.. input.Read(file).SelectMany(b => b.Read().Pages)];

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
