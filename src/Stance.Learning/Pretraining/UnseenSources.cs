using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>What pretraining is worth on outlets that it has not seen: all text and labels of some outlets left out in turn.</summary>
/// <remarks>Chooses by the same folds how strongly written rows may move the pretrained weights: the strength whose adapted model has the lowest log-loss on the rows of the outlets left out, slope and intercept of its logits fitted.</remarks>
/// <param name="Temperature">Fitted to these judgements.</param>
/// <param name="WrittenStrengths">For the written rows; null without any.</param>
/// <param name="Card">The metrics.</param>
internal sealed record UnseenSources(TemperatureScaling Temperature, QuestionStrengths? WrittenStrengths, CrossValidationCard Card)
{
    private static readonly double[] Candidates = [1e6, 256, 64, 16, 4, 1];

    /// <summary>Measures.</summary>
    public static UnseenSources Measure(
        PretrainingBench bench, TrainingRow[] labelled, TrainingSet? written, PretrainingOptions options, Action<string> log, CancellationToken cancellation)
    {
        string[] outlets = [.. labelled.Select(r => OutletNames.Of(PretrainingBench.SourceOf(r)))];
        IReadOnlyList<Fold> folds = GroupedFolds.Split(outlets, options.SourceFolds, options.Seed);
        var logits = new QuestionLogits[labelled.Length];
        QuestionLogits[][] adapted = [.. Candidates.Select(_ => new QuestionLogits[labelled.Length])];
        for (int f = 0; f < folds.Count; f++)
        {
            Fold fold = folds[f];
            var left = fold.Validation.Select(r => outlets[r]).ToHashSet(StringComparer.Ordinal);
            MaximumEntropyModel classifier = bench.Learn(s => !left.Contains(OutletNames.Of(s)), out _);
            string[] texts = [.. fold.Validation.Select(r => labelled[r].Text)];
            Put(bench.Score(classifier, texts), fold.Validation, logits);
            if (written is not null)
            {
                Adapt(bench, classifier, written, options, (i, model) => Put(bench.Score(model, texts), fold.Validation, adapted[i]), cancellation);
            }

            log($"outlets left out: fold {f + 1} of {folds.Count} ({left.Count} outlets, {texts.Length} labelled rows)");
        }

        QuestionTargets targets = QuestionTargets.Of(labelled);
        TemperatureScaling temperature = TemperatureFitter.Fit(targets, logits);
        List<Judgement> judgements = [.. labelled.Select((row, i) => CrossValidator.Judge(row, logits[i].Calibrate(temperature)))];
        return new UnseenSources(temperature, written is null ? null : Choose(targets, adapted, log), CrossValidator.Summarise(judgements, "source", folds.Count, options.Seed));
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
            Features = ModelTrainer.Features(options.Ngrams, classifier),
            PageVoiceWeight = 0,
        };
        var prior = new StanceModel(extractor, classifier, bench.Cues, TemperatureScaling.Identity, new PageEvidence(SectionEvidence.Empty, 0), card);
        MaximumEntropyTrainer trainer = MaximumEntropyTrainer.Create(written.Rows, prior, new TrainingOptions { Threads = options.Threads, HoldIntercepts = true }, cancellation);
        double[] weights = [];
        for (int i = 0; i < Candidates.Length; i++)
        {
            weights = trainer.Fit([.. Enumerable.Range(0, written.Rows.Count)], QuestionStrengths.All(Candidates[i]), weights, options.Threads, cancellation);
            judge(i, trainer.ToModel(weights));
        }
    }

    private static QuestionStrengths Choose(QuestionTargets targets, QuestionLogits[][] adapted, Action<string> log)
    {
        double Best(Question question)
        {
            double[] losses = [.. adapted.Select(logits => CalibratedLoss.Of(targets, logits, question))];
            log($"strength for the written rows, {question}: " + string.Join(", ", Candidates.Zip(losses, (c, l) => FormattableString.Invariant($"{c} {l:F5}"))));
            return Candidates[Array.IndexOf(losses, losses.Min())];
        }

        return new QuestionStrengths(Best(Question.Audience), Best(Question.Editorial), Best(Question.Bias));
    }
}
