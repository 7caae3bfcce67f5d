namespace Stance.Comparison;

/// <summary>Which of a source's sentences are counted together.</summary>
internal enum ToneVoice
{
    /// <summary>Headlines and bodies.</summary>
    All,

    /// <summary>What it says itself of these.</summary>
    Own,

    /// <summary>What is mostly quotation of these.</summary>
    Quoted,

    /// <summary>Its readers' comments.</summary>
    Comments,
}
