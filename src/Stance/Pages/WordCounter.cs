namespace Stance.Pages;

/// <summary>Counts words: runs of letters and digits.</summary>
public static class WordCounter
{
    /// <summary>The number of words in a text.</summary>
    public static int Count(ReadOnlySpan<char> text) => Words.Count(text);
}
