using System.Text;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;

namespace Stance.Reading.Tests.Html;

/// <summary>Nothing on a page can break the reader.</summary>
public class HostileHtmlTests
{
    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<p>", "</p>", "<div class='comment'>", "</div>", "<a href='", "'", "\"", "=", "<!--", "-->", "<script>", "</script>", "<script type='application/ld+json'>{\"@type\":\"Comment\",\"text\":\"x", "\"}",
        "<table><tr><td>", "</table>", "<br>", "<b>", "<i>", "</b>", "<svg>", "<svg/>", "<title>", "<textarea>", "<select><option>", "<h1>", "</h1>", "<article>", "<blockquote class=tweet>", "&amp;", "&#0;", "&#xD800;", "&bogus;", "\0", "\uD800", "\uDC00",
        "\u202E", "\u200F", "\uFEFF", " ", "\n", "A sentence, with a comma, that goes on for some time before it ends. ", "Comments (3)", "Reply", "[Ed.: ", "Comment:", "]", "<template>", "<plaintext", "<math><mi>", "<![CDATA[", "<?xml", "<frameset>", "<noscript>", "<li>", "<ul>", "<form>", "<span itemprop=comment>", "<meta charset=", "<base href=", "<body onload=x>",
    ];

    [Fact]
    public void Any_mixture_of_markup_gives_ordered_disjoint_spans_that_cover_the_text()
    {
        var random = new Random(1);
        for (int round = 0; round < 3000; round++)
        {
            var html = new StringBuilder();
            for (int i = random.Next(1, 60); i > 0; i--)
            {
                html.Append(Pieces[random.Next(Pieces.Length)]);
            }

            AssertSound(ReadHtml.Page(html.ToString()));
        }
    }

    [Fact]
    public void Any_bytes_give_a_page_or_a_clear_refusal()
    {
        var random = new Random(2);
        for (int round = 0; round < 500; round++)
        {
            byte[] bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            try
            {
                AssertSound(HtmlPageReader.Read(bytes, "a", null));
            }
            catch (InputFormatException)
            {
                continue;
            }
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span class=a>")]
    [InlineData("<a href=x><div>")]
    [InlineData("<font color=red><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<div><table><td></div>")]
    [InlineData("<div></section>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<my-element>")]
    [InlineData("<form><button>")]
    [InlineData("<div class=comment><h3>Comments</h3>")]
    [InlineData("<object><p>")]
    [InlineData("<math><mi>")]
    [InlineData("<ruby><rt>")]
    public void A_hundred_thousand_nested_tags_are_read(string tag)
    {
        string html = "<h1>Swing bridge to close</h1>" + string.Concat(Enumerable.Repeat(tag, 100_000)) + ReadHtml.Article;
        AssertSound(ReadHtml.Page(html));
    }

    [Fact]
    public void Text_below_too_many_tags_is_still_read_and_its_words_stay_apart()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 5000));
        string[] body = ReadHtml.Body($"<h1>Swing bridge to close</h1>{deep}{ReadHtml.Article}<div>He is away until Thursday, he said.</div><div>So is his dog.</div>");
        Assert.Contains(body, b => b.StartsWith("Divers found cracks", StringComparison.Ordinal));
        Assert.DoesNotContain(body, b => b.Contains("said.So", StringComparison.Ordinal));
    }

    [Fact]
    public void Huge_attributes_comments_and_lines_are_read()
    {
        string big = new('x', 5_000_000);
        Page page = ReadHtml.Page($"<h1 class='{big}'>Swing bridge to close</h1><!-- {big} --><img src='data:{big}'><style>{big}</style>{ReadHtml.Article}<p>{big}, he said.</p>");
        Assert.True(page.Text.Length > big.Length);
        AssertSound(page);
    }

    [Fact]
    public void Unclosed_quotes_and_scripts_end_with_the_page_and_harm_nothing_before()
    {
        foreach (string tail in (string[])["<a href=\"x", "<script>alert(1)", "<!-- never closed", "<style>p{", "<p class='", "<textarea>", "</", "<"])
        {
            Assert.Equal(3, ReadHtml.Blocks(ReadHtml.WithArticle(tail), SectionKind.Body).Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("<html></html>")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("\0\0")]
    public void A_page_without_text_is_an_empty_page(string html) => Assert.Empty(ReadHtml.Page(html).Text);

    [Fact]
    public void Nothing_of_a_script_or_style_is_text()
    {
        Page page = ReadHtml.WithArticle("<script>document.write('<p>Written by a script, which never runs here, of course.</p>')</script><style>p { content: 'x' }</style><noscript><p>Shown without scripts, to those who have none of them.</p></noscript>");
        Assert.DoesNotContain("script", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_over_the_limit_is_refused_in_one_line()
    {
        string message = Assert.Throws<InputFormatException>(() => HtmlPageReader.Read(new string(' ', HtmlPageReader.LargestPage + 1), "a", null)).Message;
        Assert.Equal("more than 64 MB in one HTML page", message);
    }

    private static void AssertSound(Page page)
    {
        int end = 0;
        foreach (TextSpan block in page.FindLayout().Sections.SelectMany(s => s.Blocks))
        {
            Assert.True(block.Start >= end && block.Length > 0 && block.End <= page.Text.Length);
            end = block.End;
        }

        int quoted = 0;
        foreach (TextSpan quotation in page.Layout!.BlockQuotations)
        {
            Assert.True(quotation.Start >= quoted && quotation.End <= page.Text.Length);
            quoted = quotation.End;
        }

        Assert.DoesNotContain('\0', page.Text);
    }
}
