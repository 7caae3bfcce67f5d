using System.Runtime.CompilerServices;

namespace Stance.Pages;

/// <summary>Steps through the words of a line: runs of letters and digits; everything else separates them.</summary>
internal ref struct Words(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> _line = line;
    private int _next;

    /// <summary>The word that <see cref="MoveNext"/> found.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where <see cref="Current"/> starts in the line.</summary>
    public int Start { get; private set; }

    /// <summary>Goes to the next word; false after the last.</summary>
    public bool MoveNext()
    {
        ReadOnlySpan<char> line = _line;
        int start = _next;
        while ((uint)start < (uint)line.Length && !IsOfWord(line[start]))
        {
            start++;
        }

        int end = start;
        while ((uint)end < (uint)line.Length && IsOfWord(line[end]))
        {
            end++;
        }

        Start = start;
        Current = line[start..end];
        _next = end;
        return end > start;
    }

    // Letters are by far the commonest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOfWord(char c) => (uint)((c | 32) - 'a') <= 'z' - 'a' || (c > '/' && char.IsLetterOrDigit(c));

    /// <summary>The number of words in a line.</summary>
    public static int Count(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        int count = 0;
        while (words.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether every word starts with a capital or a digit; small joining words ('of', 'the') may stand between.</summary>
    public static bool AllCapitalised(ReadOnlySpan<char> line)
    {
        var words = new Words(line);
        bool any = false;
        while (words.MoveNext())
        {
            ReadOnlySpan<char> word = words.Current;
            if (any && word is "of" or "the" or "and" or "for" or "in" or "de" or "van" or "von")
            {
                continue;
            }

            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]))
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
