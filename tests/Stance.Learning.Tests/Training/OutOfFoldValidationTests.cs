using Stance.Labels;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Tests.Training;

public class OutOfFoldValidationTests
{
    private static readonly TemperatureScaling Plain = TemperatureScaling.Identity;

    [Fact]
    public void Headlines_bodies_and_lists_count_and_comments_and_notes_do_not()
    {
        TrainingRow[] rows = [Row("a", SectionKind.Headline), Row("a", SectionKind.Body), Row("a", SectionKind.ReaderComment), Row("a", SectionKind.EditorComment), Row("b", SectionKind.None)];
        ValidationTable table = Of(rows, [.. rows.Select(_ => new QuestionLogits(-5, -5, -5))], voice: 0);
        Assert.Equal("out-of-fold, 5 folds by document", table.Origin);
        Assert.Equal([2, 1], table.Documents.Select(d => d.Counts.Sum()));
    }

    [Fact]
    public void A_page_is_judged_by_its_voice_and_a_list_by_its_words()
    {
        QuestionLogits[] logits = [new(-9, 3, 0), new(-9, 3, 0), new(-9, -0.5, 0)];
        int Editorial(SectionKind section, double voice) =>
            Of([Row("a", section), Row("a", section), Row("a", section)], logits, voice).Documents[0].Counts[(int)StanceLabel.Editorial];
        Assert.Equal(2, Editorial(SectionKind.Body, voice: 0));
        Assert.Equal(3, Editorial(SectionKind.Body, voice: 1));
        Assert.Equal(2, Editorial(SectionKind.None, voice: 1));
    }

    [Fact]
    public void Sums_are_of_calibrated_probabilities()
    {
        ValidationTable table = OutOfFoldValidation.Of([Row("a", SectionKind.None)], [new QuestionLogits(-50, 2, 3)], new TemperatureScaling(1, 2, 3), new PageEvidence(SectionEvidence.Empty, default), 5);
        Assert.Equal(1 / (1 + Math.Exp(-1)), table.Documents[0].Probabilities[(int)StanceLabel.Editorial], 9);
        Assert.Equal(1 / (1 + Math.Exp(-1)), table.Documents[0].BiasScores[0], 9);
    }

    private static ValidationTable Of(TrainingRow[] rows, QuestionLogits[] logits, double voice) =>
        OutOfFoldValidation.Of(rows, logits, Plain, new PageEvidence(SectionEvidence.Empty, new PageVoice(voice, 0)), 5);

    private static TrainingRow Row(string document, SectionKind section) =>
        new() { Path = "x.csv", Line = 1, Text = "Words.", Document = document, Section = section, Stance = StanceLabel.Neutral, Biased = false, Fields = new Dictionary<string, string>() };
}
