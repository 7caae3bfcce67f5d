using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Reading.Pages;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Pages;

public sealed class PageReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_file_is_one_page_with_its_folder_to_fall_back_on()
    {
        ReadResult result = Assert.Single(Read("outlet/a.txt", "The bridge will close."));
        Assert.Equal(("a.txt", "The bridge will close.", "outlet"), (result.Page!.Document, result.Page.Text, result.Page.FallbackSource!));
    }

    [Fact]
    public void Json_lines_are_documents_and_a_bad_line_harms_no_other()
    {
        List<ReadResult> results = Read("a.jsonl", """
            {"id":"one","source":"RT","title":"T","date":"2026-05-12","text":"One."}
            {"id":"two"
            {"text":"Three."}
            [1]
            {"id":"five","source":"RT","html":"<h1>Bridge</h1><p>The bridge will close on Monday, officials said, and stay closed until spring.</p>"}
            {"id":6,"text":"Six."}
            """);
        Assert.Equal(["one", "", "a.jsonl:3", "", "five", "6"], results.Select(r => r.Page?.Document ?? ""));
        Assert.Equal(("RT", "T", "2026-05-12"), (results[0].Page!.Source, results[0].Page!.Title, results[0].Page!.Date));
        Assert.EndsWith("a.jsonl:2", results[1].Problem!.Place, StringComparison.Ordinal);
        Assert.Contains("not valid JSON", results[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("must be a JSON object", results[3].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal(("RT", "Bridge\n\nThe bridge will close on Monday, officials said, and stay closed until spring."), (results[4].Page!.Source, results[4].Page!.Text));
    }

    [Fact]
    public void Csv_rows_are_documents()
    {
        List<ReadResult> results = Read("a.csv", "id,source,text\none,RT,\"One, and more.\"\n,,Two.\nthree,RT\n");
        Assert.Equal(["one", "a.csv:3", ""], results.Select(r => r.Page?.Document ?? ""));
        Assert.Contains("2 fields where the header has 3", results[2].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_rows_may_hold_html_and_text_counts_before_it()
    {
        List<ReadResult> results = Read("a.csv", "id,text,html\none,,\"<h1>Bridge</h1><p>It will close on Monday, they said, and stay closed until the spring comes.</p>\"\ntwo,Plain.,<p>No</p>\nthree,,\n");
        Assert.Equal(["Bridge\n\nIt will close on Monday, they said, and stay closed until the spring comes.", "Plain.", ""], results.Select(r => r.Page!.Text));
        Assert.NotNull(results[0].Page!.Layout);
        Assert.Null(results[1].Page!.Layout);
    }

    [Fact]
    public void Html_files_are_pages_packed_or_not()
    {
        byte[] html = System.Text.Encoding.UTF8.GetBytes("<meta property='og:site_name' content='The Coast Courier'><h1>Bridge</h1><p>It will close on Monday, they said, and stay closed until the spring comes.</p>");
        string packed = _folder.Write("outlet/a.html.gz", Pack(html));
        string plain = _folder.Write("outlet/b.htm", html);
        foreach (string path in (string[])[packed, plain])
        {
            Stance.Pages.Page page = Assert.Single(PageReader.Read(Assert.Single(InputExpander.Expand([path], InputKind.Auto).Files))).Page!;
            Assert.Equal((Path.GetFileName(path), "The Coast Courier", "outlet"), (page.Document, page.Layout!.Outlet!, page.FallbackSource!));
            Assert.EndsWith("spring comes.", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_gzip_bomb_is_refused_in_one_line_before_it_is_unpacked()
    {
        byte[] bomb = Pack(new byte[HtmlPageReader.LargestPage + 1]);
        Assert.True(bomb.Length < 1_000_000);
        InputProblem problem = Assert.Single(PageReader.Read(Assert.Single(InputExpander.Expand([_folder.Write("a.html.gz", bomb)], InputKind.Auto).Files))).Problem!;
        Assert.Equal("more than 64 MB of text in one file", problem.Reason);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    [Fact]
    public void A_csv_without_text_is_refused() => Assert.Contains("there is no column 'text'", Assert.Single(Read("a.csv", "id,body\n1,x\n")).Problem!.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.csv", "document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text\na,,,,body,0,0,1,neutral,1,0,0,0,0,false,A\n")]
    [InlineData("a.jsonl", "{\"document\":\"a\",\"section\":\"body\",\"index\":0,\"text\":\"A\",\"stance\":\"neutral\",\"probabilities\":{\"neutral\":0.9}}\n")]
    public void What_score_wrote_is_refused_as_documents(string name, string text) =>
        Assert.Contains("output of 'stance score'", Assert.Single(Read(name, text)).Problem!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Every_line_and_every_row_of_a_list_is_one_sentence_empty_ones_included()
    {
        Assert.Equal([("One.", 0), ("", 5), ("Three", 7)], List("a.txt", "One.\n\r\nThree\n").Select(s => (s.Text, s.Start)));
        Assert.Equal(["One.", "", "Th\nree"], List("a.csv", "id,text\n1,One.\n2,\n3,\"Th\nree\"\n").Select(s => s.Text));
    }

    [Fact]
    public void Scored_output_is_recognised_whatever_wrote_it_again()
    {
        Assert.Contains("output of", Assert.Single(Read("b.jsonl", "{\"document\": \"a\", \"section\": \"body\", \"stance\": \"neutral\", \"probabilities\": {\"neutral\": 0.9}, \"text\": \"A\"}\n")).Problem!.Reason, StringComparison.Ordinal);
        Assert.Contains("output of", Assert.Single(Read("c.txt", "document,section,index,stance,neutral,editorial,reader,bias,text\na,body,0,neutral,1,0,0,0,A\n")).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_byte_costs_one_document()
    {
        string path = _folder.Write("a.jsonl", [.. "{\"id\":\"one\",\"text\":\"One.\"}\n{\"id\":\"two\",\"text\":\""u8, 0xE9, .. "\"}\n{\"id\":\"three\",\"text\":\"Three.\"}"u8]);
        List<ReadResult> results = [.. PageReader.Read(Assert.Single(InputExpander.Expand([path], InputKind.Auto).Files))];
        Assert.Equal(["one", "", "three"], results.Select(r => r.Page?.Document ?? ""));
        Assert.EndsWith("a.jsonl:2", results[1].Problem!.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_and_broken_rows_of_a_list_keep_their_place()
    {
        Assert.Equal(["One.", "", "Three."], List("a.csv", "text\nOne.\n\nThree.\n").Select(s => s.Text));
        IReadOnlyList<ListedSentence> rows = List("b.csv", "id,text\n1,One.\n2,Two,three.\n4,Four.\n");
        Assert.Equal(["One.", "", "Four."], rows.Select(s => s.Text));
        Assert.Contains("3 fields", rows[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_fills_in_what_it_knows()
    {
        PageMetadata metadata = PageMetadata.Read(_folder.Write("m.csv", "document,source,date\na.txt,RT,\n"));
        var page = new Stance.Pages.Page { Document = "a.txt", Text = "", Source = "other", Date = "2026" };
        Assert.Equal(("RT", "2026"), (metadata.Apply(page).Source, metadata.Apply(page).Date));
        Assert.Equal(page with { Document = "b.txt" }, metadata.Apply(page with { Document = "b.txt" }));
    }

    [Fact]
    public void Further_fields_are_kept_and_metadata_adds_to_them()
    {
        Stance.Pages.Page line = Assert.Single(Read("a.jsonl", """{"id":"one","text":"One.","url":"https://example.org/1","desk":" home ","words":3,"live":true,"tags":["x"],"note":""}""")).Page!;
        Assert.Equal("https://example.org/1", line.Url);
        Assert.Equal(["desk=home", "live=true", "words=3"], line.Fields.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal));
        Stance.Pages.Page row = Assert.Single(Read("a.csv", "id,text,desk\none,One.,home\n")).Page!;
        PageMetadata metadata = PageMetadata.Read(_folder.Write("m.csv", "document,desk,owner\none,,Trust\n"));
        Assert.Equal(["desk=home", "owner=Trust"], metadata.Apply(row).Fields.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(Assert.Single(Read("a.txt", "One.")).Page!.Fields);
    }

    private List<ReadResult> Read(string name, string text) => [.. PageReader.Read(Assert.Single(InputExpander.Expand([_folder.Write(name, text)], InputKind.Auto).Files))];

    private IReadOnlyList<ListedSentence> List(string name, string text) =>
        SentenceListReader.Read(Assert.Single(InputExpander.Expand([_folder.Write(name, text)], InputKind.Sentences).Files));
}
