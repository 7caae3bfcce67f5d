using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Checks;

/// <summary>Lints training data: everything that is known to make a model learn the wrong thing.</summary>
public static class DataChecker
{
    /// <summary>From this AUC on, rows are reported to be too far from the reference.</summary>
    public const double MostDistance = 0.75;

    /// <summary>Checks rows.</summary>
    /// <param name="rows">The usable rows.</param>
    /// <param name="problems">What could not be used; each becomes an error.</param>
    /// <param name="reference">Rows to compare the look with, or null.</param>
    /// <param name="options">How the model that looks for wrong labels is trained.</param>
    /// <param name="progress">Told the share done; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    public static DataCheckReport Check(
        IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingDataException> problems, IReadOnlyList<TrainingRow>? reference, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(options);
        ReferenceDistance? distance = reference is null ? null : ReferenceComparer.Compare(rows, reference, options.Seed, cancellation);
        List<DataFinding> findings =
        [
            .. problems.Select(p => new DataFinding(FindingSeverity.Error, "unusable", p.Line > 0 ? $"{p.Path}:{p.Line}" : $"{p.Path}", p.Reason)),
            .. DuplicateFinder.Find(rows),
            .. BalanceChecker.Find(rows),
        ];
        if (distance?.Auc > MostDistance)
        {
            findings.Add(new DataFinding(FindingSeverity.Warning, "distance", "reference", FormattableString.Invariant($"a classifier tells the rows from the reference by style cues alone with AUC {distance.Auc:F3}; at most {MostDistance:F2} is the aim")));
        }

        return new DataCheckReport
        {
            Rows = rows.Count,
            Documents = rows.Select(r => r.Document).Distinct(StringComparer.Ordinal).Count(),
            Topics = new SortedDictionary<string, int>(rows.Where(r => r.Fields.ContainsKey("topic")).GroupBy(r => r.Fields["topic"], StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Count()), StringComparer.Ordinal),
            Stance = StanceNames.All.ToDictionary(n => n, n => rows.Count(r => r.Stance is StanceLabel s && StanceNames.Of(s) == n)),
            Biased = rows.Count(r => r.Biased == true),
            Findings = [.. findings.OrderByDescending(f => f.Severity)],
            Shortcuts = ShortcutFinder.Find(rows),
            LabelErrors = LabelErrors(rows, options, progress, cancellation),
            Distance = distance,
        };
    }

    private static DataFinding[] LabelErrors(IReadOnlyList<TrainingRow> rows, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        var set = new TrainingSet(rows);
        string[] documents = [.. rows.Select(r => r.Document)];
        bool learnable = rows.Select(r => r.Stance).OfType<StanceLabel>().Distinct().Count() > 1 && documents.Distinct(StringComparer.Ordinal).Count() > 1;
        if (!learnable)
        {
            return [];
        }

        IReadOnlyList<Judgement> judgements = CrossValidator.Judge(set, documents, null, options with { Strengths = [QuestionStrengths.All(1)] }, progress, cancellation);
        double[][] stance = [.. judgements.Select(j => (double[])[j.Probabilities.Neutral, j.Probabilities.Editorial, j.Probabilities.Reader])];
        double[][] bias = [.. judgements.Select(j => (double[])[1 - j.Bias, j.Bias])];
        return
        [
            .. LabelErrorFinder.Find(rows, [.. rows.Select(r => r.Stance is StanceLabel s ? (int)s : -1)], stance, StanceNames.All),
            .. LabelErrorFinder.Find(rows, [.. rows.Select(r => r.Biased is bool b ? (b ? 1 : 0) : -1)], bias, ["unbiased", "biased"]),
        ];
    }
}
