using Stance.Pages;

namespace Stance.Reading.Tests.Html;

/// <summary>What is an article's text and what is furniture around it.</summary>
public class ArticleTests
{
    private static readonly string[] Paragraphs = ReadHtml.Body($"<h1>Swing bridge to close</h1>{ReadHtml.Article}");

    [Theory]
    [InlineData("<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport and weather for the islands</a></li></ul></nav>", "")]
    [InlineData("", "<aside><p>Our evening letter brings the harbour news to your kitchen table, every weekday at six.</p></aside>")]
    [InlineData("", "<div class='related-articles'><h3>Related</h3><p>Ferry timetable thinned out for the winter, and nobody was asked about it first.</p></div>")]
    [InlineData("", "<div class='social-share'><a>Facebook</a> <a>Mastodon</a></div>")]
    [InlineData("", "<figure><img src='b.jpg'><figcaption>The bridge on Tuesday, as seen from the east quay. Picture: Hanne Voss</figcaption></figure>")]
    [InlineData("", "<div id='newsletter-signup'><p>Sign up, and we will write to you each morning with all the news of the coast.</p></div>")]
    [InlineData("", "<div style='display: none'><p>This paragraph is hidden until somebody presses a button, and nobody ever has.</p></div>")]
    [InlineData("", "<div><p>We use cookies on this website to improve your experience; by browsing on you accept our policy.</p></div>")]
    [InlineData("", "<div class='author-bio'><p>Hanne Voss covers the coast and has lived on it, mostly in rain, for twenty years.</p></div>")]
    [InlineData("", "<ul><li><a href='/a'>Ferry timetable thinned out</a></li><li><a href='/b'>Lighthouse to be painted</a></li></ul>")]
    [InlineData("", "<p>© 2026 The Coast Courier. All rights reserved.</p>")]
    [InlineData("<p class='byline'>By Hanne Voss, Harbour Correspondent</p><time>3 February 2026</time>", "")]
    public void Furniture_is_dropped(string before, string after)
    {
        Assert.Equal(3, Paragraphs.Length);
        Assert.Equal(Paragraphs, ReadHtml.Body($"<h1>Swing bridge to close</h1>{before}{ReadHtml.Article}{after}"));
        Assert.Equal(Paragraphs, ReadHtml.Body($"<main><article><h1>Swing bridge to close</h1>{before}{ReadHtml.Article}{after}</article></main>"));
    }

    [Fact]
    public void The_headline_is_its_own_section_and_no_part_of_the_body()
    {
        Page page = ReadHtml.Page($"<title>Swing bridge to close | The Coast Courier</title><h2 class='headline'>Swing bridge to close</h2>{ReadHtml.Article}");
        Assert.Equal(["Swing bridge to close"], ReadHtml.Blocks(page, SectionKind.Headline));
        Assert.Equal("Swing bridge to close", page.Layout!.Title!.Value.In(page.Text).ToString());
        Assert.Equal(Paragraphs, ReadHtml.Blocks(page, SectionKind.Body));
    }

    [Fact]
    public void Subheadings_lists_and_tables_of_the_article_stay()
    {
        string[] body = ReadHtml.Body($"<h1>T</h1><article>{ReadHtml.Article}<h2>What is closed</h2><ul><li>the swing bridge itself</li><li>the east quay</li></ul><table><tr><th>Week</th><th>Work</th></tr><tr><td>1</td><td>bearings</td></tr></table><p>The ferry runs instead, every half hour until nine in the evening.</p></article>");
        Assert.Equal(["What is closed", "the swing bridge itself", "the east quay", "Week | Work", "1 | bearings", "The ferry runs instead, every half hour until nine in the evening."], body[3..]);
    }

    [Fact]
    public void Inline_markup_never_splits_words_and_block_markup_always_does()
    {
        string[] body = ReadHtml.Body($"<h1>T</h1><article>{ReadHtml.Article}<p>The b<b>ridg</b>e-<em>ke</em><span>eper</span>, <a href='#'>who</a> lives beside it, has not been ask<i>ed</i>.</p><div>He is away until Thursday.</div><div>So is his dog.</div></article>");
        Assert.Equal(["The bridge-keeper, who lives beside it, has not been asked.", "He is away until Thursday.", "So is his dog."], body[3..]);
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_does_not()
    {
        string[] body = ReadHtml.Body("<h1>T</h1><div>The board will close the bridge for nine weeks, its chairman said.<br><br>Divers found cracks in two of the bearings,<br>and both will be replaced at once this spring.<br/>&nbsp;<br/>The ferry runs instead.</div>");
        Assert.Equal(["The board will close the bridge for nine weeks, its chairman said.", "Divers found cracks in two of the bearings,\nand both will be replaced at once this spring.", "The ferry runs instead."], body);
    }

    [Fact]
    public void Block_quotes_and_embedded_posts_stay_and_are_somebody_elses_words()
    {
        Page page = ReadHtml.Page($"<h1>T</h1><article>{ReadHtml.Article}<blockquote><p>Nobody told the fishermen.</p></blockquote><div class='social-embed'><blockquote class='twitter-tweet'><p>Nine weeks, they say. I say twelve.</p>&mdash; Hanne Voss (@hannevoss) <a href='#'>February 3, 2026</a></blockquote></div><p>The board did not answer before this page was printed on Tuesday night.</p></article>");
        Assert.Equal(["Nobody told the fishermen.", "Nine weeks, they say. I say twelve."], page.Layout!.BlockQuotations.Select(q => q.In(page.Text).ToString()));
        Assert.Equal(6, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Contains("(@hannevoss)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Editors_notes_are_sections_of_their_own_without_their_marker()
    {
        Page page = ReadHtml.Page($"<h1>T</h1><article><p class='editors-note'>This report was brought up to date on Wednesday.</p>{ReadHtml.Article}<p>[Ed.: The board has since answered.]</p><p><b>Comment:</b> Nine weeks is what they said the last time.</p><ul><li>See also the winter of 2019.</li></ul></article>");
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Equal(
            ["This report was brought up to date on Wednesday.", "The board has since answered.]", "Nine weeks is what they said the last time.", "See also the winter of 2019."],
            ReadHtml.Blocks(page, SectionKind.EditorComment));
    }

    [Fact]
    public void An_article_that_scripts_would_show_is_read_from_the_structured_data()
    {
        string json = """{"@type":"NewsArticle","articleBody":"The board will close the bridge for nine weeks. Divers found cracks in two of the bearings during the autumn survey, and the board voted to replace them all.\n\nThe ferry runs instead, every half hour until nine in the evening, and it takes bicycles but no cars. Lorries have to go round by the northern road."}""";
        string[] body = ReadHtml.Body($"<h1>T</h1><script type='application/ld+json'>{json}</script><div id='root'></div>");
        Assert.Equal(2, body.Length);
        Assert.StartsWith("The ferry runs instead", body[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_two_articles_with_linked_titles_beside_it_is_the_page()
    {
        string teasers = string.Concat(Enumerable.Range(1, 6).Select(i => $"<article><h3><a href='/{i}'>Ferry news, part {i}</a></h3><p>Part {i} of what the ferry company wrote to its passengers about winter, spring, summer, autumn and the tides, at some length and with great pride.</p></article>"));
        Assert.Equal(Paragraphs, ReadHtml.Body($"<main><article><h1>Swing bridge to close</h1>{ReadHtml.Article}</article>{teasers}</main>"));
    }

    [Fact]
    public void Every_block_is_a_paragraph_of_the_text()
    {
        Page page = ReadHtml.WithArticle("<div id='comments'><div class='comment'><b class='comment-author'>Owl77</b><p class='comment-text'>Good.</p></div></div>");
        string[] blocks = [.. page.Layout!.Sections.SelectMany(s => s.Blocks).Select(b => b.In(page.Text).ToString())];
        Assert.Equal(page.Text, string.Join("\n\n", blocks));
        Assert.Equal("Good.", blocks[^1]);
    }

    [Fact]
    public void A_name_with_a_card_over_it_stays_in_its_sentence()
    {
        string[] body = ReadHtml.Body($"<body><h1>Swing bridge to close</h1><article><p>Mayor <span class='rollover-people'><a href='p'>Hanne Voss</a><span class='rollover-people-block'><span><a href='p'>Hanne Maria Voss</a><a href='q'>Other stories</a></span></span></span> (R) is defending the closing of the bridge before the board.</p>{ReadHtml.Article}</article></body>");
        Assert.Equal("Mayor Hanne Voss (R) is defending the closing of the bridge before the board.", body[0]);
    }

    [Fact]
    public void A_headline_that_nothing_ends_ends_before_the_first_paragraph()
    {
        Page page = ReadHtml.Page($"<body><article><h1>Swing bridge to close{ReadHtml.Article}</article></body></html>");
        Assert.Equal(["Swing bridge to close"], ReadHtml.Blocks(page, SectionKind.Headline));
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
    }

    [Fact]
    public void A_short_page_below_a_headline_that_nothing_ends_is_read() =>
        Assert.Equal(["The board voted on Tuesday to close the swing bridge for nine weeks."], ReadHtml.Body("<html><body><article><h1>Swing bridge to close<p>The board voted on Tuesday to close the swing bridge for nine weeks.</p></article></body></html>"));

    [Fact]
    public void A_table_alone_is_the_article()
    {
        string[] body = ReadHtml.Body("<body><article><h1>How the wards voted</h1><table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Lower Quay</td><td>812</td></tr><tr><td>Upper Quay</td><td>640</td></tr></table></article></body>");
        Assert.Equal(["Ward | Votes", "Lower Quay | 812", "Upper Quay | 640"], body);
    }
}
