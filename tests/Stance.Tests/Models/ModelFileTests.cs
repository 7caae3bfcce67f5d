using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Models;

public class ModelFileTests
{
    private const string Text = "Nobody disputes that \"the ramp\" failed, said Ines Torvald.";

    [Fact]
    public void A_model_scores_the_same_before_and_after_its_file()
    {
        StanceModel model = TestModels.Create();
        StanceModel again = ModelFile.Read(ModelFile.Write(model), "x.model");
        Sentence sentence = SentenceFinder.Whole(Text) with { Section = SectionKind.Body };
        var before = new double[3];
        var after = new double[3];
        double biasBefore = model.Score(Text, sentence, new ScoringScratch(), before);
        double biasAfter = again.Score(Text, sentence, new ScoringScratch(), after);
        Assert.Equal(before, after);
        Assert.Equal(model.Page.VoiceWeight, again.Page.VoiceWeight);
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
        byte[] good = ModelFile.Write(TestModels.Create());
        for (int i = 0; i < good.Length; i += 97)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x40;
            Assert.Throws<ModelFormatException>(() => ModelFile.Read(bad, "x.model"));
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_told_so()
    {
        byte[] good = ModelFile.Write(TestModels.Create());
        for (int length = 8; length < good.Length; length += 501)
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

    [Fact]
    public void Another_version_is_named()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        bytes[8] = 99;
        Assert.Contains("version 99", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes, "x.model")).Message, StringComparison.Ordinal);
    }
}
