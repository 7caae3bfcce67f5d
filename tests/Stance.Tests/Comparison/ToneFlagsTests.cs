using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class ToneFlagsTests
{
    private static readonly string[] Six = ["NNE", "NEN", "NNN", "NNE", "ENN", "NNNE"];

    [Fact]
    public void A_source_with_documents_enough_and_a_good_validation_has_no_flags() => Assert.Empty(Flags(Six, MadeUpTone.Validation(40, 0, 0)));

    [Fact]
    public void Few_documents_and_a_single_one_are_named()
    {
        Assert.Equal(["few documents"], Flags(["NNE", "NN", "NNNE", "NE"]));
        Assert.Equal(["one document"], Flags(["NNE"]));
    }

    [Fact]
    public void What_kind_of_sentences_a_source_lacks_is_named()
    {
        Assert.Equal(["comments only"], Flags(["CC", "C"]));
        Assert.Equal(["no sentences"], Flags(["O"]));
        Assert.Equal(["quotations only"], Flags(["nn", "ne", "e", "nnn", "nn"]));
    }

    [Fact]
    public void Documents_that_are_all_without_a_date_cannot_be_matched_by_it()
    {
        IEnumerable<ToneDocument> undated = MadeUpTone.Documents("a", Six).Select(d => d with { Date = null });
        Assert.Equal(["no dates"], MadeUpTone.Compare(undated).Sources[0].Flags);
    }

    [Fact]
    public void A_classifier_that_hardly_tells_two_stances_apart_is_named() =>
        Assert.Contains("ill-conditioned", Flags(Six, MadeUpTone.Validation(40, 5, 4)));

    [Fact]
    public void Corrections_that_disagree_are_named()
    {
        // By labels half of it is editorial, by probabilities hardly any of it.
        ValidationTable sure = ValidationTableBuilder.Build("sure", Enumerable.Range(0, 80).Select(i =>
            new ValidationSentence($"v{i / 4}", i % 2 == 0 ? StanceLabel.Neutral : StanceLabel.Editorial, i % 2 == 0 ? new LabelProbabilities(.75, .25, 0) : new LabelProbabilities(0.01, 0.99, 0), null, 0)));
        Assert.Contains("methods disagree", Flags(Six, sure));
    }

    [Fact]
    public void A_stance_that_occurs_but_was_not_validated_is_named() => Assert.Contains("little validation", Flags(["NRN", "RNE", "RRN", "NNN", "NEN"], MadeUpTone.Validation(40, 0, 0)));

    private static IReadOnlyList<string> Flags(string[] documents, ValidationTable? validation = null) =>
        MadeUpTone.Compare(MadeUpTone.Documents("a", documents), validation).Sources[0].Flags;
}
