using Stance.Pages;

namespace Stance.Reading.Tests.Html;

/// <summary>What a page says about itself.</summary>
public class MetadataTests
{
    [Theory]
    [InlineData("<meta property='og:site_name' content='The Coast Courier'><link rel='canonical' href='https://www.coast.example/a'>", "The Coast Courier")]
    [InlineData("<link rel='canonical' href='https://www.coast.example/a'>", "coast.example")]
    [InlineData("<meta property='og:url' content='https://news.coast.example/a'>", "news.coast.example")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"The Coast Courier\"},{\"@type\":\"WebPage\"}]}</script>", "The Coast Courier")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"NewsArticle\"],\"publisher\":{\"@type\":\"Organization\",\"name\":\"Coast &amp; Courier\"}}]</script>", "Coast & Courier")]
    [InlineData("<meta property='og:site_name' content='thecoast'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"The Coast Courier\"}}</script>", "The Coast Courier")]
    [InlineData("<meta property='og:site_name' content='U.S.'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"The Coast Courier\"}}</script>", "The Coast Courier")]
    [InlineData("<meta property='og:site_name' content='Boats | Rowing | Sails'><link rel='canonical' href='https://coast.example/a'>", "coast.example")]
    [InlineData("", null)]
    public void The_source_is_the_sites_name_or_the_canonical_host(string head, string? source) => Assert.Equal(source, Read(head).Layout!.Outlet);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2026-02-03T23:30:00-05:00'>", "2026-02-03")]
    [InlineData("<meta name='date' content='3 February 2026'>", "2026-02-03")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-02-03T10:00:00Z\"}</script><meta name='date' content='2025-01-01'>", "2026-02-03")]
    [InlineData("<time datetime='2026-02-03'>yesterday</time>", "2026-02-03")]
    [InlineData("<meta name='date' content='03.02.2026 10:15'>", "2026-02-03")]
    [InlineData("<meta name='date' content='shrovetide'>", "shrovetide")]
    [InlineData("<meta name='date' content='0001-01-01'><time datetime='2026-02-03'></time>", "2026-02-03")]
    [InlineData("<meta name='date' content='2999-13-45'>", null)]
    [InlineData("<meta name='date' content='1970-01-01T00:00:00Z'>", null)]
    [InlineData("<meta name='date' content='4 May 1851'>", null)]
    [InlineData("<meta property='article:modified_time' content='2026-04-01'><time datetime='2026-02-03'></time>", "2026-02-03")]
    [InlineData("<meta property='article:modified_time' content='2026-04-01'>", "2026-04-01")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"MedicalWebPage\",\"datePublished\":\"2026-02-03T08:00\"}</script>", "2026-02-03")]
    [InlineData("", null)]
    public void The_date_is_a_day_or_stands_as_given(string head, string? date) => Assert.Equal(date, Read(head).Layout!.Date);

    [Theory]
    [InlineData("<div id='comments'><div class='comment'><time datetime='2026-03-09'>9 Mar</time><p>What a shame it is.</p></div></div>")]
    [InlineData("<div itemscope itemtype='https://schema.org/Comment'><meta itemprop='dateCreated' content='2026-03-09'><p>What a shame it is.</p></div>")]
    [InlineData("<hr><h3>Comments</h3><p>Petra Lind says:</p><p>What a shame it is.</p><p>Posted 9 March 2026 at 12:03</p>")]
    [InlineData("<aside class='related'><time datetime='2019-01-02'>2 Jan</time><a href='a'>Gale tears the roof off a barn</a></aside>")]
    [InlineData("<div class='related-stories'><time datetime='2019-01-02'>2 Jan</time><a href='a'>Gale tears the roof off a barn</a></div>")]
    public void A_date_of_a_comment_or_of_another_story_is_not_the_pages(string more) => Assert.Null(ReadHtml.WithArticle(more).Layout!.Date);

    [Theory]
    [InlineData("<p>By Anna Kell | February 3, 2026</p>")]
    [InlineData("<div>Published: Tuesday, February 3rd, 2026 at 11:08 a.m.</div>")]
    [InlineData("<span>3 FEB 2026</span>")]
    [InlineData("<p>February 3, 2026 - 11:28 AMT</p>")]
    public void A_line_near_the_headline_dates_the_page(string line) =>
        Assert.Equal("2026-02-03", ReadHtml.Page($"<body><h1>Swing bridge to close</h1>{line}<div>{ReadHtml.Article}</div></body>").Layout!.Date);

    [Fact]
    public void Broken_structured_data_is_mended_or_passed_over()
    {
        Assert.Equal("2026-02-03", Read("<script type='application/ld+json'>/*<![CDATA[*/ {\"@type\":\"NewsArticle\",\"headline\":\"A\nB\\'s\",\"datePublished\":\"2026-02-03\",}; /*]]>*/</script>").Layout!.Date);
        Assert.Null(Read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\"</script>").Layout!.Date);
        Assert.Null(Read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"\\ud800\"}</script>").Layout!.Date);
    }

    [Fact]
    public void Author_and_language_are_told()
    {
        Page page = Read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Hanne Voss\"},{\"name\":\"Ole Brandt\"}]}</script>");
        Assert.Equal(("Hanne Voss, Ole Brandt", "de-AT"), (page.Author, ReadHtml.Page("<html lang='de-AT'><p>Text.</p></html>").Language));
    }

    [Fact]
    public void The_title_is_the_headline_without_the_sites_name()
    {
        Page page = ReadHtml.Page($"<head><title>Swing bridge to close - The Coast Courier</title><meta property='og:site_name' content='The Coast Courier'></head><div>{ReadHtml.Article}</div>");
        Assert.Equal(["Swing bridge to close"], ReadHtml.Blocks(page, SectionKind.Headline));
    }

    private static Page Read(string head) => ReadHtml.Page($"<html><head>{head}</head><body><h1>Swing bridge to close</h1>{ReadHtml.Article}</body></html>");
}
