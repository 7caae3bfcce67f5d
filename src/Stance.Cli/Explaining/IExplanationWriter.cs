namespace Stance.Cli.Explaining;

/// <summary>Writes explained sentences in one format, in page order.</summary>
internal interface IExplanationWriter : IDisposable
{
    /// <summary>Writes one sentence.</summary>
    void Write(ExplainedSentence sentence);

    /// <summary>Called once after the last sentence, if anything could be read; disposing alone ends nothing.</summary>
    void Complete();
}
