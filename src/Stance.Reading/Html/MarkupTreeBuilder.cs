using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stance.Reading.Html;

/// <summary>From reduced markup to a page's elements and blocks. AngleSharp builds the tree; nothing runs and nothing is fetched.</summary>
internal sealed class MarkupTreeBuilder
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, SkipComments = true, DisableElementPositionTracking = true };

    private readonly List<MarkupElement> _elements = [];
    private readonly List<TextBlock> _blocks = [];
    private readonly List<MetaValue> _metas = [];
    private readonly List<MetaValue> _times = [];
    private readonly HintReader _hints = new();
    private readonly Stack<BlockText> _interrupted = new();
    private BlockText _text = new();
    private int _current = -1;
    private int _links;

    /// <summary>Parses markup.</summary>
    public static MarkupTree Build(string markup)
    {
        var builder = new MarkupTreeBuilder();
        using AngleSharp.Html.Dom.IHtmlDocument document = new HtmlParser(Options).ParseDocument(markup);
        builder.Walk(document.DocumentElement);
        return new MarkupTree(builder._elements, builder._blocks, builder._metas, builder._times);
    }

    // By a stack of its own: pages may be nested deeper than a thread's stack bears.
    private void Walk(IElement root)
    {
        var waiting = new Stack<(INode Node, int Child, int Opened)>();
        waiting.Push((root, 0, Enter(root)));
        while (waiting.TryPop(out (INode Node, int Child, int Opened) step))
        {
            INodeList children = step.Node.ChildNodes;
            if (step.Child >= children.Length)
            {
                Leave(step.Node, step.Opened);
                continue;
            }

            waiting.Push((step.Node, step.Child + 1, step.Opened));
            INode child = children[step.Child];
            if (child is IText text)
            {
                _text.Add(text.Data, _links > 0);
            }
            else if (child is IElement element && !ReadHead(element))
            {
                waiting.Push((element, 0, Enter(element)));
            }
        }
    }

    // Elements that are read without their content; true if this was one.
    private bool ReadHead(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                AddMeta(element.GetAttribute("n"), element.GetAttribute("c"));
                AddMeta(element.GetAttribute("p"), element.GetAttribute("c"));
                return true;
            case "link":
                AddMeta("canonical", element.GetAttribute("c"));
                return true;
            case "title":
                AddMeta("title", element.TextContent);
                return true;
            case "br":
                if (_text.Break())
                {
                    Flush();
                }

                return true;
            case "hr":
                Flush();
                return true;
            default:
                return false;
        }
    }

    private void AddMeta(string? name, string? content)
    {
        if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
        {
            _metas.Add(new MetaValue(name.Trim().ToLowerInvariant(), content.Trim(), _current));
        }
    }

    // The index of the element that was opened, -1 for one inside a line.
    private int Enter(IElement element)
    {
        string tag = element.LocalName;
        bool bare = element.Attributes.Length == 0;
        if (!bare)
        {
            ReadAttributes(element, tag);
        }

        _links += tag == "a" ? 1 : 0;
        ElementHints hints = HintsOf(element, tag, bare);
        if (TagNames.IsInline(tag) && (!StandsApart(tag, hints) || HoldsNameAndCard(element, tag, hints)))
        {
            return -1;
        }

        if (TagNames.IsInline(tag))
        {
            _interrupted.Push(_text);
            _text = new BlockText();
        }
        else
        {
            Flush();
        }

        _elements.Add(new MarkupElement
        {
            Tag = tag,
            Parent = _current,
            Hints = hints,
            Property = bare ? "" : element.GetAttribute("p")?.ToLowerInvariant() ?? "",
            ItemType = bare ? "" : element.GetAttribute("t")?.ToLowerInvariant() ?? "",
            FirstBlock = _blocks.Count,
            Depth = _current < 0 ? 0 : _elements[_current].Depth + 1,
        });
        return _current = _elements.Count - 1;
    }

    private void Leave(INode node, int opened)
    {
        if (opened >= 0)
        {
            MarkupElement element = _elements[opened];
            Flush();
            if (TagNames.IsInline(element.Tag))
            {
                _text = _interrupted.Pop();
            }

            element.End = _elements.Count;
            element.EndBlock = _blocks.Count;
            _current = element.Parent;
        }

        _links -= node is IElement { LocalName: "a" } ? 1 : 0;
    }

    private void Flush()
    {
        if (_text.Take(_current) is TextBlock block)
        {
            _blocks.Add(block);
        }
    }

    private void ReadAttributes(IElement element, string tag)
    {
        if (element.GetAttribute("d") is string time && time.Length > 0)
        {
            _times.Add(new MetaValue("", time, _current));
        }

        if (tag == "html")
        {
            AddMeta("lang", element.GetAttribute("l"));
        }
        else
        {
            AddMeta(element.GetAttribute("p"), element.GetAttribute("c") ?? element.GetAttribute("d"));
        }
    }

    private ElementHints HintsOf(IElement element, string tag, bool bare)
    {
        ElementHints hints = tag switch
        {
            "nav" or "aside" or "footer" or "button" or "dialog" or "menu" or "object" or "optgroup" or "option" => ElementHints.Furniture,
            "form" or "label" or "fieldset" => ElementHints.Form,
            "figcaption" => ElementHints.Caption,
            "address" => ElementHints.Byline,
            "blockquote" => ElementHints.Quotation,
            _ => ElementHints.None,
        };
        if (bare || tag is "html" or "body")
        {
            return hints;
        }

        hints |= element.GetAttribute("h") is string names ? _hints.Of(names) : ElementHints.None;
        return element.HasAttribute("x") ? hints | ElementHints.Hidden : hints;
    }

    // A name with a card that opens over it stands in its sentence; the card in it does not.
    private bool HoldsNameAndCard(IElement element, string tag, ElementHints hints) =>
        tag == "span" && hints.HasFlag(ElementHints.Furniture) && element.ParentElement?.LocalName is "p" or "li" or "td" or "blockquote" && element.FirstElementChild is { LocalName: "a" }
        && element.Children.Any(c => c.LocalName is "span" && HintsOf(c, c.LocalName, c.Attributes.Length == 0).HasFlag(ElementHints.Furniture));

    // A span that holds a caption or a name is no part of the line around it, which goes on behind it.
    private static bool StandsApart(string tag, ElementHints hints) =>
        (tag is "span" or "cite" or "time" or "label" && (hints & (ElementHints.Furniture | ElementHints.Caption | ElementHints.Byline | ElementHints.Form | ElementHints.Hidden)) != 0) || (tag == "span" && hints.HasFlag(ElementHints.Comment | ElementHints.Message));
}
