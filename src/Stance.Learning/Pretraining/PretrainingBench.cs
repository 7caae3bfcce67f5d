using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Optimization;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.Learning.Pretraining;

/// <summary>The features of the drawn and the labelled sentences, made once, to learn from any part of the sources.</summary>
internal sealed class PretrainingBench
{
    private readonly RawSentence[] _sample;
    private readonly TrainingRow[] _labelled;
    private readonly PretrainingOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly FeatureSpace _teacherSpace;
    private readonly FeatureSpace _studentSpace;
    private readonly SentenceVectors _studentVectors;

    /// <summary>Extracts everything.</summary>
    public PretrainingBench(RawSentence[] sample, TrainingRow[] labelled, WordVectors vectors, PretrainingOptions options, CancellationToken cancellation)
    {
        _sample = sample;
        _labelled = labelled;
        _options = options;
        _cancellation = cancellation;
        string[] rows = [.. labelled.Select(r => r.Text)];
        (_teacherSpace, _) = Space(rows, 2, vectors);
        (_studentSpace, _studentVectors) = Space([.. sample.Select(s => s.Text), .. rows], options.MinimumDocumentFrequency, vectors);
    }

    /// <summary>Columns of the student's matrix.</summary>
    public int ColumnCount => _studentSpace.Matrix.ColumnCount;

    /// <summary>The scaling of the student's cues.</summary>
    public CueScaling Cues => _studentSpace.Cues;

    /// <summary>The word embeddings behind the student's sentence vectors, for later adaptations.</summary>
    public WordEmbeddings ToEmbeddings() => _studentVectors.ToEmbeddings();

    /// <summary>The classifier learned from some of the sources.</summary>
    /// <param name="use">Whether a source's raw text may be learned from.</param>
    /// <param name="useRow">Whether a labelled row may be, by its number.</param>
    /// <param name="taught">How many sentences taught what.</param>
    public MaximumEntropyModel Learn(Func<string, bool> use, Func<int, bool> useRow, out IReadOnlyDictionary<string, int> taught)
    {
        MaximumEntropyModel? teacher = _labelled.Length > 0 ? Teacher(useRow) : null;
        var provenance = new ProvenanceTargets(_sample, teacher is null ? null : Score(teacher, [.. _sample.Select(s => s.Text)]), _options);
        var targets = new QuestionTargets(_sample.Length + _labelled.Length);
        taught = provenance.Set(targets, use);
        SetLabels(targets, _sample.Length, useRow, _options.LabelledWeight);
        QuestionStrengths s = _options.StudentStrengths;
        double[] l2 = [s.Audience, s.Editorial, s.Bias, _options.SlantStrength];
        var minimizer = new LbfgsOptions { HistorySize = 8, MaximumNumberOfIterations = _options.MaximumNumberOfIterations, OptimizationTolerance = 1e-4, Threads = _options.Threads };
        MaximumEntropyModel student = _studentSpace.ToModel(Fit(_studentSpace, targets, l2, minimizer), null);
        return WithEditorialInBias(ClassifierMixer.Mix(teacher, student, _options), [.. _labelled.Where((_, i) => useRow(i)).Select(r => r.Text)]);
    }

    /// <summary>The logits that a classifier gives texts, each by its own words alone.</summary>
    public QuestionLogits[] Score(MaximumEntropyModel classifier, IReadOnlyList<string> texts)
    {
        var extractor = new FeatureExtractor(_options.Ngrams);
        var logits = new QuestionLogits[texts.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = _cancellation };
        Parallel.For(0, logits.Length, parallel, () => new ScoringScratch(), (i, _, scratch) =>
        {
            Sentence sentence = SentenceFinder.Whole(texts[i]);
            logits[i] = classifier.Logits(extractor.Extract(texts[i], sentence.Span, sentence.Quotations, scratch));
            return scratch;
        }, _ => { });
        return logits;
    }

    // About the labelled rows' mean, so that their base rate of bias stays.
    private MaximumEntropyModel WithEditorialInBias(MaximumEntropyModel classifier, string[] texts)
    {
        double mean = texts.Length == 0 ? 0 : Score(classifier, texts).Sum(l => l.Editorial) / texts.Length;
        return ClassifierMixer.AddEditorialToBias(classifier, _options.EditorialInBias, mean);
    }

    private (FeatureSpace Space, SentenceVectors Vectors) Space(string[] texts, int minimumDocumentFrequency, WordVectors vectors)
    {
        FeatureTable table = FeatureTableBuilder.Build(texts, _options.Ngrams, _options.Threads, _cancellation);
        SentenceVectors means = SentenceVectors.Of(table, vectors, _options.VectorScale, _options.Threads);
        return (FeatureSpace.Build(table, minimumDocumentFrequency, _options.CueScale, null, means), means);
    }

    private MaximumEntropyModel Teacher(Func<int, bool> useRow)
    {
        var targets = new QuestionTargets(_labelled.Length);
        SetLabels(targets, 0, useRow, 1);
        QuestionStrengths s = _options.TeacherStrengths;
        var minimizer = new LbfgsOptions { HistorySize = 8, MaximumNumberOfIterations = 120, OptimizationTolerance = 1e-5, Threads = _options.Threads };
        return _teacherSpace.ToModel(Fit(_teacherSpace, targets, [s.Audience, s.Editorial, s.Bias, 1], minimizer), null);
    }

    private void SetLabels(QuestionTargets targets, int first, Func<int, bool> useRow, double weight)
    {
        for (int i = 0; i < _labelled.Length; i++)
        {
            if (useRow(i))
            {
                targets.SetLabels(first + i, _labelled[i].Stance, null, weight);
                targets.SetLabels(first + i, null, _labelled[i].Biased, 1);
            }
        }
    }

    private double[] Fit(FeatureSpace space, QuestionTargets targets, double[] l2, LbfgsOptions minimizer)
    {
        var objective = new MaximumEntropyObjective(space.Matrix, new LogisticLoss(), targets.Targets, targets.Weights, null, l2, _options.Threads);
        var scaled = new PreconditionedObjective(objective, objective.Preconditioner());
        return scaled.ToInner(LbfgsMinimizer.Minimize(scaled, minimizer, _cancellation).Point);
    }

    /// <summary>The outlet of a labelled row.</summary>
    public static string SourceOf(TrainingRow row) => row.Fields.GetValueOrDefault("source") ?? "";
}
