using System.Text;

namespace Stance.Reading.Html;

/// <summary>Reads what class names and ids hint at; remembers what it has read. One for each page; not thread-safe.</summary>
internal sealed class HintReader
{
    /// <summary>Stands before an id.</summary>
    public const string IdMark = "#";

    private const int MostWords = 48;
    private const int FewestSlugWords = 3;

    // What a page has, is filed under or lacks: not what the element is.
    private static readonly string[] Attributions = ["has", "have", "no", "with", "without", "tag", "category", "cat", "not", "show", "hide", "single"];

    private readonly Dictionary<string, ElementHints> _read = new(StringComparer.Ordinal);

    /// <summary>The hints of one attribute text ('story-body__inner js-share').</summary>
    /// <remarks>Words part at anything but letters and digits, and at capitals inside a word; each is looked up alone and together with the next.</remarks>
    public ElementHints Of(string names)
    {
        if (_read.TryGetValue(names, out ElementHints known))
        {
            return known;
        }

        ElementHints hints = ElementHints.None;
        foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            hints |= OfName(name);
        }

        _read[names] = hints;
        return hints;
    }

    private static ElementHints OfName(string name)
    {
        List<string> words = Words(name);
        if (words.Count > 1 && Attributions.Contains(words[0]))
        {
            return ElementHints.None;
        }

        // A long id is often a heading's own words; 'div-comment-123' is not.
        bool slug = name[0] == IdMark[0] && words.Count >= FewestSlugWords;
        ElementHints allowed = slug ? ElementHints.Comment | ElementHints.CommentList | ElementHints.Message | ElementHints.Form : (ElementHints)(-1);
        ElementHints hints = ElementHints.None;
        for (int i = 0; i < words.Count; i++)
        {
            hints |= HintLexicon.Of(words[i]);
            if (i + 1 < words.Count)
            {
                hints |= HintLexicon.Of(words[i] + words[i + 1]);
            }
        }

        return hints & allowed;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < name.Length && words.Count < MostWords; i++)
        {
            char c = name[i];
            bool hump = char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]);
            if (word.Length > 0 && (hump || !char.IsLetterOrDigit(c)))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
