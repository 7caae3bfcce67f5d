namespace Stance.Sentences;

/// <summary>What a quotation mark does where it stands.</summary>
internal enum MarkRole
{
    /// <summary>Nothing: an inch, an apostrophe, a mark inside a word.</summary>
    None,

    /// <summary>It opens a quotation.</summary>
    Opens,

    /// <summary>It closes one.</summary>
    Closes,
}
