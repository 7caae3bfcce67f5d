using System.Buffers;
using Stance.Pages;

namespace Stance.Sentences;

/// <summary>Splits a block of prose into sentences by rule.</summary>
/// <remarks>
/// <para>A sentence ends at '.', '!', '?', '…' or a run of them, with the closing quotes, brackets, footnotes and emoji
/// behind it (<see cref="SentenceTail"/>), where what comes next can open one (<see cref="SentenceOpening"/>) and the
/// word before is no abbreviation, initial or number (<see cref="SentenceEnds"/>). A new sentence may also lack its
/// white space ('end.Next') or, in comments, its capital. A quoted question with its speaker behind it is one sentence
/// ('"Why now?" Smith asked'), as is one with a clause in brackets. Numbered items run into one paragraph are cut
/// before each number (<see cref="ListItems"/>).</para>
/// <para>Marks are found by vectors; only what stands around them is looked at. Spans point into the untouched text.
/// Pure, thread-safe, linear in the block's length, no allocation but the result. Known limit: no mark, no end; a
/// headline inside a paragraph runs on.</para>
/// </remarks>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…");

    /// <summary>Appends the sentences of a block, in order, disjoint, without white space at their ends.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="block">Within <paramref name="text"/>.</param>
    /// <param name="sentences">Receives the spans; each holds at least one letter, digit, surrogate or emphatic mark.</param>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches beyond the text.</exception>
    public static void Split(ReadOnlySpan<char> text, TextSpan block, ICollection<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.End, text.Length);
        var items = new ListItems(text, block.Start, block.End);
        int start = block.Start;
        int searched = start;
        int at = start;
        while (at < block.End)
        {
            int step = text[at..block.End].IndexOfAny(Marks);
            int mark = step < 0 ? block.End : at + step;
            for (; items.Next <= mark && items.Next < block.End; items.Advance())
            {
                Add(text, start, items.Next, sentences);
                start = items.Next;
                searched = start;
            }

            if (mark == block.End)
            {
                break;
            }

            SentenceTail tail = SentenceTail.Read(text, mark, block.End);
            at = tail.End;
            if (HasContent(text, ref searched, mark) && EndAt(text, block, start, tail) is > 0 and int end)
            {
                Add(text, start, end, sentences);
                start = end;
                searched = end;
            }
        }

        Add(text, start, block.End, sentences);
    }

    // Where the sentence ends that the tail closes; 0 if it goes on.
    private static int EndAt(ReadOnlySpan<char> text, TextSpan block, int start, SentenceTail tail)
    {
        if (tail.End == block.End)
        {
            return tail.End;
        }

        if (!char.IsWhiteSpace(text[tail.End]))
        {
            return SentenceEnds.BeforeWord(text, start, tail, block.End) ? JoinedEnd(text, start, tail) : 0;
        }

        int next = tail.End;
        while (next < block.End && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next == block.End || SentenceEnds.BeforeSpace(text, start, tail, next, block.End) ? tail.End : 0;
    }

    // A straight mark between two sentences without white space opens the second if it would be the first's odd one.
    private static int JoinedEnd(ReadOnlySpan<char> text, int start, SentenceTail tail)
    {
        bool straight = tail.End == tail.MarkEnd + 1 && text[tail.MarkEnd] == '"';
        return straight && text[start..tail.MarkEnd].Count('"') % 2 == 0 ? tail.MarkEnd : tail.End;
    }

    // Searches on from where the last search of this sentence stopped.
    private static bool HasContent(ReadOnlySpan<char> text, ref int searched, int end)
    {
        while (searched < end)
        {
            if (char.IsLetterOrDigit(text[searched]) || char.IsSurrogate(text[searched]))
            {
                return true;
            }

            searched++;
        }

        return false;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, ICollection<TextSpan> sentences)
    {
        TextSpan span = TextSpan.FromBounds(start, end).Trim(text);
        foreach (char c in span.In(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '!' or '?')
            {
                sentences.Add(span);
                return;
            }
        }
    }
}
