namespace Stance.Pages;

/// <summary>One line of a page.</summary>
/// <param name="Span">Without white space and markup at its ends; never empty.</param>
/// <param name="AfterBlank">A blank line stands before it.</param>
/// <param name="Quoted">Marked as somebody else's words ('> …').</param>
/// <param name="Row">A row of a Markdown table, by itself a block.</param>
internal readonly record struct TextLine(TextSpan Span, bool AfterBlank, bool Quoted = false, bool Row = false);
