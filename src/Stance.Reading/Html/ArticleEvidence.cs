using System.Net;
using System.Text.RegularExpressions;

namespace Stance.Reading.Html;

/// <summary>The article's text as a page's structured data gives it: evidence of which blocks are the article's.</summary>
internal sealed partial class ArticleEvidence
{
    private const int ShortestKey = 40;
    private const int KeyStart = 40;

    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);
    private readonly string? _body;
    private readonly string _key;

    /// <summary>Evidence from an articleBody; none from null.</summary>
    public ArticleEvidence(string? body)
    {
        _body = body;
        _key = TextKey.Of(Plain(body ?? ""));
    }

    /// <summary>The number of letters and digits.</summary>
    public int Letters => _key.Length;

    /// <summary>Whether the text has a block's beginning in it; never for a short block.</summary>
    public bool Confirms(TextBlock block)
    {
        if (Letters == 0 || block.Letters < ShortestKey)
        {
            return false;
        }

        string key = TextKey.Of(block.Text.Length > 3 * KeyStart ? block.Text[..(3 * KeyStart)] : block.Text);
        return key.Length >= KeyStart && Starts.Contains(key[..KeyStart]);
    }

    /// <summary>The article's paragraphs.</summary>
    public IEnumerable<string> Paragraphs() => Paragraphs(_body ?? "");

    /// <summary>The paragraphs of a text in structured data, markup and references in it resolved.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        Plain(text).Split('\n').Select(BlockText.Clean).Where(p => p.Length > 0);

    // Every stretch of KeyStart letters, so that each block is looked up in constant time.
    private HashSet<string> Starts
    {
        get
        {
            for (int i = _starts.Count == 0 ? 0 : _key.Length; i + KeyStart <= _key.Length; i++)
            {
                _starts.Add(_key.Substring(i, KeyStart));
            }

            return _starts;
        }
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(Tag().Replace(BlockTag().Replace(WebUtility.HtmlDecode(text), "\n"), ""));

    [GeneratedRegex(@"<\s*/?\s*(?:p|br|div|li|ul|ol|h[1-6]|blockquote)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"<[a-zA-Z/!][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
