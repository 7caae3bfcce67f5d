using Stance.Features;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Pretraining;
using Stance.Models;

namespace Stance.Learning.Tests.Pretraining;

public sealed class PretrainerTests
{
    private static readonly string[] Facts = ["The council met on Tuesday", "Officials said the bridge reopened", "Police reported two arrests", "The bill passed by nine votes"];
    private static readonly string[] Views = ["This is a disgrace", "The mayor should be ashamed", "Nobody sane can defend it", "What a shameless betrayal"];
    private static readonly string[] Remarks = ["lol sure", "i bet its fake", "you people are funny", "wake up everyone"];

    [Fact]
    public void Pretraining_gives_the_same_bytes_on_one_thread_and_on_eight()
    {
        PretrainingData data = Data();
        byte[] one = ModelFile.Write(new Pretrainer(Options(1), _ => { }, default).Train(data));
        byte[] eight = ModelFile.Write(new Pretrainer(Options(8), _ => { }, default).Train(data));
        Assert.Equal(one, eight);
    }

    [Fact]
    public void Every_known_word_has_an_embedding_in_the_file()
    {
        StanceModel model = ModelFile.Read(ModelFile.Write(new Pretrainer(Options(2), _ => { }, default).Train(Data())), "x.stance");
        Assert.Equal(model.BuiltIn!.Weights.Words.Count, model.BuiltIn!.Embeddings!.Count);
        Assert.Equal(model.Card.Pretraining!.VectorDimensions, model.BuiltIn!.Embeddings.Dimensions);
        Assert.Contains(model.BuiltIn!.Embeddings.Multiples.ToArray(), m => m == sbyte.MaxValue);
    }

    [Fact]
    public void Voices_are_learned_from_where_sentences_stand_without_a_single_label()
    {
        StanceModel model = new Pretrainer(Options(2), _ => { }, default).Train(Data() with { Labelled = null, Written = null });
        var labeller = new PageLabeller(model);
        var scratch = new ScoringScratch();
        Assert.Equal(StanceLabel.Neutral, labeller.LabelSentence("Officials said the bill passed.", 0, scratch).Probabilities.Best);
        Assert.Equal(StanceLabel.Editorial, labeller.LabelSentence("What a disgrace, the mayor should be ashamed.", 0, scratch).Probabilities.Best);
        Assert.Equal(StanceLabel.Reader, labeller.LabelSentence("lol wake up you people", 0, scratch).Probabilities.Best);
        Assert.Null(model.Card.Pretraining!.Labelled);
    }

    [Fact]
    public void The_card_tells_what_was_read_and_what_was_chosen()
    {
        PretrainingData data = Data();
        PretrainingCard card = new Pretrainer(Options(2), _ => { }, default).Train(data).Card.Pretraining!;
        Assert.Equal(data.Raw.Count, card.Sentences);
        Assert.Equal(data.Raw.Count(s => s.Voice == StanceLabel.Reader), card.Voices["reader"]);
        Assert.Equal(data.Labelled!.Rows.Count, card.Labelled!.Rows);
        Assert.True(card.WrittenStrengths!.Value.IsValid);
        Assert.NotNull(card.WrittenShift);
        Assert.Equal("source", card.UnseenSources!.By);
    }

    [Fact]
    public void Text_that_teaches_nothing_is_refused()
    {
        var raw = new RawSentence { Source = "a", Document = "1", Text = "Nobody knows who says this." };
        TrainingDataException e = Assert.Throws<TrainingDataException>(() => new Pretrainer(Options(1), _ => { }, default).Train(new PretrainingData([raw], null, null, [])));
        Assert.Contains("no sentence has a voice", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_only_one_outlet_uses_are_masked_and_others_are_not()
    {
        var raw = new List<RawSentence>();
        for (int i = 0; i < 40; i++)
        {
            raw.Add(new RawSentence { Source = "Bugle (Web News)", Document = $"b{i}", Text = $"Speaking to the Bugle, Ann Quill asked Senator Marsh about it {i}." });
            raw.Add(new RawSentence { Source = "Courier - Opinion", Document = $"c{i}", Text = $"We asked Senator Marsh, and Tom Reed of this house wrote it down {i}." });
            for (int j = 0; j < 10; j++)
            {
                raw.Add(new RawSentence { Source = $"Other {j}", Document = $"o{i}-{j}", Text = $"Then Senator Marsh left {i}." });
            }
        }

        SourceMasker masker = SourceMasker.Learn(raw, default);
        Assert.Equal("Speaking to the Xxxx, Xxxx asked Senator Marsh.", masker.Apply("Speaking to the Bugle, Ann Quill asked Senator Marsh."));
        Assert.Equal("The Xxxx reports.", masker.Apply("The Courier reports."));
        Assert.Equal("nothing here.", masker.Apply("nothing here."));
    }

    private static PretrainingOptions Options(int threads) => new()
    {
        Threads = threads,
        Ngrams = new NgramSettings { HashBits = 12 },
        Vectors = new WordVectorOptions { Dimensions = 8, VocabularySize = 200, MinimumCount = 2 },
        SourceFolds = 2,
        MinimumDocumentFrequency = 2,
        MaximumNumberOfIterations = 15,
    };

    private static PretrainingData Data()
    {
        var raw = new List<RawSentence>();
        var labelled = new List<TrainingRow>();
        var random = new SeededRandom(5);
        string Two(string[] of) => $"{of[random.Next(of.Length)]}, {of[random.Next(of.Length)].ToLowerInvariant()} {random.Next(900)}.";
        for (int i = 0; i < 240; i++)
        {
            string document = $"d{i / 4}";
            raw.Add(new RawSentence { Voice = StanceLabel.Neutral, Partisan = false, Source = $"Wire {i % 4}", Document = document, Text = Two(Facts) });
            raw.Add(new RawSentence { Voice = StanceLabel.Editorial, Partisan = true, Source = $"Views {i % 4}", Document = document, Text = Two(Views) });
            raw.Add(new RawSentence { Voice = StanceLabel.Reader, Source = $"Comments {i % 4}", Document = document, Text = Two(Remarks) });
            if (i % 3 == 0)
            {
                labelled.Add(Labelled(Two(Facts), $"Wire {i % 4}", StanceLabel.Neutral, false));
                labelled.Add(Labelled(Two(Views), $"Views {i % 4}", StanceLabel.Editorial, true));
                labelled.Add(Labelled(Two(Remarks), $"Comments {i % 4}", StanceLabel.Reader, false));
            }
        }

        return new PretrainingData(raw, new TrainingSet(labelled), new TrainingSet([.. labelled.Take(60)]), []);
    }

    private static TrainingRow Labelled(string text, string source, StanceLabel stance, bool biased) =>
        Rows.Row(text, source, stance, biased) with { Fields = new Dictionary<string, string> { ["source"] = source } };
}
