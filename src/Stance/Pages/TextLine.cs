namespace Stance.Pages;

/// <summary>One line of a page.</summary>
/// <param name="Span">Without the white space at its ends; never empty.</param>
/// <param name="AfterBlank">A blank line stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, bool AfterBlank);
