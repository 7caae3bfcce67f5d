namespace Stance.Reading.Html;

/// <summary>Makes one line of each row of a table of data; a table that only lays out paragraphs stays as it is.</summary>
internal static class TableRows
{
    private const int LongestCell = 80;
    private const int FewestRows = 3;
    private const string Between = " | ";

    /// <summary>Blocks with their texts, where the short cells of one row are joined under the first of them.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Indices of blocks, rising.</param>
    public static IEnumerable<(int Block, string Text)> Join(MarkupTree tree, IReadOnlyList<int> blocks)
    {
        int at = 0;
        while (at < blocks.Count)
        {
            int first = blocks[at];
            int row = RowOf(tree, tree.Blocks[first]);
            var cells = new List<string> { tree.Blocks[first].Text };
            at++;
            while (row >= 0 && at < blocks.Count && RowOf(tree, tree.Blocks[blocks[at]]) == row)
            {
                cells.Add(tree.Blocks[blocks[at]].Text);
                at++;
            }

            yield return (first, string.Join(Between, cells));
        }
    }

    /// <summary>The blocks of the table that says most, in order: the article of a page that shows nothing else. None for tables of a row or two, or of links.</summary>
    public static List<int> Largest(MarkupTree tree, BlockRole[] roles)
    {
        var letters = new BlockSums(tree.Blocks, i => roles[i] == BlockRole.Open ? tree.Blocks[i].Letters - (2 * tree.Blocks[i].LinkLetters) : 0);
        MarkupElement? best = null;
        foreach (MarkupElement table in tree.Elements.Where(e => e.Tag == "table" && letters.Of(e) > 0))
        {
            best = best is null || letters.Of(table) > letters.Of(best) ? table : best;
        }

        if (best is null)
        {
            return [];
        }

        List<int> blocks = [.. Enumerable.Range(best.FirstBlock, best.EndBlock - best.FirstBlock).Where(i => roles[i] == BlockRole.Open)];
        return blocks.Select(i => RowOf(tree, tree.Blocks[i])).Where(r => r >= 0).Distinct().Count() >= FewestRows ? blocks : [];
    }

    // The row of a block that is a short cell, or -1.
    private static int RowOf(MarkupTree tree, TextBlock block)
    {
        MarkupElement cell = tree.Elements[block.Element];
        return cell.Tag is "td" or "th" && block.Text.Length <= LongestCell ? cell.Parent : -1;
    }
}
