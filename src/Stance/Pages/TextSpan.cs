namespace Stance.Pages;

/// <summary>A half-open range [Start, End) of UTF-16 code units in a page's untouched text.</summary>
/// <remarks><c>default</c> is the empty span at 0. Ordered by where it starts.</remarks>
public readonly record struct TextSpan
{
    /// <summary>The span of <paramref name="length"/> code units from <paramref name="start"/>.</summary>
    /// <param name="start">0 or more.</param>
    /// <param name="length">0 or more; start + length must fit an <see cref="int"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Either is negative, or the end overflows.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    /// <summary>First code unit, counted from 0.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span [start, end).</summary>
    /// <exception cref="ArgumentOutOfRangeException">start is negative, or end lies before it.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The code units that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>This span without the white space at both of its ends; empty at its start if it is all white space.</summary>
    public TextSpan Trim(ReadOnlySpan<char> text)
    {
        int start = Start;
        int end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return FromBounds(start, end);
    }
}
