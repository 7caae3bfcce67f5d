using System.Text.Json;

namespace Stance.Reading.Html;

/// <summary>Reads a page's JSON-LD: single objects, arrays and @graph; what can't be read even when mended is passed over.</summary>
internal sealed class StructuredDataReader
{
    private const int MostObjects = 5000;
    private const int MostComments = 5000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<string> _comments = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private StructuredData _article = StructuredData.None;
    private string? _siteName;
    private string? _pagePublished;
    private int _objects;

    /// <summary>What all scripts of a page say together; the article with the longest body wins, else the first.</summary>
    public static StructuredData Read(IReadOnlyList<string> scripts)
    {
        var reader = new StructuredDataReader();
        foreach (string script in scripts)
        {
            if (Parse(script) is JsonDocument document)
            {
                using (document)
                {
                    reader.Visit(document.RootElement);
                }
            }
        }

        return reader._article with { Comments = reader._comments, SiteName = reader._article.SiteName ?? reader._siteName, PagePublished = reader._pagePublished };
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script, Lenient);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            try
            {
                return JsonDocument.Parse(JsonRepair.Mend(script), Lenient);
            }
            catch (Exception inner) when (inner is JsonException or ArgumentException)
            {
                return null;
            }
        }
    }

    // A page's depth is bounded by the parser's MaxDepth, so that recursion is safe.
    private void Visit(JsonElement element)
    {
        if (++_objects > MostObjects)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Visit(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            ReadObject(element);
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Visit(property.Value);
                }
            }
        }
    }

    private void ReadObject(JsonElement item)
    {
        string type = JsonValue.Text(item, "@type") ?? "";
        if (type is "Comment" or "UserComments" or "Answer")
        {
            ReadComment(item);
        }
        else if (type is "WebSite")
        {
            _siteName ??= JsonValue.Text(item, "name");
        }
        else if (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "DiscussionForumPosting" or "Review" or "OpinionNewsArticle")
        {
            ReadArticle(item);
        }
        else if (type.EndsWith("Page", StringComparison.Ordinal))
        {
            _pagePublished ??= JsonValue.Text(item, "datePublished");
        }
    }

    private void ReadArticle(JsonElement item)
    {
        string? body = JsonValue.Text(item, "articleBody") ?? JsonValue.Text(item, "reviewBody");
        if (_article != StructuredData.None && (body?.Length ?? 0) <= (_article.ArticleBody?.Length ?? 0))
        {
            return;
        }

        _article = new StructuredData
        {
            Headline = JsonValue.Text(item, "headline") ?? JsonValue.Text(item, "name"),
            ArticleBody = body,
            Published = JsonValue.Text(item, "datePublished") ?? JsonValue.Text(item, "dateCreated"),
            Modified = JsonValue.Text(item, "dateModified"),
            Author = JsonValue.Names(item, "author"),
            SiteName = JsonValue.Names(item, "publisher"),
            Language = JsonValue.Text(item, "inLanguage"),
        };
    }

    private void ReadComment(JsonElement item)
    {
        string? text = JsonValue.Text(item, "text") ?? JsonValue.Text(item, "commentText") ?? JsonValue.Text(item, "description");
        if (text is not null && _comments.Count < MostComments && _seen.Add(text))
        {
            _comments.Add(text);
        }
    }
}
