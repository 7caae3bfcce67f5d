namespace Stance.Pages;

/// <summary>Collects blocks in page order and joins neighbours of one kind into sections.</summary>
internal sealed class SectionWriter
{
    private readonly List<Section> _sections = [];
    private readonly List<TextSpan> _quotations = [];
    private List<TextSpan> _blocks = [];
    private SectionKind _kind;

    /// <summary>Whether a block of body text has been added.</summary>
    public bool HasBody { get; private set; }

    /// <summary>The blocks that are quotations by their layout, in order.</summary>
    public IReadOnlyList<TextSpan> Quotations => _quotations;

    /// <summary>Marks the block added last as a quotation: the line behind it says whose words it is.</summary>
    public void QuoteLast()
    {
        if (_blocks.Count > 0 && (_quotations.Count == 0 || _quotations[^1] != _blocks[^1]))
        {
            _quotations.Add(_blocks[^1]);
        }
    }

    /// <summary>Adds one block; an empty one is left out.</summary>
    public void Add(SectionKind kind, TextSpan block)
    {
        if (block.Length == 0)
        {
            return;
        }

        if (kind != _kind)
        {
            Close();
            _kind = kind;
        }

        HasBody |= kind == SectionKind.Body;
        _blocks.Add(block);
    }

    /// <summary>All sections; the writer must not be used after it.</summary>
    public IReadOnlyList<Section> ToSections()
    {
        Close();
        return _sections;
    }

    private void Close()
    {
        if (_blocks.Count > 0)
        {
            _sections.Add(new Section(_kind, _blocks));
            _blocks = [];
        }
    }
}
