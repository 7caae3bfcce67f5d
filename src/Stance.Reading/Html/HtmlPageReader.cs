using System.Text;
using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Html;

/// <summary>From a saved HTML page to its text with sections: headline, body, editors' notes, readers' comments.</summary>
/// <remarks>
/// Nothing on the page runs and nothing is fetched. Any text gives a page; one that holds no article gives an empty one.
/// Pure, thread-safe, linear in the page's length.
/// </remarks>
public static class HtmlPageReader
{
    /// <summary>The most that a page may hold, in bytes once unpacked, or in characters: 64 Mi.</summary>
    public const int LargestPage = 64 << 20;

    // Something of everything that a page is made of; no result holds any of it.
    private const string SmallPage =
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Council agrees | The Paper</title>
        <meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2026-01-05T10:00:00Z">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council agrees","datePublished":"2026-01-05","publisher":{"name":"The Paper"}}</script>
        <style>p{}</style></head><body class="page"><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article class="story">
        <h1>Council agrees</h1><p class="byline">By Anna Lee</p><p>The council agreed on Monday, &amp; it was <b>close</b>.<br>“Not yet,” a spokesman said.</p>
        <p>Members will meet again in March to vote on what the committee has left open, the clerk said.</p><!-- --><table><tr><td>1</td></tr></table>
        </article><section id="comments"><h2>2 comments</h2><div class="comment"><span class="author">bob</span><p>What a farce.</p></div>
        <div class="comment"><span class="author">eve</span><p>I don't think so!</p></div></section></main><footer>© 2026</footer></body></html>
        """;

    /// <summary>Reads a page from its bytes, whatever its encoding.</summary>
    /// <param name="bytes">The page, unpacked.</param>
    /// <param name="document">The name for output.</param>
    /// <param name="fallbackSource">The source to fall back on where the page names none; or null.</param>
    /// <exception cref="InputFormatException">It is too large, or no page at all.</exception>
    public static Page Read(ReadOnlySpan<byte> bytes, string document, string? fallbackSource)
    {
        if (bytes.Length > LargestPage)
        {
            throw TooLarge();
        }

        return Read(HtmlEncoding.Decode(bytes), document, fallbackSource);
    }

    /// <summary>Reads a page from its text.</summary>
    /// <param name="html">The page's markup.</param>
    /// <param name="document">The name for output.</param>
    /// <param name="fallbackSource">The source to fall back on where the page names none; or null.</param>
    /// <exception cref="InputFormatException">It is too large.</exception>
    public static Page Read(string html, string document, string? fallbackSource)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(document);
        if (html.Length > LargestPage)
        {
            throw TooLarge();
        }

        ReducedMarkup reduced = MarkupReducer.Reduce(html);
        MarkupTree tree = MarkupTreeBuilder.Build(reduced.Markup);
        StructuredData structured = StructuredDataReader.Read(reduced.StructuredData);
        HtmlMetadata metadata = MetadataReader.Read(tree, structured);
        return PageWriter.Write(PageParts.Find(tree, structured, metadata), metadata, document, fallbackSource);
    }

    /// <summary>Has code compiled and lists loaded while a program still does something else; reading would do both, later. No result depends on it. Thread-safe.</summary>
    public static void Prepare() => Read(Encoding.UTF8.GetBytes(SmallPage), "", null);

    private static InputFormatException TooLarge() => new($"more than {LargestPage >> 20} MB in one HTML page");
}
