using Stance.Comparison;
using Stance.Models;
using Stance.Pages;
using Stance.Tests.Shared;

namespace Stance.Tests.Comparison;

public class EventMatcherTests
{
    private const string Dam = "Water broke over the Orrin dam near Castlebeg on Tuesday and 340 people left their homes.";
    private const string DamAgain = "About 340 people were told to leave Castlebeg on Tuesday when the Orrin dam overflowed.";
    private const string Zoo = "A snow leopard named Tashi gave birth to triplets at Wexmoor zoo, keeper Ulla Brandvold said.";
    private const string ZooAgain = "Keeper Ulla Brandvold of Wexmoor zoo announced triplets: Tashi, a snow leopard, had her cubs at night.";

    [Fact]
    public void Two_documents_of_different_sources_on_the_same_thing_are_an_event()
    {
        NewsEvent found = Assert.Single(EventMatcher.Match([PlainPages.Of("a", "A", "2026-03-01", Dam), PlainPages.Of("b", "B", "2026-03-02", DamAgain)]));

        Assert.Equal(["a", "b"], found.Documents);
        Assert.Equal(["A", "B"], found.Sources);
    }

    [Fact]
    public void Two_documents_without_dates_are_an_event_if_they_are_alike_enough() =>
        Assert.Single(EventMatcher.Match([PlainPages.Of("a", "A", null, Dam), PlainPages.Of("b", "B", null, DamAgain)]));

    [Fact]
    public void Documents_a_year_apart_are_never_one_event() =>
        Assert.Empty(EventMatcher.Match([PlainPages.Of("a", "A", "2025-03-01", Dam), PlainPages.Of("b", "B", "2026-03-01", Dam)]));

    [Fact]
    public void A_date_may_be_written_in_another_way() =>
        Assert.Empty(EventMatcher.Match([PlainPages.Of("a", "A", "1 March 2025", Dam), PlainPages.Of("b", "B", "2026-03-01T08:00:00Z", Dam)]));

    [Fact]
    public void A_date_that_cannot_be_told_for_certain_counts_as_none() =>
        Assert.Single(EventMatcher.Match([PlainPages.Of("a", "A", "03/04/2025", Dam), PlainPages.Of("b", "B", "2026-03-01", Dam)]));

    [Fact]
    public void Documents_of_one_source_are_no_event() =>
        Assert.Empty(EventMatcher.Match([PlainPages.Of("a", "A", "2026-03-01", Dam), PlainPages.Of("b", "A", "2026-03-01", Dam)]));

    [Fact]
    public void Two_documents_of_a_source_may_belong_to_one_event()
    {
        NewsEvent found = Assert.Single(EventMatcher.Match(
            [PlainPages.Of("a1", "A", "2026-03-01", Dam), PlainPages.Of("a2", "A", "2026-03-01", Dam), PlainPages.Of("b", "B", "2026-03-01", DamAgain)]));

        Assert.Equal(["a1", "a2", "b"], found.Documents);
        Assert.Equal(["A", "B"], found.Sources);
    }

    [Fact]
    public void Different_things_are_different_events_by_date()
    {
        IReadOnlyList<NewsEvent> events = EventMatcher.Match(
        [
            PlainPages.Of("a1", "A", "2026-03-02", Dam), PlainPages.Of("a2", "A", "2026-03-01", Zoo),
            PlainPages.Of("b1", "B", "2026-03-02", DamAgain), PlainPages.Of("b2", "B", "2026-03-01", ZooAgain),
        ]);

        Assert.Equal(["a2 b2", "a1 b1"], events.Select(e => string.Join(' ', e.Documents)));
    }

    [Fact]
    public void Common_words_make_no_event() => Assert.Empty(EventMatcher.Match(
    [
        PlainPages.Of("a", "A", "2026-03-01", "The president said on Monday that the government would not change the law this year, after people had asked for it."),
        PlainPages.Of("b", "B", "2026-03-01", "On Monday the president said this was not the year in which the government would ask people about a law."),
    ]));

    [Fact]
    public void What_stands_in_comments_and_notes_does_not_count()
    {
        ToneDocument a = PlainPages.Of("a", "A", "2026-03-01", Dam);
        ToneDocument b = PlainPages.Of("b", "B", "2026-03-01", Zoo) with
        {
            Sentences = [PlainPages.Sentence(Zoo, 0, SectionKind.Body), PlainPages.Sentence(Dam, 1, SectionKind.ReaderComment), PlainPages.Sentence(Dam, 2, SectionKind.EditorComment)],
        };

        Assert.Empty(EventMatcher.Match([a, b]));
    }

    [Fact]
    public void A_chain_of_reports_is_not_one_event()
    {
        // The second report shares the dam with the first and the zoo with the third, which share nothing.
        IReadOnlyList<NewsEvent> events = EventMatcher.Match(
            [PlainPages.Of("a", "A", null, Dam), PlainPages.Of("b", "B", null, DamAgain, ZooAgain), PlainPages.Of("c", "C", null, Zoo)]);

        Assert.Equal(2, Assert.Single(events).Documents.Count);
    }

    [Fact]
    public void An_event_is_called_by_the_title_that_says_most_of_what_the_others_report()
    {
        NewsEvent found = Assert.Single(EventMatcher.Match(
        [
            PlainPages.Of("a", "A", "2026-03-02", Dam) with { Title = "340 flee as Orrin dam overflows" },
            PlainPages.Of("b", "B", "2026-03-01", DamAgain) with { Title = "Wet feet again, and who pays?" },
        ]));

        Assert.Equal("340 flee as Orrin dam overflows", found.Title);
    }

    [Fact]
    public void Among_titles_that_say_as_much_the_first_documents_is_taken()
    {
        NewsEvent found = Assert.Single(EventMatcher.Match(
        [
            PlainPages.Of("a", "A", "2026-03-02", Dam) with { Title = "Orrin dam" },
            PlainPages.Of("b", "B", "2026-03-01", DamAgain) with { Title = "The dam of Orrin" },
        ]));

        Assert.Equal("The dam of Orrin", found.Title);
    }

    [Fact]
    public void An_event_without_titles_is_called_by_its_first_words() =>
        Assert.Equal(Dam, Assert.Single(EventMatcher.Match([PlainPages.Of("a", "A", null, Dam), PlainPages.Of("b", "B", null, DamAgain)])).Title);

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        ToneDocument[] documents = [.. Enumerable.Range(0, 30).Select(i => PlainPages.Of($"d{i:D2}", $"S{i % 4}", i % 3 == 0 ? null : $"2026-03-{1 + (i % 5):D2}", Made(i / 3), Made((i / 3) + 100)))];
        string expected = Show(EventMatcher.Match(documents));
        Assert.NotEqual("", expected);
        for (int seed = 0; seed < 10; seed++)
        {
            new SeededRandom(seed).Shuffle(documents);

            Assert.Equal(expected, Show(EventMatcher.Match(documents)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("\0\0\0")]
    [InlineData("\ud800 \udc00 ''' \u0301\u0301 3.,.3 -a- ’")]
    public void Hostile_text_is_no_event_and_no_error(string text)
    {
        ToneDocument[] documents = [PlainPages.Of("a", "A", null, text), PlainPages.Of("b", "B", "", text), PlainPages.Of("c", "C", "\0"), PlainPages.Of("d", "D", null, Dam)];

        Assert.DoesNotContain(EventMatcher.Match(documents), e => e.Documents.Contains("d"));
    }

    [Fact]
    public void A_document_of_a_hundred_thousand_sentences_is_matched_like_any_other()
    {
        ToneDocument vast = PlainPages.Of("a", "A", null, [.. Enumerable.Repeat(Dam, 100_000)]);

        Assert.Single(EventMatcher.Match([vast, PlainPages.Of("b", "B", null, DamAgain)]));
    }

    [Fact]
    public void No_documents_give_no_events() => Assert.Empty(EventMatcher.Match([]));

    [Fact]
    public void The_samples_give_each_of_their_events_and_no_other()
    {
        ToneDocument[] documents = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt", SearchOption.AllDirectories).Select(PlainPages.Read)];
        string[] expected = [.. documents.GroupBy(d => Path.GetFileName(d.Document)).Where(g => g.Count() > 1).Select(g => g.Key).Order(StringComparer.Ordinal)];

        IReadOnlyList<NewsEvent> events = EventMatcher.Match(documents);

        Assert.True(expected.Length >= 3, "the samples hold three events or more");
        Assert.Equal(expected, events.Select(e => Path.GetFileName(e.Documents[0])).Order(StringComparer.Ordinal));
        Assert.All(events, e => Assert.All(e.Documents, d => Assert.EndsWith(Path.GetFileName(e.Documents[0]), d, StringComparison.Ordinal)));
        Assert.All(events, e => Assert.Equal(2, e.Sources.Count));
    }

    [SharedDataFact]
    public void The_two_seeds_are_one_event_by_themselves_and_among_the_samples()
    {
        ToneDocument[] seeds = [.. Directory.GetFiles(Path.Join(Repository.SharedData, "seeds")).Select(PlainPages.Read).Select(d => d with { Source = d.Document })];
        ToneDocument[] samples = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt", SearchOption.AllDirectories).Select(PlainPages.Read)];

        Assert.Equal(2, Assert.Single(EventMatcher.Match(seeds)).Documents.Count);
        Assert.Equal(2, Assert.Single(EventMatcher.Match([.. seeds, .. samples]), e => e.Documents.Contains(seeds[0].Document)).Documents.Count);
    }

    private static string Made(int number) => $"Mayor Kelvarn{number} of Tossby{number} opened bridge {number + 700} beside the old mill.";

    private static string Show(IEnumerable<NewsEvent> events) => string.Join('\n', events.Select(e => $"{e.Title}: {string.Join(' ', e.Documents)}"));
}
