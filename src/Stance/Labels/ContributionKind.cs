namespace Stance.Labels;

/// <summary>What part of a sentence a <see cref="Contribution"/> comes from.</summary>
public enum ContributionKind
{
    /// <summary>What the model says before any word, of a sentence whose every cue is as usual: the same for every sentence.</summary>
    Intercept,

    /// <summary>A word: all that it says by itself. As a part of one: its word n-gram of length 1.</summary>
    Word,

    /// <summary>Two or more words that follow each other.</summary>
    Phrase,

    /// <summary>Marks that belong to no word. As a part of a word: the character n-grams that touch it.</summary>
    Characters,

    /// <summary>A style cue.</summary>
    Cue,

    /// <summary>Only as a part of a word: what its word vector says.</summary>
    Meaning,

    /// <summary>What boosted trees change, looking at the other contributions' sums and the cues together.</summary>
    Trees,
}
