using Stance.Cli.Reports;

namespace Stance.Cli.Tests.Reports;

public class HtmlTextTests
{
    [Theory]
    [InlineData("a < b > c & d", "a &lt; b &gt; c &amp; d")]
    [InlineData("\"x\" 'y' `z`", "&quot;x&quot; &#39;y&#39; &#96;z&#96;")]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    public void What_could_be_markup_is_escaped(string? text, string escaped) => Assert.Equal(escaped, HtmlText.Escape(text));

    [Theory]
    [InlineData("a\0b\u0007c\u007F", "a␀b␇c␡")]
    [InlineData("a\tb\r\nc\u2028d", "a b  c d")]
    [InlineData("x\u202Ey\u2066z", "x[U+202E]y[U+2066]z")]
    [InlineData("whole \uD83D\uDE00 pair", "whole \uD83D\uDE00 pair")]
    [InlineData("\uFFFE\uFDD0\u0085\u009F", "\uFFFD\uFFFD \uFFFD")]
    public void Control_characters_are_shown_instead_of_taking_effect(string text, string clean) => Assert.Equal(clean, HtmlText.Clean(text));

    // Not as inline data, which would mend it on its way.
    [Fact]
    public void A_broken_surrogate_is_replaced() => Assert.Equal("half \uFFFD pair \uFFFD", HtmlText.Clean("half \uD83D pair \uDE00"));

    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JAVASCRIPT:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData(" https://example.org/\u202E", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.org/", null)]
    [InlineData("page.html", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_are_links(string? url, string? address) => Assert.Equal(address, HtmlText.WebAddress(url));
}
