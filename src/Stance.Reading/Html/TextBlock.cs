using System.Buffers;

namespace Stance.Reading.Html;

/// <summary>A run of a page's text without a block's border inside it: a paragraph, a heading, a list item, a cell.</summary>
/// <param name="Text">White space collapsed; a line break stands for each br. Never empty.</param>
/// <param name="Element">Index of the innermost block element around it.</param>
/// <param name="Letters">How much it says: letters and digits, where one of a script without spaces counts three.</param>
/// <param name="LinkLetters">How many of them stand inside links.</param>
internal sealed record TextBlock(string Text, int Element, int Letters, int LinkLetters)
{
    private const int ShortestProse = 60;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".,!?。、，！？।؟،;:…");

    /// <summary>The share of its letters inside links, 0 to 1.</summary>
    public double LinkShare => Letters == 0 ? 0 : (double)LinkLetters / Letters;

    /// <summary>Whether it reads like running text: some length, a sentence's marks, and more than links.</summary>
    public bool IsProse { get; } = Letters >= ShortestProse && LinkLetters * 2 < Letters && Text.AsSpan().ContainsAny(SentenceMarks);
}
