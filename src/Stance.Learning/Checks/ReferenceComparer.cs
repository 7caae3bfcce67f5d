using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Optimization;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Checks;

/// <summary>Trains a classifier to tell rows from a reference by style cues alone, and says how well it does.</summary>
/// <remarks>Logistic regression on standardised cues, λ = 1, out of fold by document, five folds. Deterministic for a seed.</remarks>
public static class ReferenceComparer
{
    private const int Folds = 5;
    private const int FewestRows = 10;
    private const double L2Regularization = 1;
    private const int CuesShown = 12;

    /// <summary>Compares two sets of rows.</summary>
    /// <param name="rows">The rows to check.</param>
    /// <param name="reference">The others; as many are drawn of each stance as leave its share the same.</param>
    /// <param name="seed">Of the draw and the folds.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">Too few rows can be compared.</exception>
    public static ReferenceDistance Compare(IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingRow> reference, int seed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(reference);
        (List<TrainingRow> own, List<TrainingRow> others) = Match(rows, reference, seed);
        if (own.Count < FewestRows || others.Count < FewestRows)
        {
            throw new TrainingDataException($"too few rows to compare: of each stance that the rows have, the reference must have some ({own.Count} rows match {others.Count}; at least {FewestRows} of each are needed).");
        }

        List<TrainingRow> all = [.. own, .. others];
        FeatureTable features = Features(all, cancellation);
        int[] labels = [.. Enumerable.Range(0, all.Count).Select(i => i < own.Count ? 1 : 0)];
        string[] groups = [.. all.Select((r, i) => (i < own.Count ? "own " : "reference ") + r.Document)];
        double[] scores = OutOfFold(features, labels, groups, seed, cancellation);
        List<Judgement> judgements = [.. scores.Select((s, i) => new Judgement(groups[i], null, default, labels[i] == 1, DeterministicMath.Logistic(s)))];
        return new ReferenceDistance
        {
            Auc = MetricsCalculator.Bias(judgements, seed)!.Auc,
            Rows = own.Count,
            ReferenceRows = others.Count,
            Cues = Differences(features, labels, cancellation),
            Profiles = Profiles(rows),
            ReferenceProfiles = Profiles(reference),
        };
    }

    private static (List<TrainingRow> Own, List<TrainingRow> Others) Match(IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingRow> reference, int seed)
    {
        List<TrainingRow> own = [.. rows];
        List<TrainingRow> others = [.. reference];
        new SeededRandom(seed, 2).Shuffle(own);
        new SeededRandom(seed, 3).Shuffle(others);
        if (others.All(r => r.Stance is null) || own.All(r => r.Stance is null))
        {
            int size = Math.Min(own.Count, others.Count);
            return ([.. own.Take(size)], [.. others.Take(size)]);
        }

        // The largest share of the own rows whose every stance the reference can match.
        double share = Enum.GetValues<StanceLabel>().Where(l => own.Any(r => r.Stance == l))
            .Min(l => Math.Min(1, (double)others.Count(r => r.Stance == l) / own.Count(r => r.Stance == l)));
        List<TrainingRow> Take(List<TrainingRow> from) => [.. Enum.GetValues<StanceLabel>().SelectMany(l => from.Where(r => r.Stance == l).Take((int)(share * own.Count(r => r.Stance == l))))];
        return (Take(own), Take(others));
    }

    private static FeatureTable Features(IReadOnlyList<TrainingRow> rows, CancellationToken cancellation) =>
        FeatureTableBuilder.Build([.. rows.Select(r => r.Text)], new NgramSettings { HashBits = 10, CharNgramLength = 0 }, Environment.ProcessorCount, cancellation);

    private static double[] OutOfFold(FeatureTable features, int[] labels, string[] groups, int seed, CancellationToken cancellation)
    {
        // No bucket is frequent enough to get a column: cues alone.
        DesignMatrix matrix = FeatureSpace.Build(features, int.MaxValue, 1, null, null).Matrix;
        var scores = new double[labels.Length];
        foreach (Fold fold in GroupedFolds.Split(groups, Folds, seed))
        {
            double[] all = new double[labels.Length * DesignMatrix.Lanes];
            matrix.Multiply(Fit(matrix, labels, fold.Training, cancellation), all, 1);
            foreach (int row in fold.Validation)
            {
                scores[row] = all[row * DesignMatrix.Lanes];
            }
        }

        return scores;
    }

    private static double[] Fit(DesignMatrix matrix, int[] labels, IReadOnlyList<int> rows, CancellationToken cancellation)
    {
        var targets = new QuestionTargets(labels.Length);
        foreach (int row in rows)
        {
            targets.Set(row, 0, labels[row], 1);
        }

        var objective = new MaximumEntropyObjective(matrix, new LogisticLoss(), targets.Targets, targets.Weights, null, [L2Regularization, 1, 1, 1], 1);
        return LbfgsMinimizer.Minimize(objective, new LbfgsOptions(), cancellation).Point;
    }

    private static CueDifference[] Differences(FeatureTable features, int[] labels, CancellationToken cancellation)
    {
        double[] weights = Fit(FeatureSpace.Build(features, int.MaxValue, 1, null, null).Matrix, labels, [.. Enumerable.Range(0, labels.Length)], cancellation);
        double Mean(int cue, int label) => Enumerable.Range(0, labels.Length).Where(i => labels[i] == label).Average(i => (double)features.CuesOf(i)[cue]);
        return [.. Enumerable.Range(0, StyleCues.Count).OrderByDescending(cue => Math.Abs(weights[cue * DesignMatrix.Lanes])).Take(CuesShown)
            .Select(cue => new CueDifference(StyleCues.Names[cue], Math.Round(Mean(cue, 1), 4), Math.Round(Mean(cue, 0), 4), Math.Round(weights[cue * DesignMatrix.Lanes], 4)))];
    }

    private static StanceProfile[] Profiles(IReadOnlyList<TrainingRow> rows) =>
        [.. Enum.GetValues<StanceLabel>().Select(l => Profile(StanceNames.Of(l), [.. rows.Where(r => r.Stance == l)])), Profile("biased", [.. rows.Where(r => r.Biased == true)])];

    private static StanceProfile Profile(string label, List<TrainingRow> rows)
    {
        int capitals = StyleCues.Names.ToList().IndexOf("capitalised-words");
        int words = StyleCues.Names.ToList().IndexOf("words");
        int loaded = StyleCues.Names.ToList().IndexOf("loaded-or-evaluative");
        int quotedLoaded = StyleCues.Names.ToList().IndexOf("quoted-loaded-or-evaluative");
        FeatureTable features = Features(rows, default);
        List<float[]> cues = [.. Enumerable.Range(0, rows.Count).Select(i => features.CuesOf(i).ToArray())];
        double Share(Func<int, bool> has) => rows.Count == 0 ? 0 : Math.Round((double)Enumerable.Range(0, rows.Count).Count(has) / rows.Count, 4);
        double Count(int row, int cue) => Math.Round(cues[row][cue] * cues[row][cue]);
        return new StanceProfile
        {
            Label = label,
            Rows = rows.Count,
            MeanWords = rows.Count == 0 ? 0 : Math.Round(Enumerable.Range(0, rows.Count).Average(i => Count(i, words)), 1),
            UnderEightWords = Share(i => Count(i, words) < 8),
            TwoInnerCapitals = Share(i => Count(i, capitals) >= 2),
            Digit = Share(i => rows[i].Text.Any(char.IsAsciiDigit)),
            Question = Share(i => rows[i].Text.Contains('?', StringComparison.Ordinal)),
            FirstPerson = Share(i => HasFirstPerson(rows[i].Text)),
            LoadedWord = Share(i => cues[i][loaded] > 0 || cues[i][quotedLoaded] > 0),
        };
    }

    private static bool HasFirstPerson(string text)
    {
        Sentence sentence = SentenceFinder.Whole(text);
        var tokens = new TokenizedSentence();
        tokens.Read(text, sentence.Span, []);
        foreach (Token token in tokens.Tokens)
        {
            if (tokens.WordOf(token) is "i" or "i'm" or "i've" or "i'd" or "i'll")
            {
                return true;
            }
        }

        return false;
    }
}
