using Stance.Archive.Reading;
using Stance.Archive.Writing;
using Stance.Reading.Pages;
using Stance.Tests.Shared;
using static Stance.Archive.Tests.InventedDocuments;

namespace Stance.Archive.Tests.Reading;

public sealed class ArchiveReaderTests : IDisposable
{
    private static readonly string[] Topics = ["politics", "local politics", "sport", "weather"];

    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public ArchiveReaderTests()
    {
        using ArchiveSession session = ArchiveSession.Open(Archive, First, "1.0");
        string?[] dates = ["2025-12-31", "1 January 2026", "2026-02-15T23:30:00+02:00", null];
        for (int i = 0; i < 8; i++)
        {
            session.Add(Identity($"page-{i}", source: i < 4 ? "Bell" : "Courier"), Description(dates[i % 4], ("topic", Topics[i % 4])), Scoring(2 + i));
        }

        session.Complete();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_documents_come_with_their_sentences_in_the_order_in_which_they_came()
    {
        ScoredPage[] pages = Read(new ArchiveQuery { ModelSha256 = "aaaa" });
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"page-{i}"), pages.Select(p => p.Document));
        Assert.Equal(Enumerable.Range(2, 8), pages.Select(p => p.Sentences.Count));
        Assert.Equal(("Courier", "Ferry closed", "1 January 2026", "local politics"), (pages[5].Source, pages[5].Title, pages[5].Date, pages[5].Fields["topic"]));
        Assert.Equal(Scoring(2).Sentences[1].Labelled.Probabilities, pages[0].Sentences[1].Probabilities);
    }

    [Fact]
    public void Since_and_until_take_in_both_days_and_leave_out_what_has_none()
    {
        ArchiveQuery query = new() { ModelSha256 = "aaaa", Since = new DateOnly(2026, 1, 1), Until = new DateOnly(2026, 2, 15) };
        Assert.Equal(["page-1", "page-2", "page-5", "page-6"], Read(query).Select(p => p.Document));
        Assert.Equal(["page-1", "page-5"], Read(query with { Until = new DateOnly(2026, 2, 14) }).Select(p => p.Document));
        Assert.Equal(["page-2", "page-6"], Read(query with { Since = new DateOnly(2026, 1, 2) }).Select(p => p.Document));
        using ArchiveReader reader = ArchiveReader.Open(Archive);
        Assert.Equal(2, reader.Select(query).Undated);
        Assert.Equal(0, reader.Select(new ArchiveQuery { ModelSha256 = "aaaa" }).Undated);
    }

    [Theory]
    [InlineData("topic=politics", "page-0,page-4")]
    [InlineData("topic=*politics", "page-0,page-1,page-4,page-5")]
    [InlineData("topic=Politics", "")]
    [InlineData("source=Bel?", "page-0,page-1,page-2,page-3")]
    [InlineData("document=page-7", "page-7")]
    [InlineData("date=2025-*", "page-0,page-4")]
    [InlineData("title=Ferry*&topic=sport", "page-2,page-6")]
    public void Conditions_choose_by_globs_and_must_all_hold(string conditions, string expected)
    {
        FieldCondition[] where = [.. conditions.Split('&').Select(c => FieldCondition.Parse(c)!)];
        Assert.Equal(expected, string.Join(',', Read(new ArchiveQuery { ModelSha256 = "aaaa", Where = where }).Select(p => p.Document)));
    }

    [Fact]
    public void A_field_that_no_document_has_is_told_with_those_there_are()
    {
        using ArchiveReader reader = ArchiveReader.Open(Archive);
        ArchiveSelection selection = reader.Select(new ArchiveQuery { ModelSha256 = "aaaa", Where = [new FieldCondition("topic", "x"), new FieldCondition("desk", "*")] });
        Assert.Equal("desk=*", selection.UnknownField?.ToString());
        Assert.Equal(["topic"], selection.Fields);
        Assert.Null(FieldCondition.Parse("=x"));
        Assert.Null(FieldCondition.Parse("topic"));
    }

    [Fact]
    public void A_model_sees_only_the_current_versions_that_it_has_scored()
    {
        using (ArchiveSession session = ArchiveSession.Open(Archive, Second, "1.0"))
        {
            session.Add(Identity("page-0", "c2"), Description("2026-03-01"), Scoring(3));
            session.Complete();
        }

        using ArchiveReader reader = ArchiveReader.Open(Archive);
        ArchiveSelection first = reader.Select(new ArchiveQuery { ModelSha256 = "aaaa" });
        Assert.Equal((7, 1), (first.Documents.Count, first.Unscored));
        ArchiveSelection second = reader.Select(new ArchiveQuery { ModelSha256 = "bbbb" });
        Assert.Equal(("page-0", 7), (Assert.Single(second.Documents).Page.Document, second.Unscored));
        Assert.Equal([new ArchivedModel("aaaa", "first.model", 7), new ArchivedModel("bbbb", "second.model", 1)], reader.Models());
    }

    [Fact]
    public void A_reader_sees_one_state_while_another_process_writes()
    {
        using ArchiveReader reader = ArchiveReader.Open(Archive);
        var query = new ArchiveQuery { ModelSha256 = "aaaa" };
        ArchiveSelection selection = reader.Select(query);
        using (ArchiveSession session = ArchiveSession.Open(Archive, First, "1.0"))
        {
            session.Add(Identity("page-9"), Description(), Scoring(1));
            session.Complete();
        }

        Assert.Equal(8, reader.Read(query, selection).Count());
        Assert.Equal(8, reader.Select(query).Documents.Count);
        Assert.Equal(9, Read(query).Length);
    }

    private ScoredPage[] Read(ArchiveQuery query)
    {
        using ArchiveReader reader = ArchiveReader.Open(Archive);
        return [.. reader.Read(query, reader.Select(query))];
    }
}
