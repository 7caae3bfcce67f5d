using System.Text;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Joins blocks to a page's text, each a paragraph of its own, and notes where they stand.</summary>
internal static class PageWriter
{
    private const string Between = "\n\n";

    /// <summary>The page.</summary>
    public static Page Write(IReadOnlyList<PageBlock> blocks, HtmlMetadata metadata, string document, string? fallbackSource)
    {
        var text = new StringBuilder();
        var sections = new SectionWriter();
        var quotations = new List<TextSpan>();
        TextSpan? title = null;
        foreach (PageBlock block in blocks)
        {
            text.Append(text.Length == 0 ? "" : Between);
            var span = new TextSpan(text.Length + block.Marker, block.Text.Length - block.Marker);
            text.Append(block.Text);
            if (block.Kind == SectionKind.None)
            {
                continue;
            }

            sections.Add(block.Kind, span);
            title = block.Kind == SectionKind.Headline ? span : title;
            if (block.Quoted)
            {
                quotations.Add(span);
            }
        }

        return new Page
        {
            Document = document,
            Text = text.ToString(),
            FallbackSource = fallbackSource,
            Author = metadata.Author,
            Language = metadata.Language,
            Layout = new PageLayout { Sections = sections.ToSections(), Title = title, Outlet = metadata.Source, Date = metadata.Date, BlockQuotations = quotations },
        };
    }
}
