using Stance.Reading.Files;
using Stance.Reading.Pages;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Pages;

public sealed class InputBlocksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(InputKind.Text)]
    [InlineData(InputKind.Html)]
    [InlineData(InputKind.Sentences)]
    public void A_file_that_is_one_document_is_not_opened_where_nobody_asks_for_it(InputKind kind)
    {
        ReadResult result = Assert.Single(Read(new InputFile(_folder.PathOf("not-there"), "page", null, kind), takes: ""));
        Assert.True(result.IsPassedBy);
        Assert.Equal("page", result.Document);
    }

    [Fact]
    public void Of_documents_that_nobody_asks_for_only_names_are_told()
    {
        string lines = """{"id":"a","text":"One."}""" + "\n" + """{"id":"b","html":"<p>Two."}""" + "\n" + """{"id":"b"}""" + "\n" + """{"id":"c"}""" + "\n{\n";
        ReadResult[] results = Read(new InputFile(_folder.Write("p.jsonl", lines), "p.jsonl", null, InputKind.JsonLines), takes: "ac");
        Assert.Equal(["a", "b", "b", "c", null], results.Select(r => r.Document));
        Assert.Equal([false, true, true, false, false], results.Select(r => r.IsPassedBy));
        Assert.Equal([false, false, false, true, true], results.Select(r => r.Problem is not null));
    }

    [Fact]
    public void Rows_of_CSV_that_nobody_asks_for_are_told_by_name()
    {
        string rows = "id,text\na,One.\nb,\"Two\nlines\"\n,Three.\n";
        ReadResult[] results = Read(new InputFile(_folder.Write("p.csv", rows), "p.csv", null, InputKind.Csv), takes: "a");
        Assert.Equal(["a", "b", "p.csv:5"], results.Select(r => r.Document));
        Assert.Equal([false, true, true], results.Select(r => r.IsPassedBy));
    }

    private static ReadResult[] Read(InputFile file, string takes) =>
        [.. new InputBlocks { Takes = name => takes.Contains(name, StringComparison.Ordinal) && name.Length > 0 }.Read(file).SelectMany(b => b.Read().Pages)];
}
