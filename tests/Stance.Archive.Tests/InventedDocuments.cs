using Stance.Archive.Documents;
using Stance.Archive.Writing;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Archive.Tests;

/// <summary>Documents with labels that no model gave, always the same for the same arguments.</summary>
internal static class InventedDocuments
{
    public static readonly ArchiveModel First = new("aaaa", "first.model", "maxent");
    public static readonly ArchiveModel Second = new("bbbb", "second.model", "maxent");

    public static DocumentIdentity Identity(string name, string content = "c1", string source = "Bell") => new(source, name, content);

    public static DocumentDescription Description(string? date = null, params (string, string)[] fields) => new()
    {
        Title = "Ferry closed",
        Date = date,
        Fields = fields.ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal),
        TextLength = 100,
    };

    public static DocumentScoring Scoring(int sentences, int seed = 0, Func<int, string>? text = null) => new()
    {
        Words = 10 * sentences,
        UnknownWords = sentences,
        StyleDistance = 0.75,
        Sentences = [.. Enumerable.Range(0, sentences).Select(i => Sentence(i, seed, text?.Invoke(i) ?? $"The ferry made trip {i} on time."))],
    };

    private static DocumentSentence Sentence(int index, int seed, string text)
    {
        double editorial = 0.1 + (((index * 7) + seed) % 50 / 70.0);
        double reader = (1 - editorial) / 3;
        var sentence = new Sentence(index == 0 ? SectionKind.Headline : SectionKind.Body, new TextSpan(index * 40, 38), [], index % 3 / 3.0, index % 2 == 1);
        return new DocumentSentence(new LabelledSentence(sentence, index, new LabelProbabilities(1 - editorial - reader, editorial, reader), index % 9 / 9.0), text);
    }
}
