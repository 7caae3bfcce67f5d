namespace Stance.Features;

/// <summary>One word of a sentence.</summary>
/// <param name="Start">First code unit, counted from the sentence's start.</param>
/// <param name="Length">Code units; 1 or more.</param>
/// <param name="Hash">64-bit hash of the lower-cased word, the same on every machine.</param>
/// <param name="Quoted">Whether it stands inside quotation marks.</param>
public readonly record struct Token(int Start, int Length, ulong Hash, bool Quoted)
{
    /// <summary>One past the last code unit.</summary>
    public int End => Start + Length;
}
