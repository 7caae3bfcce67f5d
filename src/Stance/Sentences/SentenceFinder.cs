using System.Runtime.InteropServices;
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
        foreach (Section section in layout.Sections)
        {
            AddSection(text, section, layout.BlockQuotations, sentences);
        }

        return sentences;
    }

    /// <summary>A text that is one sentence by itself, without page or neighbours.</summary>
    public static Sentence Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole(text, Quotations.Find(text, new TextSpan(0, text.Length)), SpeechWords.MayAttribute(text));
    }

    /// <summary>Likewise, where some of it is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quotations">Its quoted spans.</param>
    /// <param name="mayAttribute">As of <see cref="SpeechWords.MayAttribute"/>.</param>
    internal static Sentence Whole(string text, IReadOnlyList<TextSpan> quotations, bool mayAttribute) =>
        Describe(text, SectionKind.None, new TextSpan(0, text.Length), quotations, mayAttribute);

    private static void AddSection(string text, Section section, IReadOnlyList<TextSpan> byLayout, List<Sentence> sentences)
    {
        int first = sentences.Count;
        IReadOnlyList<TextSpan>[] quoted = PageQuotations.Find(text, section.Blocks, byLayout);
        var spans = new List<TextSpan>();
        var opensBlock = new List<bool>();
        for (int i = 0; i < quoted.Length; i++)
        {
            spans.Clear();

            // A title is one unit, whatever marks stand in it.
            if (section.Kind == SectionKind.Headline)
            {
                spans.Add(section.Blocks[i]);
            }
            else
            {
                SentenceSplitter.Split(text, section.Blocks[i], spans);
            }

            for (int j = 0; j < spans.Count; j++)
            {
                sentences.Add(Describe(text, section.Kind, spans[j], quoted[i], SpeechWords.MayAttribute(spans[j].In(text))));
                opensBlock.Add(j == 0);
            }
        }

        QuotedRuns.Attribute(CollectionsMarshal.AsSpan(sentences)[first..], CollectionsMarshal.AsSpan(opensBlock), crosses: section.Kind != SectionKind.ReaderComment);
    }

    private static Sentence Describe(string text, SectionKind kind, TextSpan span, IReadOnlyList<TextSpan> quoted, bool mayAttribute)
    {
        bool attributed = mayAttribute && Attribution.IsAttributed(text, span, quoted);
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
