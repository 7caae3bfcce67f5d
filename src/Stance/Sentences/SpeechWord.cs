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
}
