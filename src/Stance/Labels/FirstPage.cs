using Stance.Features;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Labels;

/// <summary>Makes ready what the first page needs, while a program still loads its model.</summary>
public static class FirstPage
{
    // A line for each way of reading; none of it is kept.
    private const string Text = "Council agrees to it\n\n“We don't,” said a spokesman on Monday – ‘not yet’.\n\nComments\n\nAnna: It's a farce! (2 replies)";

    /// <summary>Loads the embedded word lists and has code compiled; labelling would do both, later. No result depends on it. Thread-safe.</summary>
    public static void Prepare()
    {
        var page = new Page { Document = "", Text = Text };
        var scratch = new ScoringScratch();
        scratch.FillCues();
        _ = LanguageCheck.IsEnglish(Text, out _);
        IReadOnlyList<Sentence> sentences = SentenceFinder.Find(Text, page.FindLayout());
        for (int i = 0; i < sentences.Count; i++)
        {
            scratch.Sentence.Read(Text, sentences[i].Span, sentences[i].Quotations);
            scratch.Stretches.Find(scratch.Sentence);
            scratch.FillCues();
        }
    }
}
