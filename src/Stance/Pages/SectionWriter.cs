namespace Stance.Pages;

/// <summary>Collects blocks in page order and joins neighbours of one kind into sections.</summary>
internal sealed class SectionWriter
{
    private readonly List<Section> _sections = [];
    private List<TextSpan> _blocks = [];
    private SectionKind _kind;

    /// <summary>Whether a block of body text has been added.</summary>
    public bool HasBody { get; private set; }

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
