using Stance.Features;
using Stance.Models;

namespace Stance.Tests.Models;

/// <summary>Files of models of another engine than the built-in one.</summary>
public class EngineFileTests
{
    private static readonly IClassifierEngine[] Engines = [new CueEngine("other"), new CueEngine("cue-counter")];

    [Fact]
    public void Another_engines_model_comes_back_with_all_that_is_ours_and_says_the_same()
    {
        StanceModel model = Create([3, 1, 4]);
        byte[] bytes = ModelFile.Write(model);
        Assert.Equal(ModelFile.EngineVersion, bytes[8]);
        StanceModel again = ModelFile.Read(bytes, "x.model", Engines);
        Assert.Equal(bytes, ModelFile.Write(again));
        Assert.Null(again.BuiltIn);
        Assert.Equal((model.Temperature, model.Page.Voice, "cue-counter"), (again.Temperature, again.Page.Voice, again.Card.Trainer));
        Assert.Equal(model.Page.Sections.LogRatios, again.Page.Sections.LogRatios);
        Assert.Equal(model.Style!.Means, again.Style!.Means);
        Assert.Equal(model.Validation!.Origin, again.Validation!.Origin);
        var scratch = new ScoringScratch();
        Span<double> before = stackalloc double[StanceNames.Count];
        Span<double> after = stackalloc double[StanceNames.Count];
        Assert.Equal(model.Score("Nobody, I think, believes it!", scratch, before), again.Score("Nobody, I think, believes it!", scratch, after));
        Assert.Equal(before.ToArray(), after.ToArray());
    }

    [Fact]
    public void An_engine_that_is_not_there_is_named_with_the_trainer() =>
        Assert.Contains("the model is one of the engine 'cue-counter' (trainer cue-counter)", Message(ModelFile.Write(Create([1])), Engines[..1]), StringComparison.Ordinal);

    [Fact]
    public void What_the_engine_cannot_read_is_a_damaged_file() =>
        Assert.Equal("x.model: the model is damaged: the inner model of cue-counter: it is empty; expected the bytes that stance-train wrote.", Message(ModelFile.Write(Create([])), Engines));

    [Fact]
    public void Any_other_length_inside_is_noticed_before_it_is_believed()
    {
        byte[] good = ModelFile.Write(Create([3, 1, 4]));
        for (int cut = 1; cut < 40; cut++)
        {
            byte[] body = good[..(good.Length - 32 - cut)];
            BitConverter.GetBytes(body.LongLength - 20).CopyTo(body, 12);
            Assert.Contains("damaged", Message([.. body, .. System.Security.Cryptography.SHA256.HashData(body)], Engines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_engine_is_given_bytes_whose_checksum_is_wrong()
    {
        byte[] bytes = ModelFile.Write(Create([3, 1, 4]));
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes, "x.model", Engines, out string sha256)));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), sha256);
        for (int at = 20; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            Assert.Contains("checksum", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model", [new RefusingEngine()], out _)).Message, StringComparison.Ordinal);
            bytes[at] ^= 1;
        }
    }

    [Fact]
    public void A_classifier_that_is_no_engines_has_no_file() =>
        Assert.Throws<NotSupportedException>(() => ModelFile.Write(With(new Homeless())));

    private static string Message(byte[] bytes, IClassifierEngine[] engines) => Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model", engines)).Message;

    private static StanceModel Create(byte[] content) => With(new CueClassifier("cue-counter", content));

    private static StanceModel With(ISentenceClassifier classifier)
    {
        StanceModel model = TestModels.Create();
        return new StanceModel(classifier, model.Temperature, model.Page, model.Card with { Trainer = "cue-counter", Engine = "Cues 1.0" }) { Style = model.Style, Validation = model.Validation };
    }

    private sealed class CueEngine(string name) : IClassifierEngine
    {
        public string Name => name;

        public IEngineClassifier Read(ReadOnlyMemory<byte> content) => content.IsEmpty ? throw new InvalidDataException("it is empty") : new CueClassifier(name, content);
    }

    private sealed class RefusingEngine : IClassifierEngine
    {
        public string Name => "cue-counter";

        public IEngineClassifier Read(ReadOnlyMemory<byte> content) => throw new InvalidOperationException("It was asked.");
    }

    /// <summary>A whole engine, if a poor one: its logits are sums of cues, its content says how many to leave out.</summary>
    private sealed class CueClassifier(string engine, ReadOnlyMemory<byte> content) : IEngineClassifier
    {
        public string Engine => engine;

        public ReadOnlyMemory<byte> Content => content;

        public QuestionLogits Logits(ScoringScratch scratch)
        {
            float sum = 0;
            foreach (float cue in scratch.FillCues()[content.Span[0]..])
            {
                sum += cue;
            }

            return new QuestionLogits(sum, -sum, sum / 2);
        }
    }

    private sealed class Homeless : ISentenceClassifier
    {
        public QuestionLogits Logits(ScoringScratch scratch) => default;
    }
}
