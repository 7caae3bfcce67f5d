using Stance.Pages;

namespace Stance.Sentences;

/// <summary>All sentences of a page, section by section, in page order.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class SentenceFinder
{
    /// <summary>The sentences of a text whose layout is known: ordered, disjoint, none across two blocks.</summary>
    public static IReadOnlyList<Sentence> Find(string text, PageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(layout);
        var sentences = new List<Sentence>();
        var spans = new List<TextSpan>();
        foreach (Section section in layout.Sections)
        {
            foreach (TextSpan block in section.Blocks)
            {
                IReadOnlyList<TextSpan> quoted = Quotations.Find(text, block);
                spans.Clear();

                // A title is one unit, whatever marks stand in it.
                if (section.Kind == SectionKind.Headline)
                {
                    spans.Add(block);
                }
                else
                {
                    SentenceSplitter.Split(text, block, spans);
                }

                sentences.AddRange(spans.Select(span => Describe(text, section.Kind, span, quoted)));
            }
        }

        return sentences;
    }

    /// <summary>A text that is one sentence by itself, without page or neighbours.</summary>
    public static Sentence Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var span = new TextSpan(0, text.Length);
        return Describe(text, SectionKind.None, span, Quotations.Find(text, span));
    }

    private static Sentence Describe(string text, SectionKind kind, TextSpan span, IReadOnlyList<TextSpan> quoted)
    {
        bool attributed = Attribution.IsAttributed(text, span, quoted);
        if (quoted.Count == 0)
        {
            return new Sentence(kind, span, quoted, 0, attributed);
        }

        int words = 0;
        int inside = 0;
        var step = new Words(span.In(text));
        while (step.MoveNext())
        {
            words++;
            inside += Attribution.IsInside(span.Start + step.Start, quoted) ? 1 : 0;
        }

        return new Sentence(kind, span, quoted, words == 0 ? 0 : (double)inside / words, attributed);
    }
}
