using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class ToneComparerTests
{
    private static readonly ToneDocument[] Loud = [.. MadeUpTone.Documents("loud", "NEEEE", "EEENE", "EEEEN", "NEEEEE", "EENEE", "ENEEE", "EEEE", "EEENNE")];
    private static readonly ToneDocument[] Quiet = [.. MadeUpTone.Documents("quiet", "NNNNNE", "NNNN", "NNENN", "NNNNNN", "NENNN", "NNNNN", "NNNNE", "NNNN")];

    [Fact]
    public void Shares_are_those_of_all_sentences_of_headline_and_body()
    {
        SourceTone tone = MadeUpTone.Compare(MadeUpTone.Documents("a", "NNEeOCC", "Nn")).Sources[0];
        Assert.Equal((2, 6), (tone.All.Documents, tone.All.Sentences));
        Assert.Equal(2 / 6.0, tone.All.Shares!.Editorial.Raw, 12);
        Assert.Equal((2, 4), (tone.OwnVoice.Documents, tone.OwnVoice.Sentences));
        Assert.Equal(0.25, tone.OwnVoice.Shares!.Editorial.Raw, 12);
        Assert.Equal(0.5, tone.QuotedVoice.Shares!.Editorial.Raw, 12);
        Assert.Equal((1, 2), (tone.Comments.Documents, tone.Comments.Sentences));
        Assert.Equal(1, tone.Comments.Shares!.Editorial.Raw);
        Assert.Equal(((4 * 0.2) + (2 * 0.7)) / 6, tone.All.Bias!.Mean, 12);
    }

    [Fact]
    public void Shares_sum_to_1_and_intervals_hold_them()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet, .. MadeUpTone.Documents("mixed", "NER", "RRN", "N")], MadeUpTone.Validation(30, 1, 2));
        foreach (StanceShares shares in comparison.Sources.SelectMany(s => new[] { s.All.Shares!, s.OwnVoice.Shares! }))
        {
            ShareEstimate[] each = [shares.Neutral, shares.Editorial, shares.Reader];
            Assert.Equal(1, each.Sum(s => s.Raw), 9);
            Assert.Equal(1, each.Sum(s => s.Corrected!.Value), 9);
            Assert.All(each, s => Assert.True(0 <= s.RawLow && s.RawLow <= s.Raw && s.Raw <= s.RawHigh && s.RawHigh <= 1, s.ToString()));
            Assert.All(each, s => Assert.True(0 <= s.Low && s.Low <= s.Corrected && s.Corrected <= s.High && s.High <= 1, s.ToString()));
        }

        Assert.All(comparison.Pairs, p => Assert.True(p.Low <= p.Difference && p.Difference <= p.High && p.CorrectedLow <= p.Corrected && p.Corrected <= p.CorrectedHigh, p.ToString()));
        Assert.All(comparison.Sources, s => Assert.Equal(["ACC", "PACC", "EMQ"], s.Methods.Select(m => m.Method)));
        Assert.All(comparison.Sources.SelectMany(s => s.Methods), m => Assert.Equal(1, m.Neutral + m.Editorial + m.Reader, 9));
        Assert.All(comparison.Sources, s => Assert.InRange(s.All.Bias!.Corrected!.Value, s.All.Bias.CorrectedLow!.Value, s.All.Bias.CorrectedHigh!.Value));
        Assert.Equal("made up", comparison.Validation);
    }

    [Fact]
    public void A_clear_difference_is_shown_and_none_is_not()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet, .. Quiet.Select(d => d with { Source = "quiet too", Document = d.Document + "x" })]);
        TonePair Of(string a, string b) => comparison.Pairs.Single(p => p.A == a && p.B == b && p.Measure == ToneMeasure.Editorial);
        Assert.Equal(ToneVerdict.Differs, Of("loud", "quiet").Verdict);
        Assert.Equal(ToneVerdict.NoDifferenceShown, Of("quiet", "quiet too").Verdict);
        Assert.Equal(1, Of("quiet", "quiet too").P);
        Assert.Equal(1, Of("loud", "quiet").CliffsDelta);
        Assert.True(Of("loud", "quiet").Low > 0.3);
    }

    [Fact]
    public void Three_documents_against_three_are_not_enough_data()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud.Take(3), .. Quiet.Take(3)]);
        Assert.Equal(3, comparison.Pairs.Count);
        Assert.All(comparison.Pairs, p => Assert.Equal(ToneVerdict.NotEnoughData, p.Verdict));
        Assert.All(comparison.Pairs, p => Assert.Equal(0.3, p.SmallestPAdjusted, 12));
    }

    [Fact]
    public void P_values_are_adjusted_over_all_pairs_and_measures()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet, .. MadeUpTone.Documents("mixed", "NNE", "EEN", "ENN", "NEE", "NEN")]);
        Assert.Equal(9, comparison.Pairs.Count);
        Assert.Equal(HolmAdjustment.Adjust([.. comparison.Pairs.Select(p => p.P)]), comparison.Pairs.Select(p => p.PAdjusted));
        Assert.All(comparison.Pairs, p => Assert.True(p.SmallestPAdjusted <= p.PAdjusted, p.ToString()));
    }

    [Fact]
    public void Eight_events_with_one_document_each_reach_a_verdict()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet], null, null, [.. Loud.Zip(Quiet, (a, b) => MadeUpTone.Event(a.Document, a, b))]);
        TonePair[] matched = [.. comparison.Pairs.Where(p => p.Matched)];
        Assert.Equal(6, comparison.Pairs.Count);
        Assert.All(matched, p => Assert.Equal((8, 8, 8), (p.Events, p.DocumentsA, p.DocumentsB)));
        Assert.All(matched, p => Assert.Equal(2 / 256.0, p.P, 12));
        Assert.All(matched, p => Assert.Equal(ToneVerdict.Differs, p.Verdict));
        Assert.All(matched, p => Assert.True(p.SmallestPAdjusted <= 6 * 2 / 256.0, p.ToString()));
        double expected = Loud.Zip(Quiet, (a, b) => Share(a) - Share(b)).Average();
        Assert.Equal(expected, matched[0].Difference, 12);
        Assert.InRange(expected, matched[0].Low, matched[0].High);
    }

    [Fact]
    public void One_common_event_is_compared_by_its_documents()
    {
        TonePair pair = MadeUpTone.Compare([.. Loud, .. Quiet], null, null, [MadeUpTone.Event("one", Loud[0], Loud[1], Quiet[0])]).Pairs.First(p => p.Matched);
        Assert.Equal((1, 2, 1), (pair.Events, pair.DocumentsA, pair.DocumentsB));
        Assert.Equal(1 / 3.0, pair.P, 12);
        Assert.Equal(ToneVerdict.NotEnoughData, pair.Verdict);
        Assert.True(pair.Low < pair.Difference && pair.Difference < pair.High);
    }

    [Fact]
    public void Swapping_the_sources_turns_the_sign()
    {
        ToneDocument[] renamed = [.. Loud.Select(d => d with { Source = "zzz" })];
        TonePair there = MadeUpTone.Compare([.. Loud, .. Quiet], MadeUpTone.Validation(30, 1, 2)).Pairs[0];
        TonePair back = MadeUpTone.Compare([.. renamed, .. Quiet], MadeUpTone.Validation(30, 1, 2)).Pairs[0];
        Assert.Equal(there.Difference, -back.Difference, 12);
        Assert.Equal(there.Corrected!.Value, -back.Corrected!.Value, 12);
        Assert.Equal(there.CliffsDelta, -back.CliffsDelta);
        Assert.Equal(there.Low, -back.High, 0.03);
    }

    [Fact]
    public void The_result_depends_on_neither_threads_nor_the_order_of_documents()
    {
        ToneDocument[] documents = [.. Loud, .. Quiet, .. MadeUpTone.Documents("mixed", "NNECC", "EEnN", "ENRN")];
        ToneComparison one = ToneComparer.Compare(documents, MadeUpTone.Validation(9, 2, 3), new ToneComparisonOptions { Resamples = 100, Permutations = 99 });
        ToneComparison many = ToneComparer.Compare([.. documents.Reverse()], MadeUpTone.Validation(9, 2, 3), new ToneComparisonOptions { Resamples = 100, Permutations = 99, Threads = 8 });
        Assert.Equal(one.Pairs, many.Pairs);
        Assert.Equal(one.Sources.Select(s => (s.All, s.OwnVoice, s.QuotedVoice, s.Comments)), many.Sources.Select(s => (s.All, s.OwnVoice, s.QuotedVoice, s.Comments)));
        ToneComparison other = ToneComparer.Compare(documents, MadeUpTone.Validation(9, 2, 3), new ToneComparisonOptions { Resamples = 100, Permutations = 99, Seed = 2 });
        Assert.NotEqual(one.Pairs, other.Pairs);
    }

    [Fact]
    public void Without_validation_nothing_is_corrected()
    {
        foreach (ValidationTable? validation in new[] { null, new ValidationTable("none", []) })
        {
            ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet], validation);
            Assert.Null(comparison.Validation);
            Assert.All(comparison.Sources, s => Assert.True(s.All.Shares!.Editorial.Corrected is null && s.All.Bias!.Corrected is null && s.Methods.Count == 0));
            Assert.All(comparison.Pairs, p => Assert.Null(p.Corrected));
        }
    }

    [Fact]
    public void Readers_comments_are_never_corrected()
    {
        VoiceTone comments = MadeUpTone.Compare(MadeUpTone.Documents("a", "NCC", "NC"), MadeUpTone.Validation(9, 1, 1)).Sources[0].Comments;
        Assert.NotNull(comments.Shares);
        Assert.Null(comments.Shares.Editorial.Corrected);
    }

    [Fact]
    public void A_source_without_sentences_of_its_own_has_no_shares_and_no_pairs()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. MadeUpTone.Documents("thread", "CC", "C"), .. MadeUpTone.Documents("void", "")], MadeUpTone.Validation(9, 1, 1));
        Assert.Null(comparison.Sources[1].All.Shares);
        Assert.Null(comparison.Sources[2].Comments.Bias);
        Assert.Empty(comparison.Pairs);
    }

    [Fact]
    public void A_source_of_quotations_alone_is_not_compared_by_its_own_voice()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. MadeUpTone.Documents("quoter", "nnn", "enn")]);
        Assert.Equal([ToneMeasure.Editorial, ToneMeasure.Bias], comparison.Pairs.Select(p => p.Measure));
    }

    [Fact]
    public void Where_no_tests_are_wanted_there_are_shares_alone()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. Loud, .. Quiet], null, new ToneComparisonOptions { Tests = false, Resamples = 50 });
        Assert.Empty(comparison.Pairs);
        Assert.Equal(2, comparison.Sources.Count);
    }

    [Fact]
    public void One_document_of_one_sentence_can_be_compared()
    {
        ToneComparison comparison = MadeUpTone.Compare([.. MadeUpTone.Documents("a", "E"), .. MadeUpTone.Documents("b", "N")], MadeUpTone.Validation(9, 1, 1));
        Assert.All(comparison.Pairs, p => Assert.Equal((1, ToneVerdict.NotEnoughData), (p.P, p.Verdict)));
        Assert.Equal((0, 1), (comparison.Sources[0].All.Shares!.Editorial.RawLow, comparison.Sources[0].All.Shares!.Editorial.RawHigh));
    }

    [Fact]
    public void Two_documents_of_one_name_are_refused() =>
        Assert.Contains("'loud1'", Assert.Throws<ArgumentException>(() => ToneComparer.Compare([Loud[0], Loud[0]], null, new ToneComparisonOptions())).Message, StringComparison.Ordinal);

    [Fact]
    public void It_stops_when_asked_to_and_tells_how_far_it_is()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => ToneComparer.Compare(Loud, null, new ToneComparisonOptions(), null, new CancellationToken(true)));
        var told = new List<double>();
        ToneComparer.Compare([.. Loud, .. Quiet], null, new ToneComparisonOptions { Resamples = 20, Permutations = 20, Threads = 2 }, new Listener(told));
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void Many_tests_draw_enough_permutations_to_reach_a_verdict()
    {
        Assert.Equal(9999, ToneFamily.Permutations(new ToneComparisonOptions(), 6));
        Assert.True(570 / (ToneFamily.Permutations(new ToneComparisonOptions(), 570) + 1.0) <= 0.05);
    }

    private static double Share(ToneDocument document) => document.Sentences.Average(s => s.Stance == StanceLabel.Editorial ? 1.0 : 0.0);

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
