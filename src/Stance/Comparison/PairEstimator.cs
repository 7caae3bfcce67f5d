namespace Stance.Comparison;

/// <summary>Two sources by one measure: difference, intervals, effect size and test; the adjustment for all tests together comes after.</summary>
internal static class PairEstimator
{
    /// <summary>Compares; adjusted p values and verdict are not yet those of the family.</summary>
    /// <param name="task">What.</param>
    /// <param name="sampling">How.</param>
    /// <param name="permutations">Drawn at most.</param>
    public static TonePair Compare(PairTask task, ToneSampling sampling, int permutations)
    {
        ToneVoice voice = MeasuredTone.Voice(task.Measure);
        ToneTally[] a = [.. Tallies(task.A[voice], task.Events?.Select(e => e.A))];
        ToneTally[] b = [.. Tallies(task.B[voice], task.Events?.Select(e => e.B))];
        (ToneResamples ofA, ToneResamples ofB) = task.Events is null ? (task.A.Resamples(voice)!, task.B.Resamples(voice)!) : Resample(task, sampling);
        ResampledValue rawA = MeasuredTone.Raw(task.Measure, ofA);
        ResampledValue rawB = MeasuredTone.Raw(task.Measure, ofB);
        bool paired = task.Events?.Count > 1;
        (double low, double high) = rawA.DifferenceInterval(rawB, paired);
        PermutationOutcome test = Test(task, a, b, sampling.Streams, permutations);
        var pair = new TonePair
        {
            A = task.A.Name,
            B = task.B.Name,
            Measure = task.Measure,
            Matched = task.Events is not null,
            DocumentsA = a.Length,
            DocumentsB = b.Length,
            Events = task.Events?.Count ?? 0,
            Difference = rawA.Estimate - rawB.Estimate,
            Low = low,
            High = high,
            CliffsDelta = CliffsDelta.Of([.. a.Select(t => MeasuredTone.Of(task.Measure, t).Value)], [.. b.Select(t => MeasuredTone.Of(task.Measure, t).Value)]),
            P = test.P,
            PAdjusted = test.P,
            SmallestPAdjusted = test.SmallestP,
            Verdict = ToneVerdict.NotEnoughData,
        };
        return MeasuredTone.Corrected(task.Measure, ofA) is ResampledValue correctedA && MeasuredTone.Corrected(task.Measure, ofB) is ResampledValue correctedB
            ? WithCorrected(pair, correctedA, correctedB, paired)
            : pair;
    }

    private static TonePair WithCorrected(TonePair pair, ResampledValue a, ResampledValue b, bool paired)
    {
        (double low, double high) = a.DifferenceInterval(b, paired);
        return pair with { Corrected = a.Estimate - b.Estimate, CorrectedLow = low, CorrectedHigh = high };
    }

    private static IEnumerable<ToneTally> Tallies(VoiceSample all, IEnumerable<VoiceSample>? matched) =>
        (matched?.SelectMany(v => v.Documents) ?? all.Documents).Select(d => d.Value);

    // Several events are drawn whole, each counting once; of a single one its documents are drawn.
    private static (ToneResamples A, ToneResamples B) Resample(PairTask task, ToneSampling sampling)
    {
        IReadOnlyList<SharedEvent> events = task.Events!;
        bool whole = events.Count > 1;
        ToneResamples Of(Func<SharedEvent, VoiceSample> side, bool second) => new(
            whole ? [.. events.Select(e => side(e).Total.Mean())] : side(events[0]).Units,
            sampling.Validation, sampling.Resamples, sampling.Streams.Matched(task.Pair, task.Measure, second && !whole));
        return (Of(e => e.A, second: false), Of(e => e.B, second: true));
    }

    private static PermutationOutcome Test(PairTask task, IReadOnlyList<ToneTally> a, IReadOnlyList<ToneTally> b, RandomStreams streams, int permutations)
    {
        var random = streams.Permutations(task.Pair, task.Measure, task.Events is not null);
        DocumentTone[] Tones(IEnumerable<ToneTally> tallies) => [.. tallies.Select(t => MeasuredTone.Of(task.Measure, t))];
        return task.Events is null
            ? PermutationTest.Compare(Tones(a), Tones(b), permutations, random)
            : MatchedPermutationTest.Compare([.. task.Events.Select(e => new EventTone(Tones(e.A.Documents.Select(d => d.Value)), Tones(e.B.Documents.Select(d => d.Value))))], permutations, random);
    }
}
