using Stance.Comparison;
using Stance.Models;
using Stance.Pages;

namespace Stance.Tests.Comparison;

public class DistinctiveTermsTests
{
    private static readonly string[] Fillers =
    [
        "Rain fell in the hills and the river rose by a hand.", "A baker opened her shop before dawn and sold bread.",
        "The train stopped twice on its way to the coast.", "Children painted the wall behind the library blue.",
        "Snow closed the upper road for nine days last winter.", "An old clock struck in the empty market hall.",
    ];

    [Fact]
    public void A_word_of_every_document_of_one_source_is_its_term()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 12, "The shameless council met again."), Documents("B", 12, "The council met again."));

        DistinctiveTerm term = Assert.Single(terms, t => t.Term.Contains("shameless", StringComparison.Ordinal));
        Assert.Equal("shameless council", term.Term);
        Assert.Equal((12, 0, 12, 0), (term.CountA, term.CountB, term.DocumentsA, term.DocumentsB));
        Assert.True(term.Z > 2 && term.PAdjusted < 0.05, $"z {term.Z}, p {term.PAdjusted}");
        Assert.Equal(12, term.Sentences.Count);
        Assert.Equal(new SentenceRef("A00", 3), term.Sentences[0]);
        Assert.False(term.IsName);
    }

    [Fact]
    public void A_word_that_one_document_repeats_is_no_trait_of_its_source()
    {
        ToneDocument[] a = Documents("A", 12, null);
        a[0] = PlainPages.Of("A00", "A", null, [.. Enumerable.Range(0, 30).Select(i => $"The otter swam to stone {i} and rested.")]);

        Assert.DoesNotContain(Find(a, Documents("B", 12, null)), t => t.Term.Contains("otter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_three_documents_repeat_is_not_sure_either()
    {
        ToneDocument[] a = Documents("A", 12, null);
        for (int d = 0; d < 3; d++)
        {
            a[d] = PlainPages.Of($"A{d:D2}", "A", null, [.. Enumerable.Range(0, 30).Select(i => $"The otter swam to stone {d}{i} and rested.")]);
        }

        Assert.DoesNotContain(Find(a, Documents("B", 12, null)), t => t.Term.Contains("otter", StringComparison.Ordinal) && t.PAdjusted < 0.05);
    }

    [Fact]
    public void Three_documents_against_three_can_show_nothing()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 3, "The shameless council met again."), Documents("B", 3, "The council met again."));

        Assert.All(terms, t => Assert.True(t.PAdjusted >= 0.05, $"{t.Term}: {t.PAdjusted}"));
    }

    [Fact]
    public void Quoted_words_are_not_the_sources_own()
    {
        ToneDocument[] a = Documents("A", 12, "“What a shameless council,” she told the mayor.");
        ToneDocument[] b = Documents("B", 12, "She told the mayor what she thought.");

        Assert.DoesNotContain(Find(a, b), t => t.Term.Contains("shameless", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_is_quoted_as_a_whole_is_not_its_own_either()
    {
        ToneDocument[] a = [.. Documents("A", 12, "A shameless council.").Select(d => d with { Sentences = [.. d.Sentences.Select(s => s with { Quoted = s.Index == 3 ? 1 : 0 })] })];

        Assert.DoesNotContain(Find(a, Documents("B", 12, null)), t => t.Term.Contains("shameless", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_and_notes_do_not_count()
    {
        ToneDocument[] a = [.. Documents("A", 12, null).Select(d => d with
        {
            Sentences = [.. d.Sentences, PlainPages.Sentence($"A shameless council, {d.Document}.", 8, SectionKind.ReaderComment), PlainPages.Sentence($"Shameless indeed, {d.Document}.", 9, SectionKind.EditorComment)],
        })];

        Assert.DoesNotContain(Find(a, Documents("B", 12, null)), t => t.Term.Contains("shameless", StringComparison.Ordinal));
    }

    [Fact]
    public void Case_is_folded_and_apostrophes_are_kept()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 12, "DON’T ask him. Don't."), Documents("B", 12, "Ask him."));

        Assert.Contains(terms, t => t.Term == "don't" && t.CountA == 24);
    }

    [Fact]
    public void Words_joined_by_a_hyphen_are_one_word()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 12, "The so-called experts met."), Documents("B", 12, "The experts met."));

        Assert.Contains(terms, t => t.Term is "so-called" or "so-called experts");
    }

    [Fact]
    public void Numbers_and_mere_grammar_are_left_out()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 12, "It was 1984 which of these into 42nd."), Documents("B", 12, "Rain."));

        Assert.DoesNotContain(terms, t => t.Term.Any(char.IsDigit) || t.Term.Split(' ').All(w => w is "it" or "was" or "which" or "of" or "these" or "into"));
    }

    [Fact]
    public void A_name_is_told_by_its_capital_and_the_sources_own_is_left_out()
    {
        ToneDocument[] a = Documents("Gazette", 12, "We at the Gazette thanked, Mirela, all of you.");
        ToneDocument[] b = Documents("Herald", 12, "We thanked all of you.");

        IReadOnlyList<DistinctiveTerm> terms = DistinctiveTerms.Find("Gazette", a, "Herald", b);

        Assert.True(Assert.Single(terms, t => t.Term == "mirela").IsName);
        Assert.DoesNotContain(terms, t => t.Term.Contains("gazette", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_a_source_prints_again_and_again_counts_once()
    {
        ToneDocument[] a = [.. Documents("A", 12, null).Select(d => d with { Sentences = [.. d.Sentences, PlainPages.Sentence("Subscribe to our marvellous letter.", 9, SectionKind.Body)] })];

        Assert.DoesNotContain(Find(a, Documents("B", 12, null)), t => t.Term.Contains("marvellous", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        ToneDocument[] a = Documents("A", 12, "The shameless council met again.");
        ToneDocument[] b = Documents("B", 12, "The council quietly met.");
        string expected = Show(Find(a, b));
        for (int seed = 0; seed < 5; seed++)
        {
            new SeededRandom(seed).Shuffle(a);
            new SeededRandom(seed, 1).Shuffle(b);

            Assert.Equal(expected, Show(Find(a, b)));
        }
    }

    [Fact]
    public void Those_of_A_come_first_and_each_sources_strongest_first()
    {
        IReadOnlyList<DistinctiveTerm> terms = Find(Documents("A", 12, "The shameless council met again."), Documents("B", 12, "The council quietly met."));

        Assert.Contains(terms, t => t.Z > 0);
        Assert.Contains(terms, t => t.Z < 0);
        Assert.Equal(terms.OrderBy(t => t.Z < 0).ThenByDescending(t => Math.Abs(t.Z)).Select(t => t.Term), terms.Select(t => t.Term));
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("\0\0 \0")]
    [InlineData("\ud800 \udc00 “ ''' \u0301\u0301 -a- ’")]
    public void Hostile_text_is_no_error(string text)
    {
        ToneDocument[] a = [.. Enumerable.Range(0, 6).Select(i => PlainPages.Of($"a{i}", "A", null, text, text))];
        ToneDocument[] b = [.. Enumerable.Range(0, 6).Select(i => PlainPages.Of($"b{i}", "B", null))];

        Assert.All(Find(a, b), t => Assert.True(t.PAdjusted is > 0 and <= 1 && double.IsFinite(t.Z), $"{t.Term}: {t.Z}, {t.PAdjusted}"));
    }

    [Fact]
    public void A_document_of_a_hundred_thousand_sentences_is_counted_like_any_other()
    {
        ToneDocument[] a = Documents("A", 5, null);
        a[0] = PlainPages.Of("A00", "A", null, [.. Enumerable.Range(0, 100_000).Select(i => $"Otter w{i} swam.")]);

        Assert.All(Find(a, Documents("B", 5, null)), t => Assert.True(t.PAdjusted >= 0.05, t.Term));
    }

    [Fact]
    public void Without_documents_there_are_no_terms()
    {
        Assert.Empty(Find([], []));
        Assert.Empty(Find(Documents("A", 5, "A shameless council."), []));
    }

    private static IReadOnlyList<DistinctiveTerm> Find(ToneDocument[] a, ToneDocument[] b) => DistinctiveTerms.Find("A", a, "B", b);

    // Three filler sentences, each made different by a number, and one of the source's own.
    private static ToneDocument[] Documents(string source, int count, string? sentence) =>
    [
        .. Enumerable.Range(0, count).Select(i => PlainPages.Of(
            $"{source}{i:D2}",
            source,
            null,
            [.. Enumerable.Range(0, 3).Select(k => $"{Fillers[(i + k) % Fillers.Length]} {i}"), .. sentence is null ? Array.Empty<string>() : [$"{sentence} {i}"]])),
    ];

    private static string Show(IEnumerable<DistinctiveTerm> terms) =>
        string.Join('\n', terms.Select(t => $"{t.Term} {t.Z:R} {t.PAdjusted:R} {t.CountA} {t.CountB} {string.Join(' ', t.Sentences)}"));
}
