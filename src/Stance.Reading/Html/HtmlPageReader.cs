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

    private static InputFormatException TooLarge() => new($"more than {LargestPage >> 20} MB in one HTML page");
}
