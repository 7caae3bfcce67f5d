namespace Stance.Reading.Pages;

/// <summary>One line or row of a list of sentences.</summary>
/// <param name="Text">As written; may be empty.</param>
/// <param name="Start">Where it starts in the file's text, in UTF-16 code units; 0 for a CSV cell.</param>
/// <param name="Problem">Line and reason, if the row could not be read; its text is then empty.</param>
public readonly record struct ListedSentence(string Text, int Start, string? Problem = null);
