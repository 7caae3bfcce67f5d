namespace Stance.Reading.Html;

/// <summary>Sums over ranges of a page's blocks, each in constant time.</summary>
internal sealed class BlockSums
{
    private readonly double[] _before;

    /// <summary>Sums of a number that each block has.</summary>
    public BlockSums(IReadOnlyList<TextBlock> blocks, Func<int, double> number)
    {
        _before = new double[blocks.Count + 1];
        for (int i = 0; i < blocks.Count; i++)
        {
            _before[i + 1] = _before[i] + number(i);
        }
    }

    /// <summary>The sum over all blocks.</summary>
    public double Total => _before[^1];

    /// <summary>The sum over an element's blocks.</summary>
    public double Of(MarkupElement element) => Of(element.FirstBlock, element.EndBlock);

    /// <summary>The sum over the blocks of several regions.</summary>
    public double Of(List<CommentRegion> regions)
    {
        double sum = 0;
        foreach (CommentRegion region in regions)
        {
            sum += Of(region.FirstBlock, region.EndBlock);
        }

        return sum;
    }

    /// <summary>The sum over the blocks of several elements.</summary>
    public double Of(List<MarkupElement> elements)
    {
        double sum = 0;
        foreach (MarkupElement element in elements)
        {
            sum += Of(element);
        }

        return sum;
    }

    /// <summary>The sum over the blocks [first, end).</summary>
    public double Of(int first, int end) => _before[end] - _before[first];
}
