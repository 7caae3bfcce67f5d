namespace Stance.Reading.Html;

/// <summary>What a block of a page was found to be.</summary>
internal enum BlockRole
{
    /// <summary>Nothing known against it.</summary>
    Open,

    /// <summary>Belongs to no one's text.</summary>
    Furniture,

    /// <summary>Stands among readers' comments.</summary>
    Comment,
}
