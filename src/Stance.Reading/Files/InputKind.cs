namespace Stance.Reading.Files;

/// <summary>How an input is read.</summary>
public enum InputKind
{
    /// <summary>By the file's extension.</summary>
    Auto,

    /// <summary>One page of plain text.</summary>
    Text,

    /// <summary>One saved HTML page.</summary>
    Html,

    /// <summary>One document a line, as JSON.</summary>
    JsonLines,

    /// <summary>One document a row.</summary>
    Csv,

    /// <summary>One sentence a line or row.</summary>
    Sentences,
}
