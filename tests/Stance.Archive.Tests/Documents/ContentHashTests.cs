using Stance.Archive.Documents;
using Stance.Pages;

namespace Stance.Archive.Tests.Documents;

public class ContentHashTests
{
    private static readonly Page Text = new() { Document = "a", Text = "The pier is shut. It will open in May." };

    private static readonly Page Marked = Text with { Layout = new PageLayout { Sections = [new Section(SectionKind.Body, [new TextSpan(0, 38)])] } };

    [Fact]
    public void It_is_of_the_content_and_not_of_what_is_said_about_it() =>
        Assert.Equal(ContentHash.Of(Text), ContentHash.Of(Text with { Document = "b", Source = "Bell", Title = "Pier", Date = "2026-05-02", Url = "https://example.org/" }));

    [Fact]
    public void Another_letter_is_another_content() => Assert.NotEqual(ContentHash.Of(Text), ContentHash.Of(Text with { Text = Text.Text + " " }));

    [Fact]
    public void A_page_hashes_the_same_before_and_after_its_sections_are_found() => Assert.Equal(ContentHash.Of(Text), ContentHash.Of(Text with { Layout = Text.FindLayout() }));

    [Fact]
    public void The_same_words_in_another_section_are_another_content()
    {
        string[] hashes =
        [
            ContentHash.Of(Marked),
            ContentHash.Of(Marked with { Layout = new PageLayout { Sections = [new Section(SectionKind.ReaderComment, [new TextSpan(0, 38)])] } }),
            ContentHash.Of(Marked with { Layout = new PageLayout { Sections = [new Section(SectionKind.Body, [new TextSpan(0, 17), new TextSpan(18, 20)])] } }),
            ContentHash.Of(Marked with { Layout = Marked.Layout! with { BlockQuotations = [new TextSpan(0, 17)] } }),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, h => Assert.Matches("^[0-9a-f]{64}$", h));
    }
}
