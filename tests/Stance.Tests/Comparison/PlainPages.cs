using Stance.Comparison;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Comparison;

/// <summary>Documents for a comparison made from text alone: sections and sentences are real, labels are not.</summary>
internal static class PlainPages
{
    /// <summary>A page as the programs read a text file.</summary>
    public static ToneDocument Read(string path)
    {
        string text = File.ReadAllText(path);
        PageLayout layout = SectionFinder.Find(text);
        return new ToneDocument
        {
            Document = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}",
            Source = layout.Outlet ?? Path.GetFileName(Path.GetDirectoryName(path)) ?? "",
            Title = layout.Title is TextSpan title ? title.In(text).ToString() : null,
            Date = layout.Date,
            Sentences = [.. SentenceFinder.Find(text, layout).Select((s, i) => Sentence(s.Span.In(text).ToString(), i, s.Section))],
        };
    }

    /// <summary>A body of these sentences.</summary>
    public static ToneDocument Of(string name, string source, string? date, params string[] sentences) => new()
    {
        Document = name,
        Source = source,
        Date = date,
        Sentences = [.. sentences.Select((text, index) => Sentence(text, index, SectionKind.Body))],
    };

    /// <summary>A sentence of any label.</summary>
    public static ToneSentence Sentence(string text, int index, SectionKind section) => new()
    {
        Section = section,
        Index = index,
        Text = text,
        Probabilities = new LabelProbabilities(1, 0, 0),
        Bias = 0,
    };
}
