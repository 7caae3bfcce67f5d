namespace Stance.Reading.Html;

/// <summary>An element that holds blocks of text, in a list of all of a page in document order.</summary>
internal sealed class MarkupElement
{
    /// <summary>Its name in small letters.</summary>
    public required string Tag { get; init; }

    /// <summary>The index of the element around it; -1 for the outermost.</summary>
    public required int Parent { get; init; }

    /// <summary>What its attributes hint at.</summary>
    public required ElementHints Hints { get; init; }

    /// <summary>Its itemprop or RDFa property in small letters, or the empty string.</summary>
    public string Property { get; init; } = "";

    /// <summary>Its itemtype or RDFa typeof in small letters, or the empty string.</summary>
    public string ItemType { get; init; } = "";

    /// <summary>Index of the first block in it.</summary>
    public required int FirstBlock { get; init; }

    /// <summary>One past the last block in it.</summary>
    public int EndBlock { get; set; }

    /// <summary>One past the last element in it.</summary>
    public int End { get; set; }

    /// <summary>The number of its ancestors.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether it has a hint.</summary>
    public bool Has(ElementHints hints) => (Hints & hints) != 0;
}
