namespace Stance.Pages;

/// <summary>Which part of a page a sentence stands in (CODEBOOK.md, 'Rows').</summary>
/// <remarks>The numbers are stored in model files: they are never changed, only added to.</remarks>
public enum SectionKind
{
    /// <summary>A sentence without a page: <c>--input sentences</c>.</summary>
    None = 0,

    /// <summary>The page's title.</summary>
    Headline = 1,

    /// <summary>The report or article itself.</summary>
    Body = 2,

    /// <summary>A note by whoever edits or reprints the page.</summary>
    EditorComment = 3,

    /// <summary>What readers wrote below.</summary>
    ReaderComment = 4,
}
