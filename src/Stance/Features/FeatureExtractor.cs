using Stance.Pages;

namespace Stance.Features;

/// <summary>From a sentence to its <see cref="FeatureVector"/>: the only code that does so, in training and in scoring.</summary>
/// <remarks>Immutable and thread-safe; the scratch that is passed in is not.</remarks>
public sealed class FeatureExtractor
{
    private readonly NgramHasher _hasher;

    /// <summary>An extractor by these settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public FeatureExtractor(NgramSettings settings)
    {
        _hasher = new NgramHasher(settings);
        Settings = settings;
    }

    /// <summary>The settings, as in the model file.</summary>
    public NgramSettings Settings { get; }

    /// <summary>The features of one sentence; valid until the scratch is used again.</summary>
    /// <param name="text">The page's whole text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="quotations">Quoted spans of the page around the sentence, ordered and disjoint.</param>
    /// <param name="scratch">This thread's own.</param>
    public FeatureVector Extract(ReadOnlySpan<char> text, TextSpan span, IReadOnlyList<TextSpan> quotations, ScoringScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        scratch.Sentence.Read(text, span, quotations);
        _hasher.HashWords(scratch.Sentence, scratch.Words);
        HashCharacters(scratch);
        StyleCues.Fill(scratch.Sentence, scratch.Cues);
        return new FeatureVector(scratch);
    }

    /// <summary>The hasher that this extractor uses.</summary>
    internal NgramHasher Hasher => _hasher;

    private void HashCharacters(ScoringScratch scratch)
    {
        scratch.Characters.Clear();
        scratch.StretchEnds.Clear();
        ReadOnlySpan<char> lower = scratch.Sentence.Lower;
        int position = 0;
        for (ReadOnlySpan<char> stretch = NgramHasher.NextStretch(lower, ref position); stretch.Length > 0; stretch = NgramHasher.NextStretch(lower, ref position))
        {
            _hasher.HashStretch(stretch, scratch.Characters);
            scratch.StretchEnds.Add(scratch.Characters.Buckets.Length);
        }
    }
}
