namespace Stance.Models;

/// <summary>Whose voice a sentence is in (CODEBOOK.md).</summary>
/// <remarks>The numbers are the order of probabilities, confusion matrices and model files: they never change.</remarks>
public enum StanceLabel
{
    /// <summary>Neutral reporting.</summary>
    Neutral = 0,

    /// <summary>Editorial comment.</summary>
    Editorial = 1,

    /// <summary>Reader speculation.</summary>
    Reader = 2,
}
