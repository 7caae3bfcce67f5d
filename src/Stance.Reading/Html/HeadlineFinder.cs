namespace Stance.Reading.Html;

/// <summary>Finds a page's headline: the heading that its metadata names, else the first h1, else the title in its metadata.</summary>
internal static class HeadlineFinder
{
    private const int LongestHeadline = 400;
    private const int FewestLetters = 4;

    /// <summary>The headline, or null if the page has none.</summary>
    public static string? Find(MarkupTree tree, IReadOnlyList<string> titles)
    {
        string[] keys = [.. titles.Select(TextKey.Of).Where(k => k.Length >= FewestLetters)];
        string? first = null;
        string? named = null;
        foreach (TextBlock block in tree.Blocks)
        {
            int rank = Rank(tree, block);
            if (rank == 0 || block.Text.Length > LongestHeadline || block.Letters < FewestLetters)
            {
                continue;
            }

            string key = TextKey.Of(block.Text);
            if (keys.Any(k => k == key))
            {
                return block.Text;
            }

            bool close = keys.Any(k => key.Length >= 12 && (k.Contains(key, StringComparison.Ordinal) || (key.Contains(k, StringComparison.Ordinal) && k.Length >= 12)));
            named ??= close && rank > 0 ? block.Text : null;
            first ??= rank == 1 ? block.Text : null;
        }

        return named ?? first ?? (titles.Count > 0 ? titles[0] : null);
    }

    // 1 for an h1, 2 for what else may be a headline, 0 for the rest.
    private static int Rank(MarkupTree tree, TextBlock block)
    {
        for (int i = block.Element; i >= 0; i = tree.Elements[i].Parent)
        {
            MarkupElement element = tree.Elements[i];
            if (element.Tag == "h1")
            {
                return 1;
            }

            if (element.Tag is "h2" or "h3" || element.Has(ElementHints.Title) || element.Property is "headline")
            {
                return 2;
            }

            if (element.Tag is "p" or "li" or "article" or "main" or "section")
            {
                return 0;
            }
        }

        return 0;
    }
}
