namespace Stance.Sentences;

/// <summary>What stands behind a mark that may end a sentence.</summary>
internal enum OpeningKind
{
    /// <summary>Nothing that opens a sentence: a comma, a dash before small letters.</summary>
    None,

    /// <summary>A word in small letters.</summary>
    Small,

    /// <summary>A word with a capital that could be a name, or all in capitals.</summary>
    Name,

    /// <summary>'I': capital wherever it stands.</summary>
    Self,

    /// <summary>A word with a capital that is small elsewhere.</summary>
    Common,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A handle, hashtag, emoji or letter without case.</summary>
    Other,
}
