namespace Stance.Pages;

/// <summary>Recognises rows of buttons and counts between comments: '▲ 14 ▼ Reply', 'permalink save report reply', '3 0'.</summary>
internal static class CommentButtons
{
    private const int MostWords = 10;

    private static readonly WordSet Buttons = new(
    [
        "reply", "replies", "like", "likes", "liked", "dislike", "dislikes", "share", "report", "flag", "save", "permalink", "embed", "parent", "context", "edit", "quote",
        "upvote", "upvotes", "downvote", "downvotes", "votes", "hide", "collapse", "expand", "recommend", "recommended", "permalink", "bookmark", "tweet", "abuse", "points", "point",
    ]);

    // What stands among them and is no button by itself.
    private static readonly WordSet Others = new(
    [
        "vote", "up", "down", "link", "copy", "thumbs", "thumb", "show", "view", "more", "less", "give", "award", "block", "mute", "follow", "comment", "this", "post", "user", "k", "source",
    ]);

    /// <summary>Whether a line holds nothing but buttons, numbers and marks, and at least one button or two numbers.</summary>
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        // What ends or is quoted as a sentence is somebody's.
        if (line.IndexOfAny("!?\"“") >= 0 || (Furniture.EndsSentence(line) && line[^1] != ')'))
        {
            return false;
        }

        var words = new Words(line);
        int count = 0;
        int buttons = 0;
        int numbers = 0;
        while (words.MoveNext())
        {
            bool number = char.IsAsciiDigit(words.Current[0]);
            bool button = Buttons.Contains(words.Current);
            if (++count > MostWords || !(number || button || Others.Contains(words.Current)))
            {
                return false;
            }

            numbers += number ? 1 : 0;
            buttons += button ? 1 : 0;
        }

        return buttons > 0 ? count > 1 : numbers > 1 && numbers == count;
    }
}
