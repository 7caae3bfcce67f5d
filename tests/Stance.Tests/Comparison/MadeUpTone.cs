using Stance.Comparison;
using Stance.Models;
using Stance.Pages;

namespace Stance.Tests.Comparison;

/// <summary>Documents written as letters: N, E and R are own sentences by stance, n, e and r the same in quotation marks, C is an editorial comment by a reader, O a note by an editor.</summary>
internal static class MadeUpTone
{
    /// <summary>How sure the made-up classifier is of each label.</summary>
    public const double Sure = 0.8;

    public static ToneDocument Document(string source, string name, string letters, string? date = "2026-05-01") => new()
    {
        Document = name,
        Source = source,
        Date = date,
        Title = name,
        Sentences = [.. letters.Select(Sentence)],
    };

    /// <summary>Documents a1, a2, … of a source.</summary>
    public static IEnumerable<ToneDocument> Documents(string source, params string[] letters) =>
        letters.Select((l, i) => Document(source, $"{source}{i + 1}", l));

    public static ToneSentence Sentence(char letter, int index) => new()
    {
        Section = letter switch { 'C' => SectionKind.ReaderComment, 'O' => SectionKind.EditorComment, _ => SectionKind.Body },
        Index = index,
        Text = "Words.",
        Probabilities = Probabilities(char.ToUpperInvariant(letter)),
        Bias = char.ToUpperInvariant(letter) == 'N' ? 0.2 : 0.7,
        Quoted = char.IsLower(letter) ? 0.9 : 0.1,
    };

    public static LabelProbabilities Probabilities(char letter)
    {
        const double Rest = (1 - Sure) / 2;
        return letter switch
        {
            'N' => new LabelProbabilities(Sure, Rest, Rest),
            'R' => new LabelProbabilities(Rest, Rest, Sure),
            _ => new LabelProbabilities(Rest, Sure, Rest),
        };
    }

    /// <summary>A validation in which, of ten sentences of a stance in each document, some are called otherwise.</summary>
    /// <param name="documents">How many documents, all alike but for one sentence in every other.</param>
    /// <param name="falseAlarms">Neutral sentences called editorial, of ten.</param>
    /// <param name="missed">Editorial sentences called neutral, of ten.</param>
    public static ValidationTable Validation(int documents, int falseAlarms, int missed) => ValidationTableBuilder.Build("made up", Enumerable.Range(0, documents).SelectMany(d =>
        Enumerable.Range(0, 10).SelectMany(i => new[]
        {
            new ValidationSentence($"v{d}", StanceLabel.Neutral, Probabilities(i < falseAlarms + (d % 2) ? 'E' : 'N'), false, 0.2 + (d % 2 * 0.1)),
            new ValidationSentence($"v{d}", StanceLabel.Editorial, Probabilities(i < missed ? 'N' : 'E'), true, 0.7),
        })));

    /// <summary>Compares with few resamples, the events given.</summary>
    public static ToneComparison Compare(IEnumerable<ToneDocument> documents, ValidationTable? validation = null, ToneComparisonOptions? options = null, IReadOnlyList<NewsEvent>? events = null) =>
        ToneComparer.Compare(
            [.. documents.OrderBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal)],
            validation, options ?? new ToneComparisonOptions { Resamples = 200, Permutations = 999 }, events ?? [], new ComparisonProgress(null, default));

    /// <summary>An event of these documents.</summary>
    public static NewsEvent Event(string title, params ToneDocument[] documents) => new()
    {
        Title = title,
        Documents = [.. documents.Select(d => d.Document)],
        Sources = [.. documents.Select(d => d.Source).Distinct().Order(StringComparer.Ordinal)],
        Aligned = [],
    };
}
