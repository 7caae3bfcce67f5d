using Stance.Features;
using Stance.Labels;
using Stance.Pages;
using Stance.Tests.Models;

namespace Stance.Tests.Labels;

public class PageLabellerTests
{
    private const string Text = "Bridge to close for repairs\nThe Northern Ledger\n12 May 2026\nThe bridge will close. Drivers wait.\nComments\nTypical.";

    [Fact]
    public void Sentences_are_numbered_through_the_document_and_lead_back_to_the_page()
    {
        LabelledPage page = Label(new Page { Document = "a.txt", Text = Text });
        Assert.Equal([0, 1, 2, 3], page.Sentences.Select(s => s.Index));
        Assert.Equal("Drivers wait.", page.Sentences[2].Sentence.Span.In(Text).ToString());
        Assert.Equal(SectionKind.ReaderComment, page.Sentences[3].Sentence.Section);
    }

    [Fact]
    public void What_was_given_goes_before_what_the_page_says_and_that_before_the_folder()
    {
        Assert.Equal("Given", Label(new Page { Document = "a", Text = Text, Source = "Given", FallbackSource = "folder" }).Source);
        Assert.Equal("The Northern Ledger", Label(new Page { Document = "a", Text = Text, FallbackSource = "folder" }).Source);
        Assert.Equal("folder", Label(new Page { Document = "a", Text = "Prose alone is here.", FallbackSource = "folder" }).Source);
    }

    [Fact]
    public void A_title_that_a_column_broke_is_one_line()
    {
        const string Wrapped = "Water board lets the dam above the town\nRot Away\nBy Ada Roe\n\nThe dam above the town failed on Monday in\nthe worst of the storm, and the board had\nbeen told of the cracks in it years before\nby the very people who were paid to look\nafter the wall and the gates, and who were\nnot paid well.";
        Assert.Equal("Water board lets the dam above the town Rot Away", Label(new Page { Document = "a", Text = Wrapped }).Title);
    }

    [Fact]
    public void Title_and_date_come_from_the_page_unless_given()
    {
        LabelledPage page = Label(new Page { Document = "a", Text = Text });
        Assert.Equal(("Bridge to close for repairs", "2026-05-12"), (page.Title, page.Date));
        page = Label(new Page { Document = "a", Text = Text, Title = "Other", Date = "2020" });
        Assert.Equal(("Other", "2020"), (page.Title, page.Date));
    }

    [Fact]
    public void One_scratch_after_another_page_gives_the_same_labels()
    {
        var labeller = new PageLabeller(TestModels.Create());
        var used = new ScoringScratch();
        labeller.Label(new Page { Document = "b", Text = new string('x', 5000) + " and more words, of course!" }, used);
        IReadOnlyList<LabelledSentence> again = labeller.Label(new Page { Document = "a", Text = Text }, used).Sentences;
        Assert.Equal(Label(new Page { Document = "a", Text = Text }).Sentences.Select(s => s.Probabilities), again.Select(s => s.Probabilities));
    }

    private static LabelledPage Label(Page page) => new PageLabeller(TestModels.Create()).Label(page, new ScoringScratch());
}
