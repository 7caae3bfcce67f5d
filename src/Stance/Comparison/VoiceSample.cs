namespace Stance.Comparison;

/// <summary>A source's sentences of one voice, summed up by document. Immutable.</summary>
internal sealed class VoiceSample
{
    private VoiceSample(IReadOnlyList<KeyValuePair<string, ToneTally>> documents, IReadOnlyList<ToneTally> units)
    {
        Documents = documents;
        Units = units;
        Total = ToneTally.Total([.. documents.Select(d => d.Value)]);
    }

    /// <summary>By name, those with such sentences alone, in the order given.</summary>
    public IReadOnlyList<KeyValuePair<string, ToneTally>> Documents { get; }

    /// <summary>What is resampled: documents, but of a single one its sentences.</summary>
    public IReadOnlyList<ToneTally> Units { get; }

    /// <summary>All together.</summary>
    public ToneTally Total { get; }

    /// <summary>Sums up.</summary>
    /// <param name="documents">Some of one source.</param>
    /// <param name="voice">Whose sentences count.</param>
    public static VoiceSample Of(IEnumerable<ToneDocument> documents, ToneVoice voice)
    {
        var tallies = new List<KeyValuePair<string, ToneTally>>();
        IReadOnlyList<ToneSentence> last = [];
        foreach (ToneDocument document in documents)
        {
            ToneSentence[] counted = [.. document.Sentences.Where(s => Counts(s, voice))];
            if (counted.Length > 0)
            {
                tallies.Add(new(document.Document, ToneTally.Of(counted)));
                last = counted;
            }
        }

        return new VoiceSample(tallies, tallies.Count == 1 ? [.. last.Select(ToneTally.Of)] : [.. tallies.Select(t => t.Value)]);
    }

    /// <summary>Whether a sentence is of a voice.</summary>
    public static bool Counts(ToneSentence sentence, ToneVoice voice) => voice switch
    {
        ToneVoice.All => sentence.IsOwnTone,
        ToneVoice.Own => sentence.IsOwnTone && !sentence.IsQuotedVoice,
        ToneVoice.Quoted => sentence.IsOwnTone && sentence.IsQuotedVoice,
        _ => sentence.IsComment,
    };
}
