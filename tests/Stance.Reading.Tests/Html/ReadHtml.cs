using Stance.Pages;
using Stance.Reading.Html;

namespace Stance.Reading.Tests.Html;

/// <summary>Reads pages in tests, and gives the blocks of their sections.</summary>
internal static class ReadHtml
{
    /// <summary>Paragraphs enough to be an article.</summary>
    public const string Article = """
        <p>The harbour board will close the old swing bridge for nine weeks from the first Monday in March, its chairman said on Tuesday.</p>
        <p>Divers found cracks in two of the four bearings during the autumn survey, and the board voted to replace all of them at once.</p>
        <p>“We could have patched it,” the chairman said. “We would have been back here in two years.”</p>
        """;

    public static Page Page(string html) => HtmlPageReader.Read(html, "a.html", "folder");

    /// <summary>A page with a headline, the article above, and more behind it inside the body element.</summary>
    public static Page WithArticle(string more) =>
        Page($"<html><head><title>Swing bridge to close</title></head><body><h1>Swing bridge to close</h1><article>{Article}</article>{more}</body></html>");

    public static string[] Blocks(Page page, SectionKind kind) =>
        [.. page.FindLayout().Sections.Where(s => s.Kind == kind).SelectMany(s => s.Blocks).Select(b => b.In(page.Text).ToString())];

    public static string[] Body(string html) => Blocks(Page(html), SectionKind.Body);

    public static string[] Comments(Page page) => Blocks(page, SectionKind.ReaderComment);
}
