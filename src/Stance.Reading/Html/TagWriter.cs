using System.Text;

namespace Stance.Reading.Html;

/// <summary>Writes a start tag with only the attributes that extraction reads, under short names.</summary>
/// <remarks>
/// h: what class, id (behind a mark), role and data-* names hint at; p: itemprop or RDFa property; t: itemtype or typeof; x: hidden;
/// n and c: a meta's name and content; d: datetime; l: lang. All else (addresses, styles, embedded images) is dropped.
/// </remarks>
internal sealed class TagWriter(StringBuilder output)
{
    private const int LongestHint = 400;

    private readonly StringBuilder _hints = new();
    private readonly StringBuilder _others = new();

    /// <summary>Writes a tag, unless it is one that nothing is read from without attributes.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Behind the name; afterwards behind the tag.</param>
    /// <param name="bareIsUseless">Whether a tag without any attribute that is read is left out.</param>
    /// <returns>Whether it was written.</returns>
    public bool Write(ReadOnlySpan<char> name, ref AttributeReader attributes, bool bareIsUseless)
    {
        _hints.Clear();
        _others.Clear();
        bool meta = name.Equals("meta", StringComparison.OrdinalIgnoreCase);
        bool link = name.Equals("link", StringComparison.OrdinalIgnoreCase);
        bool canonical = false;
        while (attributes.MoveNext())
        {
            ReadOnlySpan<char> attribute = attributes.Name;
            if (link)
            {
                canonical |= attribute.Equals("rel", StringComparison.OrdinalIgnoreCase) && attributes.Value.Trim().Equals("canonical", StringComparison.OrdinalIgnoreCase);
                AddIf(attribute, "href", 'c', attributes.Value);
            }
            else if (meta)
            {
                Add(ShortMetaName(attribute), attributes.Value);
            }
            else
            {
                AddHint(attribute, attributes.Value);
            }
        }

        if ((link && !canonical) || (bareIsUseless && _hints.Length == 0 && _others.Length == 0))
        {
            return false;
        }

        output.Append('<').Append(name);
        if (_hints.Length > 0)
        {
            output.Append(" h=\"").Append(_hints, 0, Math.Min(_hints.Length, LongestHint)).Append('"');
        }

        output.Append(_others).Append('>');
        return true;
    }

    private void AddHint(ReadOnlySpan<char> attribute, ReadOnlySpan<char> value)
    {
        char kind = attribute.Length switch
        {
            2 when Is(attribute, "id") => 'h',
            4 when Is(attribute, "role") => 'h',
            5 when Is(attribute, "class") => 'h',
            >= 7 when attribute.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && NamesPart(attribute[5..]) => 'h',
            8 when Is(attribute, "itemprop") || Is(attribute, "property") => 'p',
            8 when Is(attribute, "itemtype") => 't',
            6 when Is(attribute, "typeof") => 't',
            8 when Is(attribute, "datetime") => 'd',
            7 when Is(attribute, "content") => 'c',
            4 when Is(attribute, "lang") => 'l',
            6 when Is(attribute, "hidden") => 'x',
            11 when Is(attribute, "aria-hidden") && value.Equals("true", StringComparison.OrdinalIgnoreCase) => 'x',
            5 when Is(attribute, "style") && HidesContent(value) => 'x',
            10 when Is(attribute, "aria-label") => 'h',
            _ => '\0',
        };
        if (kind == 'h')
        {
            if (_hints.Length < LongestHint)
            {
                _hints.Append(_hints.Length == 0 ? "" : " ").Append(attribute.Length == 2 ? HintReader.IdMark : "");
                Append(_hints, value);
            }
        }
        else
        {
            Add(kind, value);
        }
    }

    private static bool NamesPart(ReadOnlySpan<char> name) =>
        Is(name, "testid") || Is(name, "test-id") || Is(name, "test") || Is(name, "qa") || Is(name, "component") || Is(name, "component-name") || Is(name, "module") || Is(name, "type") || Is(name, "role") || Is(name, "block") || Is(name, "name");

    private static char ShortMetaName(ReadOnlySpan<char> attribute) =>
        Is(attribute, "name") || Is(attribute, "property") || Is(attribute, "itemprop") || Is(attribute, "http-equiv") ? 'n' : Is(attribute, "content") ? 'c' : '\0';

    private static bool HidesContent(ReadOnlySpan<char> style)
    {
        return Sets(style, "display", "none") || Sets(style, "visibility", "hidden");
    }

    private static bool Sets(ReadOnlySpan<char> style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + property.Length)..].TrimStart(" :\t").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private void AddIf(ReadOnlySpan<char> attribute, string wanted, char name, ReadOnlySpan<char> value)
    {
        if (Is(attribute, wanted))
        {
            Add(name, value);
        }
    }

    private void Add(char name, ReadOnlySpan<char> value)
    {
        if (name != '\0')
        {
            _others.Append(' ').Append(name).Append("=\"");
            Append(_others, value);
            _others.Append('"');
        }
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> value)
    {
        int start = to.Length;
        to.Append(value);
        if (value.Contains('"'))
        {
            to.Replace("\"", "&quot;", start, value.Length);
        }
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
