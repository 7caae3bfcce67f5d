namespace Stance.Sentences;

/// <summary>What a word does in an attribution; several at once.</summary>
[Flags]
internal enum SpeechWord : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A reporting verb: 'said'.</summary>
    Verb = 1,

    /// <summary>Somebody who speaks: 'spokesman', 'she'.</summary>
    Speaker = 2,

    /// <summary>May stand between a speaker and the verb: 'has', 'later'.</summary>
    Between = 4,

    /// <summary>The writer or whoever is spoken to: 'I', 'you'.</summary>
    Self = 8,
}
