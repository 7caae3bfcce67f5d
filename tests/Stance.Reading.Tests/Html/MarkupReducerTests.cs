using Stance.Reading.Html;

namespace Stance.Reading.Tests.Html;

public class MarkupReducerTests
{
    [Theory]
    [InlineData("a<script>b</script>c<style>d</style>e<!-- f -->g<svg><path d='x'/></svg>h<noscript><p>i</p></noscript>j", "aceghj")]
    [InlineData("a<SCRIPT type=x>'</scripty>'</ScRiPt >b", "ab")]
    [InlineData("a<!-->b<!---->c<!doctype html>d<?xml x?>e<![CDATA[f]]>g", "abcdeg")]
    [InlineData("<b>a</b><i class=x>b</i><font color=red>c</font>", "a<span h=\"x\">b</span>c")]
    [InlineData("<p class='a' id=\"b\" onclick='x()' style=\"color:red\">c</p>", "<p h=\"a #b\">c</p>")]
    [InlineData("<div hidden>a</div><div style='x:y;display : none'>b</div>", "<div x=\"\">a</div><div x=\"x:y;display : none\">b</div>")]
    [InlineData("<img src='data:…' alt='a > b'>c<input value=x>", "c")]
    [InlineData("<meta name=author content='A \"B\" C'><link rel=canonical href=/x><link rel=icon href=/y>", "<meta n=\"author\" c=\"A &quot;B&quot; C\"><link c=\"/x\">")]
    [InlineData("1 < 2 <3 </ >", "1 &lt; 2 &lt;3 ")]
    [InlineData("a<svg>b", "ab")]
    [InlineData("a<script>b", "a")]
    [InlineData("a<!-- b", "a")]
    [InlineData("a<svg/>b<svg />c</svg>", "abc")]
    [InlineData("<td", "<td>")]
    public void Only_what_is_read_stays(string html, string reduced) => Assert.Equal(reduced, MarkupReducer.Reduce(html).Markup);

    [Fact]
    public void Structured_data_is_put_aside() =>
        Assert.Equal(["{1}", " {2} "], MarkupReducer.Reduce("<script type=\"application/ld+json\">{1}</script><script>no</script><script type='Application/LD+JSON; charset=utf-8' id=x> {2} </script>").StructuredData);

    [Fact]
    public void Tags_below_the_deepest_are_dropped_and_their_text_stays()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 1000)) + "text" + string.Concat(Enumerable.Repeat("</div>", 1000));
        string reduced = MarkupReducer.Reduce(deep).Markup;
        Assert.Equal(OpenTags.Deepest, reduced.Split("<div>").Length - 1);
        Assert.Equal(OpenTags.Deepest, reduced.Split("</div>").Length - 1);
        Assert.Contains("text", reduced, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_and_items_that_are_never_closed_are_not_nested()
    {
        string html = string.Concat(Enumerable.Repeat("<p>text<li>more", 1000));
        Assert.Equal(html, MarkupReducer.Reduce(html).Markup);
    }

    [Theory]
    [InlineData("<div></section>")]
    [InlineData("<div><table><td></div>")]
    [InlineData("<section><span class=a></section>")]
    [InlineData("<div><h1></h2></p>")]
    public void No_mismatched_tags_hide_depth_from_the_parser(string piece)
    {
        string reduced = MarkupReducer.Reduce(string.Concat(Enumerable.Repeat(piece, 5000))).Markup;
        MarkupTree tree = MarkupTreeBuilder.Build(reduced + "text");
        Assert.True(tree.Elements.Max(e => e.Depth) < 6 * OpenTags.Deepest);
    }
}
