using Stance.Pages;

namespace Stance.Tests.Pages;

/// <summary>Markdown files: front matter, tables, code, footnotes.</summary>
public class MarkdownPagesTests
{
    [Theory]
    [InlineData("---\ntitle: \"Dam fails\"\nauthor: Ines Torvald\ndate: 2026-05-12\nsource: Valley Ledger\ntags:\n  - dams\n---\n\nThe dam failed on Monday, they said.", "Dam fails")]
    [InlineData("---\r\ntitle: Dam fails\r\nauthor: Ines Torvald\r\ndate: 2026-05-12T10:00:00Z\r\npublisher: Valley Ledger\r\n---\r\n# Dam fails in storm\r\n\r\nThe dam failed on Monday, they said.", "Dam fails in storm")]
    [InlineData("+++\ntitle = 'Dam fails'\nauthor = \"Ines Torvald\"\ndate = 12 May 2026\noutlet = \"Valley Ledger\"\n+++\nThe dam failed on Monday, they said.", "Dam fails")]
    public void Front_matter_says_what_the_page_is_and_is_no_sentence(string page, string title)
    {
        PageLayout layout = SectionFinder.Find(page);
        Assert.Equal([title, "The dam failed on Monday, they said."], Blocks(layout, page));
        Assert.Equal((title, "Ines Torvald", "2026-05-12", "Valley Ledger"), (layout.Title?.In(page).ToString(), layout.Author, layout.Date, layout.Outlet));
    }

    [Theory]
    [InlineData("---\n\nThe dam failed on Monday, they said.\n\n---\n\nIt was old, they said.")]
    [InlineData("---\nThe dam failed on Monday, they said.\nIt was old, they said.")]
    [InlineData("---\nnote: and no end\n\nThe dam failed on Monday, they said.\n\nIt was old, they said.")]
    public void A_rule_at_the_top_is_no_front_matter(string page) =>
        Assert.Equal(["The dam failed on Monday, they said.", "It was old, they said."], Blocks(SectionFinder.Find(page), page).TakeLast(2));

    [Theory]
    [InlineData("```python\nprint(\"A dam fails.\")\n```")]
    [InlineData("~~~\nA dam fails.\n\n```\n~~~")]
    [InlineData("[^1]: Minutes of the water board, which say so.")]
    public void Code_and_footnote_definitions_are_no_sentences(string block)
    {
        string page = $"# Dam fails\n\nThe dam failed on Monday, they said.[^1]\n\n{block}\n\nIt was old, they said.";
        Assert.Equal(["Dam fails", "The dam failed on Monday, they said.[^1]", "It was old, they said."], Blocks(SectionFinder.Find(page), page));
    }

    [Fact]
    public void A_fence_without_an_end_takes_nothing_with_it()
    {
        const string Page = "# Dam fails\n\nThe dam failed on Monday, they said.\n\n```\nIt was old, they said.";
        Assert.Equal("It was old, they said.", Blocks(SectionFinder.Find(Page), Page)[^1]);
    }

    [Fact]
    public void A_tables_rows_are_blocks_without_their_outer_bars()
    {
        const string Page = "# Dam fails\n\nThe dam failed on Monday, they said.\n\n| Year | Height |\n|------|:------:|\n| 2023 | 11 m |\n| 2024 | 9 m |\n\nIt was old, they said.";
        Assert.Equal(["Dam fails", "The dam failed on Monday, they said.", "Year | Height", "2023 | 11 m", "2024 | 9 m", "It was old, they said."], Blocks(SectionFinder.Find(Page), Page));
    }

    private static string[] Blocks(PageLayout layout, string page) =>
        [.. layout.Sections.SelectMany(s => s.Blocks).Select(b => b.In(page).ToString())];
}
