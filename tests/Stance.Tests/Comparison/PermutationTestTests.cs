using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class PermutationTestTests
{
    [Fact]
    public void Three_against_three_reach_one_in_ten_at_best()
    {
        PermutationOutcome outcome = Compare([Of(9, 10), Of(8, 10), Of(9, 11)], [Of(1, 10), Of(0, 10), Of(1, 12)]);
        Assert.Equal(0.1, outcome.P, 12);
        Assert.Equal(0.1, outcome.SmallestP, 12);
    }

    [Fact]
    public void Four_against_four_reach_two_in_seventy_and_unequal_numbers_one_in_all() =>
        Assert.Equal((2 / 70.0, 1 / 35.0), (Compare(Many(4, 9), Many(4, 1)).SmallestP, Compare(Many(4, 9), Many(3, 1)).SmallestP));

    [Fact]
    public void Alike_sources_have_p_1() => Assert.Equal(1, Compare(Many(5, 3), Many(5, 3)).P);

    [Fact]
    public void All_arrangements_are_tried_as_a_slow_twin_does()
    {
        var random = new SeededRandom(3);
        for (int i = 0; i < 20; i++)
        {
            DocumentTone[] a = [.. Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Of(random.Next(6), 6 + random.Next(9)))];
            DocumentTone[] b = [.. Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Of(random.Next(6), 6 + random.Next(9)))];
            Assert.Equal(SlowP(a, b), Compare(a, b).P, 9);
            Assert.Equal(Compare(b, a).P, Compare(a, b).P, 9);
        }
    }

    [Fact]
    public void Drawn_arrangements_come_near_to_all_of_them()
    {
        DocumentTone[] a = [Of(5, 10), Of(3, 9), Of(4, 12), Of(6, 20), Of(2, 5), Of(3, 7)];
        DocumentTone[] b = [Of(2, 10), Of(1, 9), Of(4, 12), Of(3, 20), Of(1, 5), Of(2, 7)];
        Assert.Equal(Compare(a, b).P, PermutationTest.Compare(a, b, 900, new SeededRandom(1)).P, 0.05);
    }

    [Fact]
    public void No_drawn_p_is_0() => Assert.Equal(new PermutationOutcome(0.01, 0.01), PermutationTest.Compare(Many(20, 9), Many(20, 1), 99, new SeededRandom(1)));

    [Fact]
    public void A_single_document_on_a_side_is_tested_by_the_difference_itself() =>
        Assert.Equal(1 / 20.0, Compare([Of(9, 10)], [.. Enumerable.Range(0, 19).Select(i => Of(i % 4, 10))]).P, 12);

    [Fact]
    public void Eight_events_with_a_document_each_reach_two_in_256()
    {
        PermutationOutcome outcome = MatchedPermutationTest.Compare([.. Enumerable.Range(0, 8).Select(i => new EventTone([Of(6 + (i % 3), 10)], [Of(1, 10)]))], 9999, new SeededRandom(1));
        Assert.Equal(2 / 256.0, outcome.P, 12);
        Assert.Equal(2 / 256.0, outcome.SmallestP, 12);
    }

    [Fact]
    public void Matched_arrangements_are_all_tried_as_a_slow_twin_does()
    {
        var random = new SeededRandom(9);
        for (int i = 0; i < 15; i++)
        {
            EventTone[] events = [.. Enumerable.Range(0, 1 + random.Next(7)).Select(_ => new EventTone(
                [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Of(random.Next(6), 6 + random.Next(9)))],
                [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Of(random.Next(6), 6 + random.Next(9)))]))];
            Assert.Equal(SlowMatchedP(events), MatchedPermutationTest.Compare(events, 9999, new SeededRandom(1)).P, 9);
        }
    }

    [Fact]
    public void Matched_arrangements_too_many_to_try_are_drawn_from_a_table_or_by_shuffling()
    {
        EventTone large = new(Many(8, 7), Many(8, 2));
        PermutationOutcome outcome = MatchedPermutationTest.Compare([large, new EventTone(Many(1, 5), Many(2, 3)), large], 199, new SeededRandom(1));
        Assert.Equal(new PermutationOutcome(1 / 200.0, 1 / 200.0), outcome);
    }

    [Fact]
    public void Cliffs_delta_is_the_share_of_pairs_above_less_that_below()
    {
        Assert.Equal(1, CliffsDelta.Of([3, 4], [1, 2]));
        Assert.Equal(1.0 / 6, CliffsDelta.Of([2, 5, 6], [2, 5.5]));
        Assert.Null(CliffsDelta.Of([], [1]));
    }

    [Fact]
    public void Holms_adjustment_steps_down()
    {
        // The example of most textbooks: .01 .02 .03 of three become .03 .04 .04.
        Assert.Equal([0.04, 0.03, 0.04], HolmAdjustment.Adjust([0.02, 0.01, 0.03]).Select(p => Math.Round(p, 12)));
    }

    private static DocumentTone Of(double sum, double sentences) => new(sum, sentences);

    // As good as alike, so that every arrangement has a value of its own.
    private static DocumentTone[] Many(int documents, int sum) => [.. Enumerable.Range(0, documents).Select(i => Of(sum, 10))];

    private static PermutationOutcome Compare(DocumentTone[] a, DocumentTone[] b) => PermutationTest.Compare(a, b, 200_000, new SeededRandom(1));

    private static double SlowP(DocumentTone[] a, DocumentTone[] b)
    {
        DocumentTone[] all = [.. a, .. b];
        double observed = SlowStatistic(a, b);
        var statistics = new List<double>();
        for (int mask = 0; mask < 1 << all.Length; mask++)
        {
            if (int.PopCount(mask) == a.Length)
            {
                statistics.Add(SlowStatistic([.. all.Where((_, i) => (mask >> i & 1) == 1)], [.. all.Where((_, i) => (mask >> i & 1) == 0)]));
            }
        }

        return statistics.Average(s => s >= observed - 1e-9 ? 1.0 : 0.0);
    }

    private static double SlowStatistic(DocumentTone[] a, DocumentTone[] b)
    {
        double difference = Math.Abs(Ratio(a) - Ratio(b));
        double variance = SlowVariance(a) + SlowVariance(b);
        return difference < 1e-9 ? 0 : variance < 1e-12 ? 1e9 : difference / Math.Sqrt(variance);
    }

    private static double SlowVariance(DocumentTone[] documents) =>
        documents.Length / (documents.Length - 1.0) * documents.Sum(d => Math.Pow(d.Sum - (Ratio(documents) * d.Sentences), 2)) / Math.Pow(documents.Sum(d => d.Sentences), 2);

    private static double Ratio(DocumentTone[] documents) => documents.Sum(d => d.Sum) / documents.Sum(d => d.Sentences);

    private static double SlowMatchedP(EventTone[] events)
    {
        IEnumerable<double[]> arrangements = [[]];
        foreach (EventTone e in events)
        {
            DocumentTone[] all = [.. e.A, .. e.B];
            double[] differences = [.. Enumerable.Range(0, 1 << all.Length).Where(m => int.PopCount(m) == e.A.Count)
                .Select(m => Ratio([.. all.Where((_, i) => (m >> i & 1) == 1)]) - Ratio([.. all.Where((_, i) => (m >> i & 1) == 0)]))];
            arrangements = [.. arrangements.SelectMany(_ => differences, (before, d) => (double[])[.. before, d])];
        }

        double observed = SlowMatchedStatistic([.. events.Select(e => Ratio([.. e.A]) - Ratio([.. e.B]))]);
        return arrangements.Average(a => SlowMatchedStatistic(a) >= observed - 1e-9 ? 1.0 : 0.0);
    }

    private static double SlowMatchedStatistic(double[] differences)
    {
        double mean = differences.Average();
        double variance = differences.Length < 6 ? 1 : differences.Sum(d => (d - mean) * (d - mean)) / (differences.Length - 1) / differences.Length;
        return Math.Abs(mean) < 1e-9 ? 0 : variance < 1e-12 ? 1e9 : Math.Abs(mean) / Math.Sqrt(variance);
    }
}
