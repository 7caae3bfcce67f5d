using Stance.Labels;
using Stance.Models;

namespace Stance.Learning.Checks;

/// <summary>Looks at what is missing and at how labels, topics and documents are spread.</summary>
public static class BalanceChecker
{
    private const double LeastStanceShare = 0.15;
    private const double MostStanceShare = 0.6;
    private const double LeastBiasedShare = 0.2;
    private const double MostBiasedShare = 0.65;
    private const double MostTopicShare = 0.2;

    /// <summary>All findings.</summary>
    public static IEnumerable<DataFinding> Find(IReadOnlyList<TrainingRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. Missing(rows), .. DocumentsInTwoFiles(rows), .. Labels(rows), .. Topics(rows)];
    }

    private static IEnumerable<DataFinding> Missing(IReadOnlyList<TrainingRow> rows)
    {
        foreach (TrainingRow row in rows.Where(r => r.Stance is null || r.Biased is null))
        {
            string what = row.Stance is null && row.Biased is null ? "neither stance nor biased" : row.Stance is null ? "no stance" : "no biased";
            yield return new DataFinding(FindingSeverity.Warning, "missing", $"{row.Path}:{row.Line}", $"{what} is given");
        }

        foreach (string column in (string[])["document_id", "section", "topic"])
        {
            int without = rows.Count(r => string.IsNullOrWhiteSpace(r.Fields.GetValueOrDefault(column) ?? (column == "document_id" ? r.Fields.GetValueOrDefault("document") : null)));
            if (without > 0)
            {
                yield return new DataFinding(FindingSeverity.Warning, "missing", column, $"{without} of {rows.Count} rows have no {column}");
            }
        }
    }

    private static IEnumerable<DataFinding> DocumentsInTwoFiles(IReadOnlyList<TrainingRow> rows) => rows
        .GroupBy(r => r.Document, StringComparer.Ordinal)
        .Select(d => (Document: d.Key, Files: d.Select(r => r.Path).Distinct().ToList()))
        .Where(d => d.Files.Count > 1)
        .Select(d => new DataFinding(FindingSeverity.Error, "document-in-two-files", d.Document, $"its rows stand in {string.Join(" and ", d.Files)}"));

    private static IEnumerable<DataFinding> Labels(IReadOnlyList<TrainingRow> rows)
    {
        int stances = rows.Count(r => r.Stance is not null);
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            double share = stances == 0 ? 0 : (double)rows.Count(r => r.Stance == label) / stances;
            if (share is < LeastStanceShare or > MostStanceShare)
            {
                yield return Balance(StanceNames.Of(label), FormattableString.Invariant($"{share:P0} of the rows; between {LeastStanceShare:P0} and {MostStanceShare:P0} learns better"));
            }
        }

        int biases = rows.Count(r => r.Biased is not null);
        double biased = biases == 0 ? 0 : (double)rows.Count(r => r.Biased == true) / biases;
        if (biased is < LeastBiasedShare or > MostBiasedShare)
        {
            yield return Balance("biased", FormattableString.Invariant($"{biased:P0} of the rows; between {LeastBiasedShare:P0} and {MostBiasedShare:P0} learns better"));
        }
    }

    private static IEnumerable<DataFinding> Topics(IReadOnlyList<TrainingRow> rows)
    {
        foreach (IGrouping<string, TrainingRow> topic in rows.Where(r => r.Fields.ContainsKey("topic")).GroupBy(r => r.Fields["topic"], StringComparer.Ordinal))
        {
            string[] without = [.. StanceNames.All.Where(n => !topic.Any(r => r.Stance is StanceLabel s && StanceNames.Of(s) == n))];
            if (without.Length > 0)
            {
                yield return Balance($"topic {topic.Key}", $"no row is {string.Join(" or ", without)}: the topic will give the label away");
            }

            double share = (double)topic.Count() / rows.Count;
            if (share > MostTopicShare)
            {
                yield return Balance($"topic {topic.Key}", FormattableString.Invariant($"{share:P0} of all rows"));
            }
        }
    }

    private static DataFinding Balance(string place, string message) => new(FindingSeverity.Warning, "balance", place, message);
}
