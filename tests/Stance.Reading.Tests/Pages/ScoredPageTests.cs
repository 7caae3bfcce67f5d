using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Pages;

/// <summary>What <c>stance score</c> wrote, read back.</summary>
public sealed class ScoredPageTests : IDisposable
{
    private const string Header = "document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_become_pages_in_order_of_their_first_row_with_sentences_by_number()
    {
        ReadResult[] results = Read("a.csv", Header + ",desk\n"
            + "b,RT,\"T, t\",2026-05-12,body,1,0,4,editorial,0.1,0.8,0.1,0.7,0.5,true,'=Two.,home\n"
            + "a,RT,,,body,0,0,4,neutral,0.8,0.1,0.1,0.2,0,false,One.,\n"
            + "b,RT,\"T, t\",2026-05-12,headline,0,0,4,neutral,0.8,0.1,0.1,0.2,0,false,Zero.,home\n");
        Assert.Equal(["b", "a"], results.Select(r => r.Scored!.Document));
        ScoredPage page = results[0].Scored!;
        Assert.Equal(("RT", "T, t", "2026-05-12", "home"), (page.Source, page.Title, page.Date, page.Fields["desk"]));
        Assert.Equal(["Zero.", "=Two."], page.Sentences.Select(s => s.Text));
        Assert.Equal((SectionKind.Body, StanceLabel.Editorial, 0.7, 0.5, true), (page.Sentences[1].Section, page.Sentences[1].Stance, page.Sentences[1].Bias, page.Sentences[1].Quoted, page.Sentences[1].Attributed));
        Assert.Empty(results[1].Scored!.Fields);
    }

    [Fact]
    public void A_document_of_two_sources_is_two_pages()
    {
        ReadResult[] results = Read("a.csv", Header + "\na,RT,,,body,0,0,4,neutral,0.8,0.1,0.1,0.2,0,false,One.\na,BBC,,,body,0,0,4,neutral,0.8,0.1,0.1,0.2,0,false,One.\n");
        Assert.Equal(["RT", "BBC"], results.Select(r => r.Scored!.Source));
    }

    [Fact]
    public void Json_lines_read_like_csv_and_name_what_is_missing()
    {
        ReadResult[] results = Read("a.jsonl", """
            {"document":"a","source":null,"section":"body","index":0,"stance":"neutral","probabilities":{"neutral":0.8,"editorial":0.1,"reader":0.1},"bias":0.2,"quoted":0,"attributed":true,"text":"One."}
            {"document":"a","source":null,"section":"body","index":1,"stance":"neutral","probabilities":{"neutral":0.8,"editorial":0.1},"bias":0.2,"text":"Two."}
            [1]
            """);
        Assert.Equal(("a", null, "One."), (results[0].Scored!.Document, results[0].Scored!.Source, Assert.Single(results[0].Scored!.Sentences).Text));
        Assert.True(results[0].Scored!.Sentences[0].Attributed);
        Assert.Equal(["a.jsonl:2: there is no 'reader'", "a.jsonl:3: not a JSON object as 'stance score' writes it"], results.Skip(1).Select(r => $"{Path.GetFileName(r.Problem!.Place)}: {r.Problem.Reason}"));
    }

    [Fact]
    public void An_empty_row_of_a_list_is_no_sentence() =>
        Assert.Equal(2, Assert.Single(Read("a.csv", Header + "\na,RT,,,none,0,0,4,neutral,0.8,0.1,0.1,0.2,0,false,One.\na,RT,,,none,1,0,0,,,,,,,,\na,RT,,,none,2,0,4,neutral,0.8,0.1,0.1,0.2,0,false,Two.\n")).Scored!.Sentences.Count);

    private ReadResult[] Read(string name, string text) =>
        [.. PageReader.Read(Assert.Single(InputExpander.Expand([_folder.Write(name, text)], InputKind.Auto).Files), acceptScored: true)];
}
