namespace Stance.Reading.Html;

/// <summary>What an element's name, class, id and role say about its content.</summary>
[Flags]
internal enum ElementHints
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Not part of what the page is about: navigation, advertisements, links to other pages, forms.</summary>
    Furniture = 1,

    /// <summary>Words under or beside a picture.</summary>
    Caption = 2,

    /// <summary>Author, date, section names.</summary>
    Byline = 4,

    /// <summary>Readers' comments, one or many.</summary>
    Comment = 8,

    /// <summary>The article's text.</summary>
    Article = 16,

    /// <summary>A note by the editors.</summary>
    Note = 32,

    /// <summary>What somebody wrote, inside a comment or a post.</summary>
    Message = 64,

    /// <summary>The page's title.</summary>
    Title = 128,

    /// <summary>Not shown when the page opens.</summary>
    Hidden = 256,

    /// <summary>A list of comments, with its heading and forms.</summary>
    CommentList = 512,

    /// <summary>Somebody else's words, set apart.</summary>
    Quotation = 1024,

    /// <summary>One post of a forum or one comment.</summary>
    Post = 2048,

    /// <summary>A post of a social network, shown inside an article.</summary>
    Embed = 8192,

    /// <summary>The box beside a forum post that tells who wrote it.</summary>
    PostAuthor = 16384,

    /// <summary>A column or box beside or below what the page is about. Wrappers of whole pages bear such names too.</summary>
    Sidebar = 32768,

    /// <summary>Where a reader writes a comment.</summary>
    Form = 4096,
}
