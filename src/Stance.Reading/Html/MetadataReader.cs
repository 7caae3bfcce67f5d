using System.Net;

namespace Stance.Reading.Html;

/// <summary>Reads a page's metadata out of JSON-LD, Open Graph, meta tags, time elements and the canonical link.</summary>
internal static class MetadataReader
{
    private const int LongestName = 80;

    private static readonly string[] AuthorNames = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "og:article:author"];
    private static readonly string[] TitleNames = ["og:title", "headline", "twitter:title", "dc.title", "sailthru.title", "parsely-title"];
    private static readonly string[] AddressNames = ["canonical", "og:url", "twitter:url", "parsely-link"];
    private static readonly string[] LanguageNames = ["lang", "content-language", "og:locale", "dc.language"];

    /// <summary>The metadata of a page.</summary>
    public static HtmlMetadata Read(MarkupTree tree, StructuredData structured)
    {
        string? site = First(tree, "og:site_name") is string named && !named.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? named.TrimStart('@') : null;
        string? source = (IsList(site) || (structured.SiteName is not null && IsSection(site)) ? null : Short(site)) ?? Short(structured.SiteName) ?? Host(tree) ?? Short(First(tree, "application-name"));
        List<string> titles = Titles(tree, structured, source);
        return new HtmlMetadata
        {
            Source = source,
            Titles = titles,
            Date = PublicationDate.Find(tree, structured, titles),
            Author = Short(structured.Author) ?? AuthorNames.Select(n => Short(First(tree, n))).FirstOrDefault(a => a is not null && !a.Contains("://", StringComparison.Ordinal)),
            Language = structured.Language is { Length: <= 12 } language ? language : LanguageNames.Select(n => First(tree, n)?.Replace('_', '-')).FirstOrDefault(l => l is { Length: >= 2 and <= 12 }),
        };
    }

    // 'World', 'thecourier', 'Motor | Rally | Boats': where the publisher is named, that name is the better one.
    private static bool IsSection(string? site) => site is not null && (IsList(site) || (!site.Contains(' ', StringComparison.Ordinal) && (site.Length <= 4 || !site.Any(char.IsUpper))));

    private static bool IsList(string? site) => site is not null && site.Count(c => c is '|' or ',' or '/') > 1;

    private static List<string> Titles(MarkupTree tree, StructuredData structured, string? source)
    {
        var titles = new List<string>();
        foreach (string? title in TitleNames.Select(n => First(tree, n)).Prepend(structured.Headline).Append(First(tree, "title")))
        {
            string text = Clean(title ?? "");
            text = WithoutSite(text, source);
            if (text.Length > 0 && !titles.Contains(text))
            {
                titles.Add(text);
            }
        }

        return titles;
    }

    // 'Bridge to close | The Northern Ledger'.
    private static string WithoutSite(string title, string? source)
    {
        foreach (string bar in (string[])[" | ", " - ", " – ", " — ", " » ", " :: ", " · "])
        {
            int cut = title.LastIndexOf(bar, StringComparison.Ordinal);
            bool site = cut > 0 && source is not null && (source.Contains(title[(cut + bar.Length)..], StringComparison.OrdinalIgnoreCase) || title[(cut + bar.Length)..].Contains(source, StringComparison.OrdinalIgnoreCase));
            if (site)
            {
                return title[..cut].Trim();
            }
        }

        return title;
    }

    private static string? Host(MarkupTree tree)
    {
        foreach (string name in AddressNames)
        {
            if (Uri.TryCreate(First(tree, name), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
            {
                string host = address.Host.ToLowerInvariant();
                return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
            }
        }

        return null;
    }

    private static string? First(MarkupTree tree, string name)
    {
        foreach (MetaValue meta in tree.Metas)
        {
            if (meta.Name == name)
            {
                return meta.Value;
            }
        }

        return null;
    }

    private static string? Short(string? text) => text is null || Clean(text) is not { Length: > 0 and <= LongestName } clean ? null : clean;

    // JSON-LD strings are often escaped once more.
    private static string Clean(string text) => BlockText.Clean(WebUtility.HtmlDecode(text));
}
