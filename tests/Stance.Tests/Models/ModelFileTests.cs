using System.Security.Cryptography;
using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Shared;

namespace Stance.Tests.Models;

public class ModelFileTests
{
    private const string Text = "Nobody disputes that \"the ramp\" failed, said Ines Torvald.";

    [Fact]
    public void A_model_scores_the_same_before_and_after_its_file()
    {
        StanceModel model = TestModels.Create();
        StanceModel again = ModelFile.Read(ModelFile.Write(model), "x.model");
        Assert.Equal(model.Style!.Between.ToArray(), again.Style!.Between.ToArray());
        Assert.Equal(model.Style.Limit, again.Style.Limit);
        Sentence sentence = SentenceFinder.Whole(Text) with { Section = SectionKind.Body };
        var before = new double[3];
        var after = new double[3];
        double biasBefore = model.Score(Text, sentence, new ScoringScratch(), before);
        double biasAfter = again.Score(Text, sentence, new ScoringScratch(), after);
        Assert.Equal(before, after);
        Assert.Equal(model.Page.Voice, again.Page.Voice);
        Assert.Equal(biasBefore, biasAfter);
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes, "x.model")));
    }

    [Fact]
    public void Any_altered_byte_is_found()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        for (int i = 0; i < bytes.Length; i++)
        {
            byte right = bytes[i];
            bytes[i] ^= (byte)(1 << (i % 8));
            Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model"));
            bytes[i] = right;
        }

        Assert.NotNull(ModelFile.Read(bytes, "x.model"));
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_told_so()
    {
        byte[] good = ModelFile.Write(TestModels.Create());
        for (int length = 8; length < good.Length; length++)
        {
            ModelFormatException e = Assert.Throws<ModelFormatException>(() => ModelFile.Read(good.AsSpan(0, length), "x.model"));
            Assert.Contains("cut short", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 80, 75, 3, 4, 0, 0, 0, 0, 0, 0 }, "not a Stance model")]
    public void Other_files_are_told_from_models(byte[] bytes, string expected)
    {
        ModelFormatException e = Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model"));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.StartsWith("x.model: ", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void Another_version_is_named_and_the_one_that_can_be_read(byte version)
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        bytes[8] = version;
        string message = Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model")).Message;
        Assert.Contains($"model format version {version}", message, StringComparison.Ordinal);
        Assert.Contains($"version {ModelFile.OldestVersion} to {ModelFile.EngineVersion}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_the_models_errors_comes_back()
    {
        ValidationTable before = TestModels.Create().Validation!;
        ValidationTable after = ModelFile.Read(ModelFile.Write(TestModels.Create()), "x.model").Validation!;
        Assert.Equal(before.Origin, after.Origin);
        Assert.Equal(before.Documents.SelectMany(d => d.Counts), after.Documents.SelectMany(d => d.Counts));
        Assert.Equal(before.Documents.SelectMany(d => d.Probabilities), after.Documents.SelectMany(d => d.Probabilities));
        Assert.Equal(before.Documents.SelectMany(d => d.BiasCounts), after.Documents.SelectMany(d => d.BiasCounts));
        Assert.Equal(before.Documents.SelectMany(d => d.BiasScores), after.Documents.SelectMany(d => d.BiasScores));
    }

    [Fact]
    public void A_validation_of_fewer_than_no_sentences_is_refused()
    {
        const int LastDocument = (11 * sizeof(int)) + (11 * sizeof(double));
        byte[] bytes = ModelFile.Write(TestModels.Create());
        bytes[bytes.Length - SHA256.HashSizeInBytes - LastDocument + 3] = 0x80;
        Seal(bytes);
        Assert.Contains("sentences", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_words_buckets_scaling_calibration_and_card_come_back()
    {
        StanceModel model = TestModels.Create();
        StanceModel again = ModelFile.Read(ModelFile.Write(model), "x.model");
        Assert.Equal(model.BuiltIn!.Weights.Words.Hashes, again.BuiltIn!.Weights.Words.Hashes);
        Assert.Equal(model.BuiltIn!.Weights.Words.Scores, again.BuiltIn!.Weights.Words.Scores);
        Assert.Equal(model.BuiltIn!.Weights.NgramWeights, again.BuiltIn!.Weights.NgramWeights);
        Assert.Equal(model.BuiltIn!.Weights.CueWeights, again.BuiltIn!.Weights.CueWeights);
        Assert.Equal(model.BuiltIn!.Weights.Intercepts, again.BuiltIn!.Weights.Intercepts);
        Assert.Equal(model.BuiltIn!.Cues.Means, again.BuiltIn!.Cues.Means);
        Assert.Equal(model.BuiltIn!.Cues.Factors, again.BuiltIn!.Cues.Factors);
        Assert.Equal((model.Temperature, model.BuiltIn!.Extractor.Settings), (again.Temperature, again.BuiltIn!.Extractor.Settings));
        Assert.Equal(model.Page.Sections.LogRatios, again.Page.Sections.LogRatios);
        Assert.Equal((model.Card.Strengths, model.Card.Prior, model.Card.Temperature, model.Card.Features), (again.Card.Strengths, again.Card.Prior, again.Card.Temperature, again.Card.Features));
    }

    [Fact]
    public void Word_embeddings_come_back()
    {
        WordEmbeddings embeddings = TestModels.Create().BuiltIn!.Embeddings!;
        WordEmbeddings again = ModelFile.Read(ModelFile.Write(TestModels.Create()), "x.model").BuiltIn!.Embeddings!;
        Assert.Equal((8, 3), (again.Count, again.Dimensions));
        Assert.Equal(embeddings.ToVectors(), again.ToVectors());
    }

    [Fact]
    public void A_file_of_version_3_which_knows_neither_embeddings_nor_validation_still_loads()
    {
        StanceModel model = TestModels.Create();
        byte[] bytes = ModelFile.Write(With(model, model.Card));

        // Without its last two flags it is one.
        byte[] old = [.. bytes[..^(SHA256.HashSizeInBytes + (2 * sizeof(int)))], .. new byte[SHA256.HashSizeInBytes]];
        old[8] = 3;
        BitConverter.TryWriteBytes(old.AsSpan(12), old.Length - 20L - SHA256.HashSizeInBytes);
        Seal(old);
        StanceModel again = ModelFile.Read(old, "x.model");
        Assert.Null(again.BuiltIn!.Embeddings);
        Assert.Null(again.Validation);
        Assert.Equal(bytes, ModelFile.Write(again));
    }

    [Fact]
    public void A_pretrained_models_card_comes_back_whole()
    {
        StanceModel model = TestModels.Create();
        var pretraining = new PretrainingCard
        {
            Corpora = [new CorpusCard { Name = "wire", Licence = "not stated", Sentences = 7, Sources = 2 }],
            TextSha256 = "ab",
            Sentences = 7,
            Voices = new Dictionary<string, int> { ["neutral"] = 7 },
            Taught = new Dictionary<string, int> { ["neutral"] = 5 },
            MaskedNames = 3,
            VectorWords = 8,
            VectorDimensions = 100,
            WrittenStrengths = new QuestionStrengths(1, 2, 3),
        };
        PretrainingCard again = ModelFile.Read(ModelFile.Write(With(model, model.Card with { Pretraining = pretraining })), "x.model").Card.Pretraining!;
        Assert.Equal(pretraining.Corpora, again.Corpora);
        Assert.Equal(pretraining.Voices, again.Voices);
        Assert.Equal(pretraining.Taught, again.Taught);
        Assert.Equal(pretraining with { Corpora = again.Corpora, Voices = again.Voices, Taught = again.Taught }, again);
    }

    [Fact]
    public void Weights_are_rounded_to_half_precision_and_buckets_without_any_take_a_bit()
    {
        StanceModel model = TestModels.Create();
        var ngrams = new float[model.BuiltIn!.Weights.NgramWeights.Length];
        ngrams[5] = 0.1f;
        var classifier = new MaximumEntropyModel(ngrams, model.BuiltIn!.Weights.CueWeights.ToArray(), new float[4], WordScores.Empty);
        byte[] bytes = ModelFile.Write(new StanceModel(new BuiltInClassifier(model.BuiltIn!.Extractor, classifier, model.BuiltIn.Cues), model.Temperature, model.Page, model.Card));
        MaximumEntropyModel again = ModelFile.Read(bytes, "x.model").BuiltIn!.Weights;
        Assert.Equal((float)(Half)0.1f, again.NgramWeights[5]);
        Assert.Equal(1, again.NgramWeights.ToArray().Count(w => w != 0));
        var without = new MaximumEntropyModel(new float[ngrams.Length], model.BuiltIn!.Weights.CueWeights.ToArray(), new float[4], WordScores.Empty);
        byte[] none = ModelFile.Write(new StanceModel(new BuiltInClassifier(model.BuiltIn!.Extractor, without, model.BuiltIn.Cues), model.Temperature, model.Page, model.Card));
        Assert.Equal(3 * 2, bytes.Length - none.Length);
    }

    [Fact]
    public void Whatever_damage_reading_meets_first_a_wrong_checksum_is_what_is_told()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes, "x.model", null, out string sha256)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
        for (int at = 20; at < bytes.Length; at += 7)
        {
            bytes[at] ^= 0xff;
            Assert.Contains("checksum", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model", null, out _)).Message, StringComparison.Ordinal);
            bytes[at] ^= 0xff;
        }
    }

    [Fact]
    public void Damage_under_a_right_checksum_is_refused_or_harmless_and_nothing_else()
    {
        // As if somebody wrote such a file on purpose: every byte in turn is altered and the checksum put right.
        byte[] bytes = ModelFile.Write(TestModels.Create());
        int refused = 0;
        for (int i = 20; i < bytes.Length - SHA256.HashSizeInBytes; i++)
        {
            byte right = bytes[i];
            bytes[i] ^= (byte)(i % 3 == 0 ? 0xff : 1 << (i % 8));
            Seal(bytes);
            try
            {
                ModelFile.Read(bytes, "x.model");
            }
            catch (ModelFormatException)
            {
                refused++;
            }

            bytes[i] = right;
        }

        Assert.True(refused > 100, $"{refused} refused");
    }

    [Fact]
    public void Fewer_marked_buckets_than_announced_and_words_out_of_order_are_refused()
    {
        StanceModel model = TestModels.Create();
        byte[] bytes = ModelFile.Write(model);
        byte[] first = BitConverter.GetBytes(model.BuiltIn!.Weights.Words.Hashes[0]);
        int at = bytes.AsSpan().IndexOf(first);
        Assert.True(at > 0);
        bytes[at + 7] = 0xff;
        Seal(bytes);
        Assert.Contains("do not rise", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model")).Message, StringComparison.Ordinal);

        model = With(model, model.Card);
        byte[] buckets = ModelFile.Write(model);
        int active = Enumerable.Range(0, 1024).Count(b => model.BuiltIn!.Weights.NgramWeights.Slice(b * 4, 4).ContainsAnyExcept(0f));

        // Behind the weights stand the flags that there are no trees, no usual style, no embeddings and no validation.
        buckets[buckets.Length - SHA256.HashSizeInBytes - (4 * sizeof(int)) - (active * 3 * 2) - 1] ^= 1;
        Seal(buckets);
        Assert.Contains("active buckets announced", Assert.Throws<ModelFormatException>(() => ModelFile.Read(buckets, "x.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_whole_and_its_digest_is_of_all_of_it()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = ModelFile.Write(TestModels.Create());
        string path = folder.PathOf("x.model");
        File.WriteAllBytes(path, bytes);
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Load(path, null, out string sha256)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
        File.WriteAllBytes(path, []);
        Assert.Contains("empty", Assert.Throws<ModelFormatException>(() => ModelFile.Load(path, null, out _)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => { ModelFile.Load(folder.PathOf("none.model"), null, out _); });
    }

    private static StanceModel With(StanceModel model, ModelCard card) => new(new BuiltInClassifier(model.BuiltIn!.Extractor, model.BuiltIn!.Weights, model.BuiltIn!.Cues), model.Temperature, model.Page, card);

    private static void Seal(byte[] bytes) => SHA256.HashData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes), bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes));
}
