using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>What pretraining is worth on outlets that it has not seen: all text and labels of some outlets left out in turn.</summary>
/// <remarks>
/// Chooses by the same folds how strongly written rows may move the pretrained weights: the strength whose adapted model has
/// the lowest log-loss on the rows of the outlets left out, slope and intercept of its logits fitted. The written rows' shares of labels are their writers' choice, so
/// the adapted model's mean logit on these real rows is put back to what it was before.
/// </remarks>
/// <param name="Temperature">Fitted to these judgements.</param>
/// <param name="WrittenStrengths">For the written rows; null without any.</param>
/// <param name="WrittenShift">The change of the intercepts that goes with them; null likewise.</param>
/// <param name="VoiceCentre">How articles sound on the average; see <see cref="PageVoice"/>.</param>
/// <param name="Card">The metrics.</param>
internal sealed record UnseenSources(TemperatureScaling Temperature, QuestionStrengths? WrittenStrengths, QuestionLogits? WrittenShift, double VoiceCentre, CrossValidationCard Card)
{
    private const int FewestTableRows = 80;

    // None below 16: with all of the largest source of comments left out, whatever teaches what a comment is seems worth having.
    private static readonly double[] Candidates = [1e6, 256, 64, 16];

    /// <summary>Measures.</summary>
    public static UnseenSources Measure(
        PretrainingBench bench, TrainingRow[] labelled, TrainingSet? written, PretrainingOptions options, Action<string> log, CancellationToken cancellation)
    {
        string[] outlets = [.. labelled.Select(r => OutletNames.Of(PretrainingBench.SourceOf(r)))];
        IReadOnlyList<Fold> folds = GroupedFolds.Split(outlets, options.SourceFolds, options.Seed);
        QuestionLogits[][] adapted = [.. Candidates.Select(_ => new QuestionLogits[labelled.Length])];
        QuestionLogits[] logits = Judge(bench, labelled, folds, outlets, log, (classifier, fold) =>
        {
            if (written is not null)
            {
                string[] texts = [.. fold.Validation.Select(r => labelled[r].Text)];
                Adapt(bench, classifier, written, options, (i, model) => Put(bench.Score(model, texts), fold.Validation, adapted[i]), cancellation);
            }
        });
        QuestionTargets targets = QuestionTargets.Of(labelled);
        TemperatureScaling temperature = TemperatureFitter.Fit(targets, logits, TemperatureScaling.Identity);
        IReadOnlyList<Judgement> judgements = Judgements(labelled, logits, temperature);
        if (options.OutletTable)
        {
            string[] documents = [.. labelled.Select(r => r.Document)];
            QuestionLogits[] seen = Judge(bench, labelled, GroupedFolds.Split(documents, options.SourceFolds, options.Seed), null, log, (_, _) => { });
            LogTable(outlets, judgements, Judgements(labelled, seen, temperature), log);
        }

        double centre = Training.VoiceCentre.Of(targets, logits, temperature);
        CrossValidationCard card = CrossValidator.Summarise(judgements, "source", folds.Count, options.Seed);
        if (written is null)
        {
            return new UnseenSources(temperature, null, null, centre, card);
        }

        (QuestionStrengths strengths, QuestionLogits shift) = WrittenChoice.Of(targets, logits, Candidates, adapted, log);
        return new UnseenSources(temperature, strengths, shift, centre, card);
    }

    // With outlets, all of a held-out row's outlet is left out; without, only the row and its document's other rows.
    private static QuestionLogits[] Judge(
        PretrainingBench bench, TrainingRow[] labelled, IReadOnlyList<Fold> folds, string[]? outlets, Action<string> log, Action<MaximumEntropyModel, Fold> also)
    {
        var logits = new QuestionLogits[labelled.Length];
        for (int f = 0; f < folds.Count; f++)
        {
            Fold fold = folds[f];
            HashSet<string> left = outlets is null ? [] : fold.Validation.Select(r => outlets[r]).ToHashSet(StringComparer.Ordinal);
            var rows = fold.Validation.ToHashSet();
            MaximumEntropyModel classifier = bench.Learn(s => !left.Contains(OutletNames.Of(s)), r => !rows.Contains(r), out _);
            Put(bench.Score(classifier, [.. fold.Validation.Select(r => labelled[r].Text)]), fold.Validation, logits);
            also(classifier, fold);
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            log($"{(outlets is null ? "documents" : "outlets")} left out: fold {f + 1} of {folds.Count} ({(outlets is null ? "" : $"{left.Count} outlets, ")}{rows.Count} labelled rows)");
        }

        return logits;
    }

    private static List<Judgement> Judgements(TrainingRow[] labelled, QuestionLogits[] logits, TemperatureScaling temperature) =>
        [.. labelled.Select((row, i) => CrossValidator.Judge(row, logits[i].Calibrate(temperature)))];

    private static void LogTable(string[] outlets, IReadOnlyList<Judgement> unseen, IReadOnlyList<Judgement> seen, Action<string> log)
    {
        log("outlet | rows | stance accuracy: outlet left out, only the document left out | bias macro-F1 likewise");
        foreach ((GroupMetrics Out, GroupMetrics In) pair in GroupMetricsCalculator.Of(unseen, outlets).Zip(GroupMetricsCalculator.Of(seen, outlets)).Where(p => p.First.Rows >= FewestTableRows).OrderByDescending(p => p.First.Rows))
        {
            log(FormattableString.Invariant($"{pair.Out.Group} | {pair.Out.Rows} | {pair.Out.Stance.Accuracy:F3} {pair.In.Stance.Accuracy:F3} | {pair.Out.Bias.MacroF1:F3} {pair.In.Bias.MacroF1:F3}"));
        }

        log(FormattableString.Invariant($"all | {unseen.Count} | stance macro-F1 {MetricsCalculator.Stance(unseen, 1)!.MacroF1:F3} {MetricsCalculator.Stance(seen, 1)!.MacroF1:F3} | bias {MetricsCalculator.Bias(unseen, 1)!.MacroF1:F3} {MetricsCalculator.Bias(seen, 1)!.MacroF1:F3}"));
    }

    private static void Put(QuestionLogits[] scores, IReadOnlyList<int> rows, QuestionLogits[] all)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            all[rows[i]] = scores[i];
        }
    }

    private static void Adapt(
        PretrainingBench bench, MaximumEntropyModel classifier, TrainingSet written, PretrainingOptions options, Action<int, MaximumEntropyModel> judge, CancellationToken cancellation)
    {
        var extractor = new FeatureExtractor(options.Ngrams);
        var card = new ModelCard
        {
            Trainer = "pretrain",
            Seed = options.Seed,
            Data = written.ToCard(),
            Features = FeatureCards.Of(options.Ngrams, classifier),
            PageVoiceWeight = 0,
        };
        var prior = new StanceModel(new BuiltInClassifier(extractor, classifier, bench.Cues), TemperatureScaling.Identity, new PageEvidence(SectionEvidence.Empty, default), card);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(written.Rows, prior, new TrainingOptions { Threads = options.Threads, InterceptShift = default(QuestionLogits) }, cancellation);
        double[] weights = [];
        for (int i = 0; i < Candidates.Length; i++)
        {
            weights = trainer.Fit([.. Enumerable.Range(0, written.Rows.Count)], QuestionStrengths.All(Candidates[i]), weights, options.Threads, cancellation);
            judge(i, trainer.ToModel(weights));
        }
    }
}
