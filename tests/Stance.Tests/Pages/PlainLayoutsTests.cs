using Stance.Pages;

namespace Stance.Tests.Pages;

/// <summary>Articles as people paste them: embedded posts, lightweight markup, lists under notes.</summary>
public class PlainLayoutsTests
{
    private const string Article = "Dam fails in storm\nBy Ines Torvald\n12 May 2026\n\nThe dam above the town failed on Monday.\n\n";

    [Theory]
    [InlineData("We are safe. Stay away.\n\n— Mayor Lund (@mayorlund) May 12, 2026")]
    [InlineData("We are safe. Stay away. — Mayor Lund (@mayorlund) May 12, 2026")]
    [InlineData("We are safe. Stay away.\n– Mayor Lund (@mayorlund)")]
    [InlineData("> We are safe. Stay away.")]
    [InlineData(">> We are safe. Stay away.")]
    public void An_embedded_post_or_a_marked_paragraph_is_a_quotation(string post)
    {
        string page = Article + post + "\n\nNobody was hurt, officials said.";
        PageLayout layout = SectionFinder.Find(page);
        Assert.Equal(["We are safe. Stay away."], layout.BlockQuotations.Select(q => q.In(page).ToString()));
        Assert.Equal(["The dam above the town failed on Monday.", "We are safe. Stay away.", "Nobody was hurt, officials said."], Blocks(layout, page, SectionKind.Body));
    }

    [Fact]
    public void Every_block_quotation_is_a_block()
    {
        const string Page = Article + "> One is here.\n> Two is here.\n\nThree is here.\n\n> Four is here.";
        PageLayout layout = SectionFinder.Find(Page);
        Assert.Equal(3, layout.BlockQuotations.Count);
        Assert.All(layout.BlockQuotations, q => Assert.Contains(q, layout.Sections.SelectMany(s => s.Blocks)));
    }

    [Theory]
    [InlineData("# Dam fails in storm\n\n**By Ines Torvald**\n\n*12 May 2026*\n\nThe dam failed on Monday, they said.")]
    [InlineData("**Dam fails in storm**\n\n_By Ines Torvald_\n\nThe dam failed on Monday, they said.")]
    [InlineData("# [Dam fails in storm](https://example.org/dam)\n\n![The dam](https://example.org/dam.jpg)\n\nThe dam failed on Monday, they said.\n\n[1]: https://example.org/source")]
    [InlineData("Dam fails in storm\n\n## What happened\n\nThe dam failed on Monday, they said.\n\n***\n\nMore from this writer\nRoad closed")]
    public void Markup_leaves_no_rows_of_its_own(string page)
    {
        PageLayout layout = SectionFinder.Find(page);
        Assert.Equal("Dam fails in storm", layout.Title?.In(page).ToString().Trim('[', ']'));
        Assert.Equal(["The dam failed on Monday, they said."], Blocks(layout, page, SectionKind.Body));
    }

    [Theory]
    [InlineData("*Editor's note: It was updated.*", "It was updated.")]
    [InlineData("**Ed.:** It was updated.", "It was updated.")]
    [InlineData("_[Ed.: It was updated.]_", "It was updated.")]
    [InlineData("Comment: It is telling.\n- [Dam money gone](https://example.org/money)\n- Who owns the dam?", "It is telling.|Dam money gone|Who owns the dam?")]
    public void Notes_are_read_through_their_emphasis_and_links(string note, string rows)
    {
        string page = Article + note;
        Assert.Equal(rows, string.Join('|', Blocks(SectionFinder.Find(page), page, SectionKind.EditorComment)));
    }

    [Theory]
    [InlineData("*One* and *two* are gone.")]
    [InlineData("* One is gone.")]
    [InlineData("_x_ stands for the height of the dam.")]
    public void Emphasis_inside_a_line_stays_where_it_is(string line)
    {
        string page = Article + line + "\n\nNobody was hurt.";
        Assert.Contains(line.StartsWith("* ", StringComparison.Ordinal) ? line[2..] : line, Blocks(SectionFinder.Find(page), page, SectionKind.Body));
    }

    [Theory]
    [InlineData("© 2026 The Northern Ledger. All rights reserved.")]
    [InlineData("Most Read\nMayor leaves town\nTen ways to dry a boot")]
    [InlineData("Sign up for our newsletter\nPrivacy Policy\nContact us")]
    public void A_footer_below_an_article_is_furniture(string footer)
    {
        string page = Article + footer;
        Assert.Equal(["The dam above the town failed on Monday."], Blocks(SectionFinder.Find(page), page, SectionKind.Body));
    }

    private static List<string> Blocks(PageLayout layout, string page, SectionKind kind) =>
        [.. layout.Sections.Where(s => s.Kind == kind).SelectMany(s => s.Blocks).Select(b => b.In(page).ToString())];
}
