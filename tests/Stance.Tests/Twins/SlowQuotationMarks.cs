using Stance.Pages;

namespace Stance.Tests.Twins;

/// <summary>Finds quotation marks one character after the other.</summary>
internal static class SlowQuotationMarks
{
    public static int FindNext(string text, TextSpan block, int from)
    {
        for (int i = from; i < block.End; i++)
        {
            if ("\"'«»‘’‚‛“”„‟".Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return block.End;
    }
}
