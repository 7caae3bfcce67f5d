using System.Security.Cryptography;
using System.Text;
using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>From raw sentences whose voice is known by where they stand, and some labelled ones, to weights that training starts from.</summary>
/// <remarks>
/// Names of sources are masked; word vectors learned from all text; a teacher fitted to the labelled rows; a sample of raw
/// sentences filtered by it; a student fitted to both; the two averaged. Everything is linear in the features that
/// scoring reads, so that the result is one classifier as fast as any. Deterministic for a seed, whatever the threads.
/// </remarks>
public sealed class Pretrainer
{
    private readonly PretrainingOptions _options;
    private readonly Action<string> _log;
    private readonly CancellationToken _cancellation;

    /// <summary>A pretrainer.</summary>
    /// <param name="options">How.</param>
    /// <param name="log">Told each step with its figures.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    public Pretrainer(PretrainingOptions options, Action<string> log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        _options = options;
        _log = log;
        _cancellation = cancellation;
    }

    /// <summary>Pretrains.</summary>
    /// <param name="data">What to learn from.</param>
    /// <exception cref="TrainingDataException">The text teaches nothing: not one sentence has a voice, nor a row a label.</exception>
    public StanceModel Train(PretrainingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        // A comment is a reader's whatever it says.
        IReadOnlyList<TrainingRow> labelled = [.. (data.Labelled?.Rows ?? []).Select(r => r.Fields.GetValueOrDefault("voice") == StanceNames.Of(StanceLabel.Reader) ? r with { Stance = StanceLabel.Reader } : r)];
        if (data.Raw.All(s => s.Voice is null) && labelled.Count == 0)
        {
            throw new TrainingDataException("no sentence has a voice (neutral, editorial or reader), and there are no labelled rows: there is nothing to learn from");
        }

        SourceMasker masker = _options.MaskNames ? SourceMasker.Learn(data.Raw, _cancellation) : SourceMasker.None;
        _log($"{masker.Count} names of sources masked");
        string[] texts = Mask(data.Raw, s => s.Text, masker);
        TrainingRow[] rows = [.. labelled.Zip(Mask(labelled, r => r.Text, masker), (row, text) => row with { Text = text })];
        TokenStream stream = TokenStream.Read(texts, _options.Vectors.MinimumCount, _options.Vectors.VocabularySize, _options.Threads, _cancellation);
        WordVectors vectors = WordVectorTrainer.Train(stream, _options.Vectors, _options.Seed, _options.Threads, _cancellation);
        _log($"{vectors.Hashes.Length} word vectors of {vectors.Dimensions} numbers, from {stream.Sentences.ItemCount} words");
        int[] drawn = RawSample.Draw(data.Raw, labelled, _options);
        GiveBack();
        RawSentence[] sample = [.. drawn.Select(i => data.Raw[i] with { Text = texts[i] })];
        var bench = new PretrainingBench(sample, rows, vectors, _options, _cancellation);
        _log($"{sample.Length} raw sentences drawn, {bench.ColumnCount} columns");
        GiveBack();
        UnseenSources? unseen = rows.Length > 0 && _options.SourceFolds > 1 ? UnseenSources.Measure(bench, rows, data.Written, _options, _log, _cancellation) : null;
        MaximumEntropyModel classifier = bench.Learn(_ => true, _ => true, out IReadOnlyDictionary<string, int> taught);
        _log("student learned: " + string.Join(", ", taught.Select(t => $"{t.Value} {t.Key}")));
        var extractor = new FeatureExtractor(_options.Ngrams);
        TemperatureScaling temperature = unseen?.Temperature ?? TemperatureScaling.Identity;
        UsualStyle? style = UsualStyleFitter.Fit(Articles(data.Raw), _options.Threads, _cancellation);
        _log(style is null ? "too few whole articles to tell the usual style" : FormattableString.Invariant($"one article in a thousand is further than {style.Limit} from the usual style"));
        var voice = new PageVoice(new TrainingOptions().PageVoiceWeight, unseen?.VoiceCentre ?? 0);
        ModelCard card = Card(data, extractor, classifier, temperature) with
        {
            PageVoiceCentre = voice.Centre,
            Pretraining = Card(data, vectors, masker, taught, unseen),
        };
        return new StanceModel(new BuiltInClassifier(extractor, classifier, bench.Cues) { Embeddings = bench.ToEmbeddings() }, temperature, new PageEvidence(SectionEvidence.Empty, voice), card) { Style = style };
    }

    // What a step has left behind is gigabytes: given back before the next one takes its own.
    private static void GiveBack() => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    // Documents are contiguous; a comment is no article.
    private static IEnumerable<IReadOnlyList<string>> Articles(IReadOnlyList<RawSentence> raw)
    {
        for (int i = 0; i < raw.Count;)
        {
            int first = i;
            for (; i < raw.Count && raw[i].Document == raw[first].Document && raw[i].Source == raw[first].Source; i++)
            {
            }

            if (raw[first].Voice != StanceLabel.Reader)
            {
                yield return [.. Enumerable.Range(first, i - first).Select(k => raw[k].Text)];
            }
        }
    }

    private string[] Mask<T>(IReadOnlyList<T> items, Func<T, string> text, SourceMasker masker)
    {
        var masked = new string[items.Count];
        Parallel.For(0, masked.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = _cancellation }, i => masked[i] = masker.Apply(text(items[i])));
        return masked;
    }

    private ModelCard Card(PretrainingData data, FeatureExtractor extractor, MaximumEntropyModel classifier, TemperatureScaling temperature) => new()
    {
        Trainer = "pretrain",
        Seed = _options.Seed,
        Strengths = _options.StudentStrengths,
        Data = (data.Labelled ?? new TrainingSet([])).ToCard(),
        Features = FeatureCards.Of(extractor.Settings, classifier),
        Temperature = temperature,
        PageVoiceWeight = new TrainingOptions().PageVoiceWeight,
    };

    private static PretrainingCard Card(PretrainingData data, WordVectors vectors, SourceMasker masker, IReadOnlyDictionary<string, int> taught, UnseenSources? unseen) => new()
    {
        Corpora = data.Corpora,
        TextSha256 = Sha256(data.Raw),
        Sentences = data.Raw.Count,
        Voices = StanceNames.All.Append("unknown").ToDictionary(n => n, n => data.Raw.Count(s => (s.Voice is StanceLabel v ? StanceNames.Of(v) : "unknown") == n)),
        Taught = taught,
        Labelled = data.Labelled?.ToCard(),
        MaskedNames = masker.Count,
        VectorWords = vectors.Hashes.Length,
        VectorDimensions = vectors.Dimensions,
        WrittenStrengths = unseen?.WrittenStrengths,
        WrittenShift = unseen?.WrittenShift,
        UnseenSources = unseen?.Card,
    };

    private static string Sha256(IReadOnlyList<RawSentence> raw)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RawSentence s in raw)
        {
            string voice = s.Voice is StanceLabel v ? StanceNames.Of(v) : "";
            string slant = s.Partisan is bool p ? (p ? "partisan" : "centre") : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"{voice}\0{slant}\0{s.Source}\0{s.Document}\0{s.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
