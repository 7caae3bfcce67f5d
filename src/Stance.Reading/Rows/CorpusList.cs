using System.Globalization;
using System.IO.Enumeration;
using Stance.Labels;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Which corpus a source belongs to, under which licence, and what a sentence of it counts in pretraining.</summary>
/// <remarks>From a CSV file: <c>source</c> (a pattern with * and ?), <c>corpus</c>, <c>licence</c>, <c>weight</c> (optional; 1). The first line that matches counts. Immutable, thread-safe.</remarks>
public sealed class CorpusList
{
    private const double LargestWeight = 100;

    private readonly IReadOnlyList<(string Pattern, string Corpus, string Licence, double Weight)> _lines;

    private CorpusList(IReadOnlyList<(string, string, string, double)> lines) => _lines = lines;

    /// <summary>No corpora known: each source is its own, of no stated licence, and counts 1.</summary>
    public static CorpusList Empty { get; } = new([]);

    /// <summary>Reads a list.</summary>
    /// <exception cref="TrainingDataException">The file or a line can't be used.</exception>
    public static CorpusList Read(string path)
    {
        try
        {
            using var table = new CsvTable(TextFile.Read(new InputFile(path, path, null, InputKind.Csv)));
            table.Require("source");
            table.Require("corpus");
            table.Require("licence");
            var lines = new List<(string, string, string, double)>();
            while (table.Read())
            {
                string weight = table["weight"] ?? "";
                double value = 1;
                if (weight.Length > 0 && !(double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value is >= 0 and <= LargestWeight))
                {
                    throw new TrainingDataException(path, table.Line, $"weight '{weight}'; allowed is a number from 0 to {LargestWeight}");
                }

                lines.Add((table["source"] ?? "", table["corpus"] ?? "", table["licence"] ?? "", value));
            }

            return new CorpusList(lines);
        }
        catch (Exception e) when (e is not TrainingDataException && ReadFailure.IsExpected(e))
        {
            throw new TrainingDataException(path, 0, ReadFailure.Reason(e));
        }
    }

    /// <summary>What a sentence of a source counts.</summary>
    public double WeightOf(string source) => Find(source)?.Weight ?? 1;

    /// <summary>The corpora of these sentences, the largest first.</summary>
    public IReadOnlyList<CorpusCard> Summarise(IReadOnlyList<RawSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return
        [
            .. sentences.GroupBy(s => s.Source, StringComparer.Ordinal)
                .Select(g => (Line: Find(g.Key), Source: g.Key, Count: g.Count()))
                .GroupBy(s => (Name: s.Line?.Corpus ?? s.Source, Licence: s.Line?.Licence ?? "not stated"))
                .Select(c => new CorpusCard { Name = c.Key.Name, Licence = c.Key.Licence, Sentences = c.Sum(s => s.Count), Sources = c.Count() })
                .OrderByDescending(c => c.Sentences).ThenBy(c => c.Name, StringComparer.Ordinal),
        ];
    }

    private (string Pattern, string Corpus, string Licence, double Weight)? Find(string source)
    {
        foreach ((string Pattern, string Corpus, string Licence, double Weight) line in _lines)
        {
            if (FileSystemName.MatchesSimpleExpression(line.Pattern, source, ignoreCase: false))
            {
                return line;
            }
        }

        return null;
    }
}
