using Stance.Models;

namespace Stance.Comparison;

/// <summary>A source's documents, summed up by voice, with their resamples. Immutable.</summary>
internal sealed class SourceSample
{
    private readonly VoiceSample[] _voices;
    private readonly ToneResamples?[] _resamples;

    /// <summary>Sums up and resamples.</summary>
    /// <param name="name">The source.</param>
    /// <param name="number">Its place among the sources.</param>
    /// <param name="documents">Its documents, in order.</param>
    /// <param name="sampling">How; readers' comments are never corrected, since what is known of the classifier's errors is known of articles.</param>
    public SourceSample(string name, int number, IReadOnlyList<ToneDocument> documents, ToneSampling sampling)
    {
        Name = name;
        Documents = documents;
        _voices = [.. Enum.GetValues<ToneVoice>().Select(v => VoiceSample.Of(documents, v))];
        _resamples = [.. Enum.GetValues<ToneVoice>().Select(v => Resample(_voices[(int)v].Units, number, v, sampling))];
    }

    /// <summary>The source.</summary>
    public string Name { get; }

    /// <summary>Its documents.</summary>
    public IReadOnlyList<ToneDocument> Documents { get; }

    /// <summary>The sums of one voice.</summary>
    public VoiceSample this[ToneVoice voice] => _voices[(int)voice];

    /// <summary>Its resamples; null without sentences.</summary>
    public ToneResamples? Resamples(ToneVoice voice) => _resamples[(int)voice];

    /// <summary>The probabilities of headline and body, sentence by sentence.</summary>
    public IReadOnlyList<LabelProbabilities> Probabilities() =>
        [.. Documents.SelectMany(d => d.Sentences).Where(s => s.IsOwnTone).Select(s => s.Probabilities)];

    private static ToneResamples? Resample(IReadOnlyList<ToneTally> units, int number, ToneVoice voice, ToneSampling sampling) =>
        units.Count == 0 ? null : new ToneResamples(units, voice == ToneVoice.Comments ? null : sampling.Validation, sampling.Resamples, sampling.Streams.Source(number, voice));
}
