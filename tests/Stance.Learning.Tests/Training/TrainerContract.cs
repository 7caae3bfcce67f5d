using System.Globalization;
using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Tests.Training;

/// <summary>What every engine's trainers and classifiers keep to. Compiled into the tests of each engine.</summary>
public abstract class TrainerContract
{
    private static readonly TrainingSet Planted = new(PlantedRows.Of(240, 3, shifted: false, wordsOfAKind: 10));
    private static readonly string[] Hostile = ["", " ", "\0", "\ud800", "a\u0301\u200d\u202e", "!!!???", "ÄÖÜ ß İ ı ﬁ", new string('x', 20_000), string.Join(' ', Enumerable.Repeat("Officials said so.", 400))];

    private readonly TrainingOptions _options;

    protected TrainerContract(IClassifierTrainer trainer) => _options = new TrainingOptions
    {
        Trainer = trainer,
        Threads = 1,
        Folds = 3,
        Ngrams = new NgramSettings { HashBits = 12 },
        Strengths = [QuestionStrengths.All(1)],
        Trees = new() { NumberOfTrees = 8, NumberOfLeaves = 4 },
    };

    [Fact]
    public void The_same_rows_and_seed_give_the_same_bytes_on_one_thread_and_on_four()
    {
        byte[] one = Bytes(Rows.Small(), _options);
        Assert.Equal(one, Bytes(Rows.Small(), _options with { Threads = 4 }));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_in_another_culture()
    {
        byte[] one = Bytes(Rows.Small(), _options);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commas;
            Assert.Equal(one, Bytes(Rows.Small(), _options));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_classifier_says_the_same_before_and_after_its_file_and_its_file_is_the_same_again()
    {
        StanceModel model = ModelTrainer.Train(Planted, null, _options, null, default);
        byte[] bytes = ModelFile.Write(model);
        StanceModel again = Read(bytes);
        Assert.Equal(bytes, ModelFile.Write(again));
        var scratch = new ScoringScratch();
        foreach (string text in Planted.Rows.Select(r => r.Text).Concat(Hostile))
        {
            Assert.Equal(LogitsOf(model, text, scratch), LogitsOf(again, text, scratch));
        }
    }

    [Fact]
    public void Each_stance_and_the_bias_are_found_under_their_own_names()
    {
        // Rows of one stance first, so that no order of labels comes out right by luck.
        foreach (StanceLabel first in Enum.GetValues<StanceLabel>())
        {
            TrainingRow[] rows = [.. Planted.Rows.OrderBy(r => r.Stance == first ? 0 : 1)];
            StanceModel model = ModelTrainer.Train(new TrainingSet(rows), null, _options, null, default);
            IReadOnlyList<Judgement> judged = ModelEvaluator.Judge(model, new TestSet(PlantedRows.Of(150, 77, shifted: false, wordsOfAKind: 10)), 1, default);
            StanceMetrics metrics = MetricsCalculator.Stance(judged, 1)!;
            Assert.All(StanceNames.All, name => Assert.InRange(metrics.PerLabel[name].F1, 0.6, 1));
            Assert.InRange(MetricsCalculator.Bias(judged, 1)!.Auc, 0.6, 1);
        }
    }

    [Fact]
    public void No_row_is_judged_by_a_fit_that_has_seen_its_label()
    {
        // Labels of the rows held out are turned; what the fits say of those rows stays.
        Fold fold = new([.. Enumerable.Range(0, 160)], [.. Enumerable.Range(160, 80)]);
        TrainingRow[] turned = [.. Planted.Rows.Select((r, i) => i < 160 ? r : r with { Stance = (StanceLabel)(((int)r.Stance! + 1) % 3), Biased = !r.Biased })];
        ITrainedClassifier before = Prepare(Planted.Rows).Train(fold.Training, Inner(fold.Training), null, default);
        ITrainedClassifier after = Prepare(turned).Train(fold.Training, Inner(fold.Training), null, default);
        Assert.Equal(before.Score(fold.Validation), after.Score(fold.Validation));

        if (Stacks)
        {
            return;
        }

        int held = fold.Training[^1];
        TrainingRow[] one = [.. Planted.Rows.Select((r, i) => i == held ? r with { Stance = (StanceLabel)(((int)r.Stance! + 1) % 3), Biased = !r.Biased } : r)];
        ITrainedClassifier inner = Prepare(one).Train(fold.Training, Inner(fold.Training), null, default);
        Assert.Equal(before.OutOfFold[held], inner.OutOfFold[held]);
        Assert.NotEqual(before.OutOfFold[0], inner.OutOfFold[0]);
    }

    [Fact]
    public void What_was_trained_scores_its_rows_as_its_classifier_does()
    {
        ITrainedClassifier trained = Prepare(Planted.Rows).Train([.. Enumerable.Range(0, 240)], Inner([.. Enumerable.Range(0, 240)]), null, default);
        QuestionLogits[] scores = trained.Score([5, 200, 7]);
        ISentenceClassifier classifier = trained.ToClassifier();
        var scratch = new ScoringScratch();
        Assert.All(new[] { 5, 200, 7 }, (row, i) =>
        {
            QuestionLogits said = LogitsOf(classifier, Planted.Rows[row].Text, scratch);
            Assert.All(Enum.GetValues<Question>(), q => Assert.Equal(scores[i][q], said[q], 2));
        });
    }

    [Fact]
    public void Many_threads_at_once_get_what_one_gets()
    {
        StanceModel model = Read(Bytes(Planted, _options));
        string[] texts = [.. Enumerable.Range(0, 8).SelectMany(_ => Planted.Rows.Select(r => r.Text))];
        var scratch = new ScoringScratch();
        QuestionLogits[] alone = [.. texts.Select(t => LogitsOf(model, t, scratch))];
        var together = new QuestionLogits[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, () => new ScoringScratch(), (i, _, own) =>
        {
            together[i] = LogitsOf(model, texts[i], own);
            return own;
        }, _ => { });
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Whatever_a_sentence_holds_its_logits_are_finite_and_its_cues_are_left_in_the_scratch()
    {
        StanceModel model = ModelTrainer.Train(Rows.Small(), null, _options, null, default);
        var scratch = new ScoringScratch();
        foreach (string text in Hostile)
        {
            QuestionLogits logits = LogitsOf(model, text, scratch);
            Assert.All(Enum.GetValues<Question>(), q => Assert.True(double.IsFinite(logits[q]), $"{q} of '{text[..Math.Min(9, text.Length)]}': {logits[q]}"));
            float[] left = scratch.Cues.ToArray();
            Assert.Equal(scratch.FillCues().ToArray(), left);
        }
    }

    [Fact]
    public void A_row_without_one_of_the_labels_counts_for_the_other_alone()
    {
        TrainingRow[] rows = [.. Planted.Rows.Select((r, i) => i % 3 == 0 ? r with { Biased = null } : i % 3 == 1 ? r with { Stance = null } : r)];
        ModelCard card = ModelTrainer.Train(new TrainingSet(rows), null, _options, null, default).Card;
        Assert.Equal((160, 160), (card.CrossValidation!.Stance!.Rows, card.CrossValidation.Bias!.Rows));

        // What one label is does not touch the other's answers, but where a second stage reads all answers of the first.
        if (Stacks)
        {
            return;
        }

        TrainingRow[] turned = [.. rows.Select(r => r with { Biased = !r.Biased })];
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        QuestionLogits[] before = Prepare(rows).Train(all, [], null, default).Score(all);
        QuestionLogits[] after = Prepare(turned).Train(all, [], null, default).Score(all);
        Assert.NotEqual(before.Select(l => l.Bias), after.Select(l => l.Bias));
        Assert.All(before.Zip(after), p => Assert.Equal(p.First.Editorial, p.Second.Editorial, 6));
    }

    [Fact]
    public void Rows_that_never_speak_of_bias_leave_it_open()
    {
        TrainingRow[] rows = [.. Planted.Rows.Select(r => r with { Biased = null })];
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        Assert.All(Prepare(rows).Train(all, Inner(all), null, default).Score(all), l => Assert.Equal(0, l.Bias));
    }

    [Fact]
    public void The_card_names_the_trainer_its_engine_and_what_it_read()
    {
        ModelCard card = ModelTrainer.Train(Rows.Small(), null, _options, null, default).Card;
        Assert.Equal((_options.Trainer.Name, _options.Trainer.Engine, 1), (card.Trainer, card.Engine, card.Seed));
        Assert.Equal(StyleCues.Count, card.Features.StyleCues);
        Assert.InRange(card.Features.ActiveBuckets, 100, 100_000);
        Assert.True(card.CrossValidation!.Stance!.MacroF1 > 0.8);
        Assert.Equal(90, card.CrossValidation.Stance.Confusion.Sum(row => row.Sum()));
    }

    [Fact]
    public void Training_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ModelTrainer.Train(Rows.Small(), null, _options, null, stop.Token));
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        var told = new Recorder();
        int[] all = [.. Enumerable.Range(0, 240)];
        Prepare(Planted.Rows).Train(all, Inner(all), told, default);
        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.Equal(1, told.Shares[^1]);
    }

    /// <summary>Whether a second stage stands on a first one's answers: those that it learns from may have seen the fold that it judges, as is usual in stacking.</summary>
    protected virtual bool Stacks => false;

    /// <summary>A model as the engine's program reads it.</summary>
    protected abstract StanceModel Read(byte[] bytes);

    private static byte[] Bytes(TrainingSet set, TrainingOptions options) => ModelFile.Write(ModelTrainer.Train(set, null, options, null, default));

    private static QuestionLogits LogitsOf(StanceModel model, string text, ScoringScratch scratch) => LogitsOf(model.Classifier, text, scratch);

    private static QuestionLogits LogitsOf(ISentenceClassifier classifier, string text, ScoringScratch scratch)
    {
        Sentence sentence = SentenceFinder.Whole(text);
        scratch.Sentence.Read(text, sentence.Span, sentence.Quotations);
        return classifier.Logits(scratch);
    }

    private IPreparedTrainer Prepare(IReadOnlyList<TrainingRow> rows) => _options.Trainer.Prepare(rows, null, _options, default);

    // Documents are of five rows.
    private static Fold[] Inner(IReadOnlyList<int> rows) =>
        [.. Enumerable.Range(0, 3).Select(fold => new Fold([.. rows.Where(r => r / 5 % 3 != fold)], [.. rows.Where(r => r / 5 % 3 == fold)]))];

    private sealed class Recorder : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
