using System.Globalization;
using Stance.Comparison;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>Reads what <c>stance score</c> wrote, one row a sentence, back into pages with their labels.</summary>
/// <remarks>Rows of one document need not follow each other. A stance that somebody changed by hand counts as it stands; of 'unsure' the probabilities decide.</remarks>
internal static class ScoredFileReader
{
    private static readonly HashSet<string> Own = new(
        [
            "document", "source", "title", "date", "url", "section", "index", "start", "length", "stance", "neutral", "editorial", "reader", "probabilities",
            "bias", "quoted", "attributed", "text", "biased",
        ],
        StringComparer.Ordinal);

    private static readonly string[] Shares = ["neutral", "editorial", "reader", "bias"];

    /// <summary>The pages of a file, those with a row that can't be read included, and its problems.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">CSV or JSON Lines.</param>
    public static IEnumerable<ReadResult> Read(InputFile file, string text)
    {
        var pages = new Dictionary<(string, string?), (ScoredPage Page, List<ToneSentence> Sentences)>();
        var order = new List<(string, string?)>();
        var problems = new List<ReadResult>();
        foreach ((int line, IReadOnlyDictionary<string, string> row, string? problem) in ScoredRows.Read(text))
        {
            string? wrong = problem;
            ToneSentence? sentence = null;
            if (wrong is null && row["stance"].Length == 0 && row["text"].Trim().Length == 0)
            {
                continue;
            }

            wrong ??= TryRead(row, out sentence);
            if (wrong is not null)
            {
                problems.Add(ReadResult.Failed($"{file.Path}:{line}", wrong));
                continue;
            }

            PageOf(row, pages, order).Add(sentence!);
        }

        foreach ((string, string?) key in order)
        {
            (ScoredPage page, List<ToneSentence> sentences) = pages[key];
            yield return ReadResult.Of(page with { Sentences = [.. sentences.OrderBy(s => s.Index)] });
        }

        foreach (ReadResult problem in problems)
        {
            yield return problem;
        }
    }

    private static List<ToneSentence> PageOf(
        IReadOnlyDictionary<string, string> row, Dictionary<(string, string?), (ScoredPage Page, List<ToneSentence> Sentences)> pages, List<(string, string?)> order)
    {
        (string, string?) key = (row["document"], Given(row, "source"));
        if (!pages.TryGetValue(key, out (ScoredPage Page, List<ToneSentence> Sentences) known))
        {
            known.Sentences = [];
            known.Page = new ScoredPage
            {
                Document = key.Item1,
                Source = key.Item2,
                Title = Given(row, "title"),
                Date = Given(row, "date"),
                Url = Given(row, "url"),
                Fields = DocumentFields.Further(row.Where(f => !Own.Contains(f.Key)).Select(f => (f.Key, (string?)f.Value))),
                Sentences = known.Sentences,
            };
            pages.Add(key, known);
            order.Add(key);
        }

        return known.Sentences;
    }

    private static string? TryRead(IReadOnlyDictionary<string, string> row, out ToneSentence? sentence)
    {
        sentence = null;
        if (!SectionNames.TryParse(row["section"], out SectionKind section))
        {
            return $"unknown section '{row["section"]}'; allowed are {string.Join(", ", SectionNames.All)}";
        }

        bool labelled = StanceNames.TryParse(row["stance"].Trim().ToLowerInvariant(), out StanceLabel stance);
        if (WrongValue(row, labelled) is string wrong)
        {
            return wrong;
        }

        var probabilities = new LabelProbabilities(Share(row["neutral"]), Share(row["editorial"]), Share(row["reader"]));
        bool byHand = labelled && probabilities[stance] < probabilities[probabilities.Best];
        sentence = new ToneSentence
        {
            Section = section,
            Index = int.Parse(row["index"], NumberStyles.None, CultureInfo.InvariantCulture),
            Text = row["text"],
            Probabilities = probabilities,
            Stance = labelled ? stance : probabilities.Best,
            ByHand = byHand,
            Bias = Share(row["bias"]),
            Quoted = Share(row.GetValueOrDefault("quoted", "")),
            Attributed = row.GetValueOrDefault("attributed", "").Equals("true", StringComparison.OrdinalIgnoreCase),
        };
        return null;
    }

    private static string? WrongValue(IReadOnlyDictionary<string, string> row, bool labelled)
    {
        if (row["document"].Length == 0)
        {
            return "the document is empty";
        }

        if (!labelled && !row["stance"].Trim().Equals("unsure", StringComparison.OrdinalIgnoreCase))
        {
            return $"unknown stance '{row["stance"]}'; allowed are {string.Join(", ", StanceNames.All)} and unsure";
        }

        if (!int.TryParse(row["index"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return $"index must be a whole number from 0 on, not '{row["index"]}'";
        }

        string? name = Shares.FirstOrDefault(name => !TryShare(row[name], out _));
        return name is null ? null : $"{name} must be a number from 0 to 1, not '{row[name]}'";
    }

    private static string? Given(IReadOnlyDictionary<string, string> row, string name) => row.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool TryShare(string text, out double share) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out share) && share is >= 0 and <= 1;

    private static double Share(string text) => TryShare(text, out double share) ? share : 0;
}
