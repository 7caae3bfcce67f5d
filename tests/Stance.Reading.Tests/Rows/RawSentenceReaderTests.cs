using Stance.Labels;
using Stance.Models;
using Stance.Reading.Rows;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Rows;

public sealed class RawSentenceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tabs_and_json_lines_give_the_same_sentences()
    {
        string tsv = _folder.Write("a.tsv", "voice\tslant\tsource\tdocument\ttext\nneutral\tcentre\tWire\t1\tIt rained.\n\tpartisan\tViews\t2\tA disgrace.\n");
        string json = _folder.Write("a.jsonl", "{\"voice\":\"neutral\",\"slant\":\"centre\",\"source\":\"Wire\",\"document\":\"1\",\"text\":\"It rained.\"}\n{\"voice\":null,\"slant\":\"partisan\",\"source\":\"Views\",\"document\":2,\"text\":\"A disgrace.\"}\n");
        IReadOnlyList<RawSentence> fromTabs = RawSentenceReader.ReadAll([tsv]);
        Assert.Equal(fromTabs, RawSentenceReader.ReadAll([json]));
        Assert.Equal((StanceLabel.Neutral, false, "Wire"), (fromTabs[0].Voice, fromTabs[0].Partisan, fromTabs[0].Source));
        Assert.Equal((null, true), (fromTabs[1].Voice, fromTabs[1].Partisan));
    }

    [Theory]
    [InlineData("voice\ttext\nloud\tx\n", ":2: voice 'loud'; allowed are neutral, editorial, reader or nothing")]
    [InlineData("slant\ttext\nleft\tx\n", ":2: slant 'left'; allowed are partisan, centre or nothing")]
    [InlineData("voice\ttext\nneutral\t \n", ":2: the text is empty")]
    [InlineData("voice\nneutral\n", ":1: the header has no column 'text'")]
    [InlineData("voice\ttext\nneutral\n", ":2: 1 fields where the header has more")]
    public void A_line_that_cannot_be_used_is_named_with_what_is_allowed(string content, string expected)
    {
        string path = _folder.Write("bad.tsv", content);
        TrainingDataException e = Assert.Throws<TrainingDataException>(() => RawSentenceReader.ReadAll([path]));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_list_gives_licence_and_weight_by_the_first_pattern_that_matches()
    {
        CorpusList list = CorpusList.Read(_folder.Write("corpora.csv", "source,corpus,licence,weight\nreddit:*,Reddit,none stated,0.25\n*,Press,mixed,\n"));
        Assert.Equal((0.25, 1), (list.WeightOf("reddit:news"), list.WeightOf("Wire")));
        CorpusCard card = Assert.Single(list.Summarise([new RawSentence { Source = "reddit:a", Document = "1", Text = "x" }, new RawSentence { Source = "reddit:b", Document = "1", Text = "y" }]));
        Assert.Equal(("Reddit", "none stated", 2, 2), (card.Name, card.Licence, card.Sentences, card.Sources));
    }
}
