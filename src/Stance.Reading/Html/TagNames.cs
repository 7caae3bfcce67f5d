using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>What the names of HTML elements mean for reading a page.</summary>
internal static class TagNames
{
    /// <summary>The number of the name 'table' (see <see cref="NumberOf"/>).</summary>
    public const int Table = 1;

    private const int Heading = 2;
    private const int Unnumbered = 1000;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers = Number(
        "div section article main header footer aside nav ul ol dl form blockquote figure figcaption pre center address details summary fieldset span hgroup body head html button dialog object picture label abbr cite q sub sup time ins del mark data");

    private static readonly WordSet Formatting = Set("span b i em strong u s small big tt font strike nobr code acronym dfn var samp kbd bdi bdo");

    private static readonly WordSet Blocks = Set(
        "html body head address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav object ol optgroup option p pre search section summary table caption colgroup col tbody thead tfoot tr td th ul title");

    private static readonly WordSet Void = Set("area base br col embed hr img input link meta param source track keygen frame");

    private static readonly WordSet Useless = Set("area base col embed img input param source track keygen frame wbr picture path use colgroup");

    private static readonly WordSet SelfEnding = Set("p li dt dd tr td th tbody thead tfoot caption option optgroup a rb rt rp rtc title");

    private static readonly WordSet Dropped = Set("script style svg noscript iframe template textarea canvas video audio noembed noframes xmp select");

    /// <summary>Elements whose content is text and never markup: without an end tag they run to the end of the page.</summary>
    private static readonly WordSet RawText = Set("script style textarea iframe noembed noframes xmp");

    /// <summary>Whether an element only formats text inside a line: it counts for nothing but what its own names hint at.</summary>
    public static bool IsFormatting(ReadOnlySpan<char> name) => Formatting.Contains(name);

    /// <summary>Whether an element stands inside a line of text, as one of an unknown name does.</summary>
    public static bool IsInline(ReadOnlySpan<char> name) => !Blocks.Contains(name);

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => Void.Contains(name);

    /// <summary>Whether an element's tags hold nothing that is read.</summary>
    public static bool IsUseless(ReadOnlySpan<char> name) => Useless.Contains(name);

    /// <summary>Whether an element ends where the next of its kind opens.</summary>
    public static bool IsSelfEnding(ReadOnlySpan<char> name) => SelfEnding.Contains(name);

    /// <summary>Whether an element is dropped with all that it holds.</summary>
    public static bool IsDropped(ReadOnlySpan<char> name) => Dropped.Contains(name);

    /// <summary>Whether an element's content is text and never markup.</summary>
    public static bool IsRawText(ReadOnlySpan<char> name) => RawText.Contains(name);

    /// <summary>A number for a name, the same for the same name; headings share one, as any heading's end tag ends any other.</summary>
    public static int NumberOf(ReadOnlySpan<char> name)
    {
        if (IsHeading(name))
        {
            return Heading;
        }

        return Numbers.TryGetValue(name, out int number) ? number : Unnumbered + (int)(Fnv(name) & 0xFFFFFF);
    }

    /// <summary>Whether a name is one of h1 to h6, in either case.</summary>
    public static bool IsHeading(ReadOnlySpan<char> name) => name.Length == 2 && (name[0] | 0x20) == 'h' && name[1] is >= '1' and <= '6';

    private static uint Fnv(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return hash;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Number(string names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["table"] = Table };
        foreach (string name in names.Split(' '))
        {
            numbers[name] = Heading + numbers.Count;
        }

        return numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static WordSet Set(string names) => new(names.Split(' '));
}
