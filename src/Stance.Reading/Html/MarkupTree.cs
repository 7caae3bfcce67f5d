namespace Stance.Reading.Html;

/// <summary>A page's elements and blocks of text, both in document order; an element's content is a range of each.</summary>
/// <param name="Elements">Each stands behind the one around it.</param>
/// <param name="Blocks">All text of the page's body.</param>
/// <param name="Metas">Names and contents of its meta tags, its canonical link as 'canonical', its language as 'lang', its title element as 'title'.</param>
/// <param name="Times">The datetime attributes of its time elements.</param>
internal sealed record MarkupTree(
    IReadOnlyList<MarkupElement> Elements, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<MetaValue> Metas, IReadOnlyList<MetaValue> Times)
{
    /// <summary>The elements around a block, from the innermost outwards.</summary>
    public IEnumerable<int> Around(TextBlock block)
    {
        for (int i = block.Element; i >= 0; i = Elements[i].Parent)
        {
            yield return i;
        }
    }

    /// <summary>Whether an element lies in another, or is it.</summary>
    public bool IsWithin(int element, int outer) => element >= outer && element < Elements[outer].End;
}
