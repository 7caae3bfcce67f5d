using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Features;
using Stance.Learning.Tests;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Sentences;

namespace Stance.MLNet.Tests;

public class InnerModelTests
{
    private static readonly TrainingOptions Options = new() { Trainer = MLNetTrainer.Sdca, Threads = 1, Folds = 3 };
    private static readonly StanceModel Model = ModelTrainer.Train(Rows.Small(), null, Options, null, default);
    private static readonly MLNetEngine Engine = new();

    private static byte[] Content => ((IEngineClassifier)Model.Classifier).Content.ToArray();

    [Fact]
    public void Two_savings_of_a_model_are_the_same_bytes_though_their_archives_carry_other_dates()
    {
        byte[] first = Content;
        byte[] second = InnerModel.FromArchive(Dated(InnerModel.ToArchive(first)));
        Assert.Equal(first, second);
    }

    [Fact]
    public void ML_NET_itself_reads_what_is_inside_and_its_prediction_engine_says_the_same()
    {
        var ml = new MLContext();
        ITransformer chain = ml.Model.Load(InnerModel.ToArchive(Content), out _);
        SchemaDefinition input = SchemaDefinition.Create(typeof(Sentence));
        input["Cues"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, StyleCues.Count);
        PredictionEngine<Sentence, Prediction> engine = ml.Model.CreatePredictionEngine<Sentence, Prediction>(chain, inputSchemaDefinition: input);
        var scratch = new ScoringScratch();
        Span<double> stance = stackalloc double[StanceNames.Count];
        foreach (string text in Rows.Small().Rows.Select(r => r.Text).Append("").Append("\0 \ud800"))
        {
            Stance.Sentences.Sentence whole = SentenceFinder.Whole(text);
            scratch.Sentence.Read(text, whole.Span, whole.Quotations);
            Prediction said = engine.Predict(new Sentence { Text = text, Cues = scratch.FillCues().ToArray() });
            QuestionLogits logits = Model.Classifier.Logits(scratch);
            logits.ToStance(stance);
            LabelProbabilities ours = LabelProbabilities.FromLogits(stance);

            // Keys are in the order of the names: editorial, neutral, reader.
            Assert.Equal(said.StanceProbabilities[0], ours.Editorial, 4);
            Assert.Equal(said.StanceProbabilities[1], ours.Neutral, 4);
            Assert.Equal(said.StanceProbabilities[2], ours.Reader, 4);
            Assert.Equal(said.BiasProbability, DeterministicMath.Logistic(logits.Bias), 4);
        }
    }

    [Fact]
    public void A_damaged_inner_model_is_one_line_that_names_the_file_and_the_trainer()
    {
        byte[] content = Content;
        byte[][] damaged =
        [
            [],
            [1, 2],
            content[..(content.Length / 2)],
            [.. content, 7],
            InnerModel.FromArchive(Archive(("a/b.txt", [1, 2, 3]))),
            InnerModel.FromArchive(Archive()),
            InnerModel.FromArchive(Without("Model.key")),
            [.. content[..4], 0xFF, 0xFF, 0xFF, 0x7F, .. content[8..]],
            [0xFF, 0xFF, 0xFF, 0xFF, .. content[4..]],
        ];
        Assert.All(damaged, bytes =>
        {
            Assert.Throws<InvalidDataException>(() => Engine.Read(bytes));
            string message = Assert.Throws<ModelFormatException>(() => ModelFile.Read(FileOf(bytes), "my.model", [Engine])).Message;
            Assert.StartsWith("my.model: the model is damaged: the inner model of mlnet-sdca: ", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        });
    }

    [Fact]
    public void A_chain_that_answers_other_questions_is_refused()
    {
        var ml = new MLContext();
        IDataView view = SentencePipeline.Load(ml, SentenceRecords.Of(Rows.Small().Rows));
        using var archive = new MemoryStream();
        ml.Model.Save(ml.Transforms.CopyColumns("Other", "Text").Fit(view), SentenceColumns.Input, archive);
        archive.Position = 0;
        Assert.Contains("no column StanceProbabilities", Assert.Throws<InvalidDataException>(() => Engine.Read(InnerModel.FromArchive(archive))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_changed_byte_of_the_file_is_noticed_before_ML_NET_sees_it()
    {
        byte[] file = ModelFile.Write(Model);
        var random = new Random(4);
        for (int i = 0; i < 50; i++)
        {
            int at = random.Next(20, file.Length);
            file[at] ^= 1;
            Assert.Contains("checksum", Assert.Throws<ModelFormatException>(() => ModelFile.Read(file, "x.model", [Engine])).Message, StringComparison.Ordinal);
            file[at] ^= 1;
        }
    }

    [Fact]
    public void A_program_without_the_engine_says_so() =>
        Assert.Contains("engine 'mlnet' (trainer mlnet-sdca), which this build", Assert.Throws<ModelFormatException>(() => ModelFile.Read(ModelFile.Write(Model), "x.model")).Message, StringComparison.Ordinal);

    // A whole file around such content, its checksum right.
    private static byte[] FileOf(byte[] content)
    {
        byte[] file = ModelFile.Write(Model);
        int length = Content.Length;
        byte[] head = file[..^(32 + length + 4)];
        byte[] body = [.. head, .. BitConverter.GetBytes(content.Length), .. content];
        BitConverter.GetBytes(body.LongLength - 20).CopyTo(body, 12);
        return [.. body, .. SHA256.HashData(body)];
    }

    private static MemoryStream Dated(Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        var dated = new MemoryStream();
        using (var other = new ZipArchive(dated, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries.Reverse())
            {
                ZipArchiveEntry copy = other.CreateEntry(entry.FullName.Replace('/', '\\'), CompressionLevel.SmallestSize);
                copy.LastWriteTime = new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);
                using Stream from = entry.Open();
                using Stream to = copy.Open();
                from.CopyTo(to);
            }
        }

        dated.Position = 0;
        return dated;
    }

    private static MemoryStream Archive(params (string Name, byte[] Bytes)[] entries)
    {
        var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        archive.Position = 0;
        return archive;
    }

    private static MemoryStream Without(string end)
    {
        using var zip = new ZipArchive(InnerModel.ToArchive(Content), ZipArchiveMode.Read);
        return Archive([.. zip.Entries.Where(e => !e.FullName.EndsWith(end, StringComparison.Ordinal)).Select(e =>
        {
            using var bytes = new MemoryStream();
            using Stream stream = e.Open();
            stream.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        })]);
    }

    private sealed class Sentence
    {
        public required string Text { get; init; }

        public required float[] Cues { get; init; }
    }

    private sealed class Prediction
    {
        public float[] StanceProbabilities { get; set; } = [];

        public float BiasProbability { get; set; }
    }
}
