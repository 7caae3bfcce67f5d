using Stance.Comparison;
using Stance.Models;
using Stance.Pages;
using Stance.Tests.Shared;

namespace Stance.Tests.Comparison;

public class SentenceAlignmentTests
{
    [Fact]
    public void The_same_quotation_is_found_though_it_is_cut_and_put_in_other_words_by_a_translator()
    {
        string[] a = ["The minister spoke late.", "“We have never, as you know, sold a single barrel to that country and never will,” Halvard Brenning said."];
        string[] b = ["Asked about oil, Brenning answered: “We never sold a single barrel to that country.”", "Nobody else took the floor."];

        Assert.Equal(["a1 b0"], Aligned(a, b));
    }

    [Fact]
    public void The_same_fact_is_found_in_a_part_of_a_longer_sentence()
    {
        string[] a = ["The council of Lindmoor met on Wednesday, and by 19 votes to 16 it agreed after a long and loud debate to put a meter into every house."];
        string[] b = ["Lindmoor votes 19 to 16 for a meter in every house."];

        Assert.Equal(["a0 b0"], Aligned(a, b));
    }

    [Fact]
    public void Sentences_that_share_only_who_it_is_about_are_not_the_same()
    {
        string[] a = ["Petros Adeyemi was born in Skerrow and taught mathematics there for twenty years.", "Petros Adeyemi owns two hotels.", "Petros Adeyemi smiled."];
        string[] b = ["Petros Adeyemi wants the harbour authority to pay for lost bookings in July.", "Petros Adeyemi left early.", "Petros Adeyemi is married."];

        Assert.Empty(Aligned(a, b));
    }

    [Fact]
    public void Common_words_alone_align_nothing() => Assert.Empty(Aligned(
        ["It was not what they had said it would be, and there was nothing more to it than that."],
        ["There was nothing that they had not said, and what it would be was more than it was."]));

    [Fact]
    public void A_quotation_of_common_words_needs_its_order()
    {
        Assert.Equal(["a0 b0"], Aligned(["“We will not wait for them to come to us,” she said."], ["“We will not wait for them to come,” was the answer."]));
        Assert.Empty(Aligned(["“We will not wait for them to come to us,” she said."], ["“Us? Come to them? For will we wait not,” he joked."]));
    }

    [Fact]
    public void A_sentence_stands_beside_one_of_each_document_at_most()
    {
        const string Fact = "Engineers found 340 cracks in the Orrin dam near Castlebeg.";

        Assert.Equal(["a0 b0", "a1 b1"], Aligned([Fact, Fact], [Fact, Fact, "Nothing else."]));
    }

    [Fact]
    public void Three_sources_stand_in_one_group()
    {
        const string Fact = "Engineers found 340 cracks in the Orrin dam near Castlebeg.";
        ToneDocument[] documents = [Document("a", "A", [Fact]), Document("b", "B", ["Other words.", Fact]), Document("c", "C", [Fact])];

        Assert.Equal(["a0 b1 c0"], Show(SentenceAlignment.Align(documents)));
    }

    [Fact]
    public void Sentences_of_one_source_alone_are_not_aligned()
    {
        const string Fact = "Engineers found 340 cracks in the Orrin dam near Castlebeg.";
        ToneDocument[] documents = [Document("a1", "A", [Fact]), Document("a2", "A", [Fact]), Document("b", "B", ["Other words."])];

        Assert.Empty(SentenceAlignment.Align(documents));
    }

    [Fact]
    public void Comments_and_notes_are_never_aligned()
    {
        const string Fact = "Engineers found 340 cracks in the Orrin dam near Castlebeg.";
        ToneDocument a = Document("a", "A", [Fact]);
        ToneDocument b = Document("b", "B", []) with { Sentences = [PlainPages.Sentence(Fact, 0, SectionKind.ReaderComment), PlainPages.Sentence(Fact, 1, SectionKind.EditorComment)] };

        Assert.Empty(SentenceAlignment.Align([a, b]));
    }

    [Fact]
    public void A_sentence_from_the_middle_of_a_speech_counts_as_quoted_without_marks_of_its_own()
    {
        ToneDocument a = Document("a", "A", ["We will not wait for them to come to us."]);
        ToneDocument b = Document("b", "B", ["“We will not wait for them to come,” she said."]);
        ToneDocument speech = a with { Sentences = [a.Sentences[0] with { Quoted = 1 }] };

        Assert.Equal(["a0 b0"], Show(SentenceAlignment.Align([speech, b])));
    }

    [Fact]
    public void What_stands_far_down_in_a_vast_document_is_left_alone()
    {
        const string Fact = "Engineers found 340 cracks in the Orrin dam near Castlebeg.";
        string[] vast = [.. Enumerable.Range(0, 100_000).Select(i => i == 90_000 ? Fact : $"Line {i} of the record says nothing.")];

        Assert.Empty(Aligned([Fact], vast));
        Assert.Equal(["a0 b90"], Aligned([Fact], [.. vast.Skip(89_910)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("“““ ””” ''' \ud800 \u0301")]
    public void Hostile_text_aligns_with_nothing(string text) => Assert.Empty(Aligned([text, text], [text]));

    [Fact]
    public void Groups_do_not_depend_on_how_sentences_are_dealt_out()
    {
        ToneDocument[] documents = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt", SearchOption.AllDirectories).Select(PlainPages.Read)];
        string expected = string.Join('\n', EventMatcher.Match(documents).SelectMany(e => Show(e.Aligned)));
        for (int seed = 0; seed < 5; seed++)
        {
            new SeededRandom(seed).Shuffle(documents);

            Assert.Equal(expected, string.Join('\n', EventMatcher.Match(documents).SelectMany(e => Show(e.Aligned))));
        }
    }

    [Fact]
    public void The_quotations_that_both_samples_give_stand_side_by_side()
    {
        ToneDocument[] documents = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.txt", SearchOption.AllDirectories).Select(PlainPages.Read)];
        Dictionary<SentenceRef, string> texts = documents.SelectMany(d => d.Sentences.Select(s => (new SentenceRef(d.Document, s.Index), s.Text))).ToDictionary();
        IReadOnlyList<SentenceRef>[] groups = [.. EventMatcher.Match(documents).SelectMany(e => e.Aligned)];

        foreach (string quotation in (string[])["explain a long summer", "a telephone call that we ought", "a tax on washing children"])
        {
            IReadOnlyList<SentenceRef> group = Assert.Single(groups, g => g.Any(r => texts[r].Contains(quotation, StringComparison.Ordinal)));
            Assert.Equal(2, group.Count);
            Assert.All(group, r => Assert.Contains(quotation, texts[r], StringComparison.Ordinal));
        }
    }

    [SharedDataFact]
    public void The_seeds_quotations_stand_side_by_side_and_nothing_else_does()
    {
        ToneDocument[] documents = [.. Directory.GetFiles(Path.Join(Repository.SharedData, "seeds")).Order(StringComparer.Ordinal).Select(PlainPages.Read).Select(d => d with { Source = d.Document })];
        Dictionary<SentenceRef, string> texts = documents.SelectMany(d => d.Sentences.Select(s => (new SentenceRef(d.Document, s.Index), s.Text))).ToDictionary();

        IReadOnlyList<IReadOnlyList<SentenceRef>> groups = Assert.Single(EventMatcher.Match(documents)).Aligned;

        // Three quotations: by a word that both sides have and no other sentence of theirs has so.
        string[] marks = ["interesting proposal", "social networks", "great honor"];
        Assert.Equal(marks.Length, groups.Count);
        Assert.All(marks, mark => Assert.Single(groups, g => g.Count == 2 && g.All(r => texts[r].Contains(mark, StringComparison.Ordinal))));
    }

    private static string[] Aligned(string[] a, string[] b) => Show(SentenceAlignment.Align([Document("a", "A", a), Document("b", "B", b)]));

    private static ToneDocument Document(string name, string source, string[] sentences) => PlainPages.Of(name, source, null, sentences);

    private static string[] Show(IReadOnlyList<IReadOnlyList<SentenceRef>> groups) => [.. groups.Select(g => string.Join(' ', g.Select(r => $"{r.Document}{r.Index}")))];
}
