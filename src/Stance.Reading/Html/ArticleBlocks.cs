namespace Stance.Reading.Html;

/// <summary>Chooses, among the blocks of an article's element, those that are its text.</summary>
internal sealed class ArticleBlocks
{
    private const int ShortLink = 120;
    private const int ShortestLine = 40;
    private const int ShortestStandfirst = 80;

    private readonly MarkupTree _tree;
    private readonly BlockRole[] _roles;
    private readonly MarkupElement _root;
    private readonly bool[] _keep;
    private readonly string _titleKey;

    private ArticleBlocks(MarkupTree tree, BlockRole[] roles, int root, string? title)
    {
        _tree = tree;
        _roles = roles;
        _root = tree.Elements[root];
        _keep = new bool[tree.Blocks.Count];
        _titleKey = TextKey.Of(title ?? "");
    }

    /// <summary>The indices of the article's blocks, in order.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="roles">What each block is known to be.</param>
    /// <param name="root">The article's element.</param>
    /// <param name="title">The page's title, which is no part of the text; or null.</param>
    public static List<int> Choose(MarkupTree tree, BlockRole[] roles, int root, string? title)
    {
        var chosen = new ArticleBlocks(tree, roles, root, title);
        chosen.Judge();
        chosen.DropLinkLists();
        chosen.DropBelowLinkHeadings();
        chosen.TrimEdges();
        chosen.DropLoneHeadings();
        return [.. Enumerable.Range(chosen._root.FirstBlock, chosen._root.EndBlock - chosen._root.FirstBlock).Where(i => chosen._keep[i])];
    }

    private void Judge()
    {
        for (int i = _root.FirstBlock; i < _root.EndBlock; i++)
        {
            TextBlock block = _tree.Blocks[i];
            string tag = TagOf(i);
            bool linked = block.LinkShare > 0.8 && (block.Letters < ShortLink || !EndsSentence(block.Text));
            bool scrap = tag is not ("p" or "li" or "dd" or "dt" or "blockquote" or "td" or "th" or "pre") && !IsHeading(i) && !block.IsProse && !EndsSentence(block.Text);
            _keep[i] = _roles[i] == BlockRole.Open && !linked && !scrap && tag != "h1" && !FurnitureText.Is(block) && !IsTitle(block);
        }
    }

    private bool IsTitle(TextBlock block) => _titleKey.Length > 0 && block.Text.Length < 2 * _titleKey.Length + 20 && TextKey.Of(block.Text) == _titleKey;

    // A list that is mostly links leads elsewhere.
    private void DropLinkLists()
    {
        for (int e = 0; e < _tree.Elements.Count; e++)
        {
            MarkupElement list = _tree.Elements[e];
            if (list.Tag is not ("ul" or "ol" or "dl" or "table") || list.FirstBlock < _root.FirstBlock || list.EndBlock > _root.EndBlock)
            {
                continue;
            }

            int letters = 0;
            int links = 0;
            for (int i = list.FirstBlock; i < list.EndBlock; i++)
            {
                letters += _tree.Blocks[i].Letters;
                links += _tree.Blocks[i].LinkLetters;
            }

            if (links * 2 > letters)
            {
                Array.Fill(_keep, false, list.FirstBlock, list.EndBlock - list.FirstBlock);
            }
        }
    }

    // What a heading announces as links to other pages: to the next heading or paragraph of running text.
    private void DropBelowLinkHeadings()
    {
        bool below = false;
        for (int i = _root.FirstBlock; i < _root.EndBlock; i++)
        {
            TextBlock block = _tree.Blocks[i];
            if (FurnitureText.IsLinkHeading(block.Text) && block.LinkShare < 0.5)
            {
                below = true;
                _keep[i] = false;
                continue;
            }

            below &= !IsHeading(i) && !(TagOf(i) is "p" or "div" && block.IsProse && block.LinkShare < 0.2);
            _keep[i] &= !below;
        }
    }

    // Above the first and below the last running text stand dates, names and links.
    private void TrimEdges()
    {
        int first = _root.FirstBlock;
        while (first < _root.EndBlock && !(_keep[first] && IsText(first)))
        {
            first++;
        }

        int last = _root.EndBlock - 1;
        while (last > first && !(_keep[last] && (IsText(last) || IsItem(last)) && !FurnitureText.IsContact(_tree.Blocks[last].Text)))
        {
            last--;
        }

        for (int i = _root.FirstBlock; i < _root.EndBlock; i++)
        {
            _keep[i] &= i >= first && i <= last;
        }
    }

    private bool IsText(int i)
    {
        TextBlock block = _tree.Blocks[i];
        return !IsHeading(i) && (block.IsProse || (block.LinkShare < 0.5 && (EndsSentence(block.Text) || (TagOf(i) == "p" && block.Letters >= ShortestLine)))) && !FurnitureText.IsAtEdge(block.Text);
    }

    // A list may end an article; above one stand dates and names.
    private bool IsItem(int i) => TagOf(i) is "li" or "td" or "dd" && _tree.Blocks[i].LinkShare < 0.3;

    // A heading stands above something.
    private void DropLoneHeadings()
    {
        int next = -1;
        for (int i = _root.EndBlock - 1; i >= _root.FirstBlock; i--)
        {
            if (!_keep[i])
            {
                continue;
            }

            bool above = next >= 0 && !(IsHeading(next) && string.CompareOrdinal(TagOf(next), TagOf(i)) <= 0);
            _keep[i] = !IsHeading(i) || above;
            next = _keep[i] ? i : next;
        }
    }

    // A whole paragraph marked up as a heading is a standfirst.
    private bool IsHeading(int i)
    {
        if (_tree.Blocks[i].Letters >= ShortestStandfirst && EndsSentence(_tree.Blocks[i].Text))
        {
            return false;
        }

        for (int e = _tree.Blocks[i].Element; e >= 0; e = _tree.Elements[e].Parent)
        {
            if (TagNames.IsHeading(_tree.Elements[e].Tag))
            {
                return true;
            }

            if (_tree.Elements[e].Tag is "div" or "section" or "article" or "body")
            {
                break;
            }
        }

        return false;
    }

    private string TagOf(int i) => _tree.Elements[_tree.Blocks[i].Element].Tag;

    private static bool EndsSentence(string text)
    {
        ReadOnlySpan<char> end = text.AsSpan().TrimEnd(" \n\"'”’»)]*");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':';
    }
}
